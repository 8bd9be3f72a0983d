package directive

import "github.com/chithi-go/chithi/agency"

// Provision is the place of a part of a text, as an Akoma Ntoso eId: "art_1__para_4__point_b"
// (điểm b khoản 4 Điều 1). A provision holds every part whose eId begins with its own and "__".
type Provision string

// Scope is the part of a text, of the territory and of the addressees that something concerns.
// An empty list is all of them; Except is taken out of Provisions.
type Scope struct {
	Provisions  []Provision  `json:"provisions,omitempty"`
	Except      []Provision  `json:"except,omitempty"`
	Territories []agency.Key `json:"territories,omitempty"`
	Addressees  []agency.Key `json:"addressees,omitempty"`
}
