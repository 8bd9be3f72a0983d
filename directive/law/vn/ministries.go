package vn

import (
	_ "embed"

	"github.com/chithi-go/chithi/agency"
)

//go:embed ministries.json
var ministries []byte

// Ministries returns the ministries and what became of those that ended on 28 February 2025, for [agency.New] or
// [agency.Registry.Extend]. Resolution 176/2025/QH15 was not checked against its text, so each of those changes is
// carried as assumed: on 2025-03-01 the Ministry of Transport is succeeded by the Ministry of Construction.
func Ministries() (agency.Data, error) { return agency.Decode(ministries) }
