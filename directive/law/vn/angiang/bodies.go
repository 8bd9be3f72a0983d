package angiang

import (
	_ "embed"
	"sync"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive/law/vn"
)

//go:embed bodies.json
var bodies []byte

// Bodies returns the bodies of An Giang and their changes alone, for a registry of one's own.
func Bodies() (agency.Data, error) { return agency.Decode(bodies) }

// Registry returns the bodies of An Giang together with the ministries. It is built once, on the first call, and shared.
func Registry() (*agency.Registry, error) { return registry() }

var registry = sync.OnceValues(func() (*agency.Registry, error) {
	central, err := vn.Ministries()
	if err != nil {
		return nil, err
	}
	local, err := Bodies()
	if err != nil {
		return nil, err
	}
	central.Agencies = append(central.Agencies, local.Agencies...)
	central.Changes = append(central.Changes, local.Changes...)
	central.Recorded = min(central.Recorded, local.Recorded)
	return agency.New(central)
})
