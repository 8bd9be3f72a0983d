package agency

import (
	"maps"
	"slices"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// Change is one decision about bodies. On is the first day of the new state; changes of one day follow
// Seq, then ID.
type Change struct {
	ID   string
	On   schedule.Date
	Seq  int
	Kind ChangeKind
	From []Key
	To   []Key
	// Transfers are what the decision lists by function and by territory, and may name bodies outside To.
	// What they do not list follows the default of the kind.
	Transfers []Handover
	Name      chithi.Text // the new official name of the one body of To; a [Rename] must give one
	Basis     string      // "202/2025/QH15"
	Assumed   chithi.Text // why the change is only assumed; empty when it is not
	Source    string
}

// Handover passes a function in a territory from one body to another. Empty paths are all that the same
// change does not list. To is empty only when the [Mode] is [Lapse].
type Handover struct {
	From, To  Key
	Function  Path
	Territory Path
	Mode      Mode
}

// Data are bodies and changes as recorded, with the day through which they are.
type Data struct {
	Recorded schedule.Date
	Agencies []Agency
	Changes  []Change
}

// clone copies the lists, so that what a registry hands out can be changed without changing it.
func (c *Change) clone() Change {
	d := *c
	d.From, d.To, d.Transfers = slices.Clone(c.From), slices.Clone(c.To), slices.Clone(c.Transfers)
	d.Name, d.Assumed = maps.Clone(c.Name), maps.Clone(c.Assumed)
	return d
}
