package directive

import (
	"encoding/json"
	"iter"
	"sort"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// Status is how a text stands in law on a day: the whole, its parts, and why. It is a view of a [Timeline].
type Status struct {
	t   *Timeline
	day schedule.Date
	at  int32
}

func (s Status) point() *point {
	if s.t == nil || len(s.t.days) == 0 {
		return &point{}
	}
	return &s.t.days[s.at]
}

// Day returns the day that was asked about.
func (s Status) Day() schedule.Date { return s.day }

// Force returns the state of the whole: [Partly] when its parts differ and some are in force.
func (s Status) Force() Force { return s.point().force }

// Applicable reports whether the general part of the text is applied on the day, which is not the same as force:
// 131/2020/QH14 was in force from 2021-01-01 and applied from 2021-07-01. The parts tell the rest.
func (s Status) Applicable() bool { return s.point().applicable }

// Standing says how firm the answer is: [schedule.Assumed] when a fact on the way was presumed.
func (s Status) Standing() schedule.Standing { return s.point().standing }

// Open reports whether some part is [Unsettled]: a fact is missing, or the law leaves the question open.
func (s Status) Open() bool { return s.point().open }

// Version counts the wordings up to the day: 1 as issued, one more for every day on which it was amended.
func (s Status) Version() int { return int(s.point().version) }

// VBPL renders the status as Vietnam's national database would, and as no code when an open question could change it.
func (s Status) VBPL() VBPL { return vbplCodes[s.point().vbpl] }

// ELI renders the status in the vocabulary of ELI and schema.org, and as no value when an open question could change it.
func (s Status) ELI() ELI { return eliValues[s.point().eli] }

// In says the status of the whole in "vi" or "en".
func (s Status) In(lang string) string { return s.Force().In(lang) }

// Part is a part of a text that its events tell apart, with its state on a day. Empty fields are the rest: the
// provisions, territories or addressees that no event names.
type Part struct {
	Provision  Provision
	Territory  agency.Key
	Addressee  agency.Key
	Force      Force
	Applicable bool
	Amended    bool          // its old wording no longer stands
	Since      schedule.Date // the first day of this state; 0 is always
	Standing   schedule.Standing
	Why        schedule.Message // the event that decides
	Event      Event
}

// Parts yields every part with its state on the day: first the rest of the text, then the provisions in order.
func (s Status) Parts() iter.Seq[Part] {
	return func(yield func(Part) bool) {
		if s.t == nil {
			return
		}
		for i := range s.t.parts {
			if !yield(s.t.part(i, s.day)) {
				return
			}
		}
	}
}

// Of returns the state of the part that holds a provision, a territory and an addressee.
func (s Status) Of(p Provision, territory, addressee agency.Key) (Part, bool) {
	if s.t == nil {
		return Part{}, false
	}
	i := s.t.find(p, territory, addressee)
	if i < 0 {
		return Part{}, false
	}
	return s.t.part(i, s.day), true
}

func (t *Timeline) part(i int, day schedule.Date) Part {
	c := &t.parts[i]
	k := max(0, sort.Search(len(c.spans), func(k int) bool { return c.spans[k].from > day })-1)
	x := c.spans[k]
	since := k
	for since > 0 && c.spans[since-1].force == x.force {
		since--
	}
	p := Part{
		Provision: c.provision, Territory: c.territory, Addressee: c.addressee, Force: x.force, Applicable: x.applicable,
		Amended: x.amended, Since: c.spans[since].from, Standing: x.standing, Why: nothingKnown.With(),
	}
	if x.event >= 0 {
		p.Event = t.events[x.event]
		p.Why = p.Event.Message()
	}
	return p
}

var nothingKnown = schedule.Template{
	Code: "force-nothing-known",
	En:   "nothing that is known says when it enters into force",
	Vi:   "chưa có thông tin nào cho biết khi nào có hiệu lực",
}

// Reasons yields why the status is so: the deciding event of every part, each once, then the questions that are open.
func (s Status) Reasons() iter.Seq[schedule.Message] {
	return func(yield func(schedule.Message) bool) {
		seen := map[string]bool{}
		for p := range s.Parts() {
			if text := p.Why.In("en"); !seen[text] {
				seen[text] = true
				if !yield(p.Why) {
					return
				}
			}
		}
		if s.t == nil {
			return
		}
		for _, p := range s.t.problems {
			if p.Code() == forceReworded.Code && s.Open() && !yield(p.Message) {
				return
			}
		}
	}
}

// Change is a part whose state differs between two days.
type Change struct{ From, To Part }

// Diff yields the parts whose force, applicability or wording differ between two days; it equals comparing the two
// full answers.
func (t *Timeline) Diff(from, to schedule.Date) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		for i := range t.parts {
			a, b := t.part(i, from), t.part(i, to)
			if (a.Force != b.Force || a.Applicable != b.Applicable || a.Amended != b.Amended) && !yield(Change{a, b}) {
				return
			}
		}
	}
}

// MarshalJSON gives the status as the example program pointintime prints it: force, applicable, vbpl, eli, parts, reasons.
func (s Status) MarshalJSON() ([]byte, error) {
	type partJSON struct {
		Provision  string        `json:"provision,omitempty"`
		Territory  agency.Key    `json:"territory,omitzero"`
		Addressee  agency.Key    `json:"addressee,omitzero"`
		Force      Force         `json:"force"`
		Applicable bool          `json:"applicable"`
		Amended    bool          `json:"amended,omitzero"`
		Since      schedule.Date `json:"since,omitzero"`
	}
	type reasonJSON struct {
		Code string `json:"code"`
		En   string `json:"en"`
		Vi   string `json:"vi"`
	}
	r := struct {
		Force      Force        `json:"force"`
		Applicable bool         `json:"applicable"`
		VBPL       VBPL         `json:"vbpl"`
		ELI        ELI          `json:"eli"`
		Parts      []partJSON   `json:"parts"`
		Reasons    []reasonJSON `json:"reasons"`
	}{s.Force(), s.Applicable(), s.VBPL(), s.ELI(), []partJSON{}, []reasonJSON{}}
	for p := range s.Parts() {
		r.Parts = append(r.Parts, partJSON{string(p.Provision), p.Territory, p.Addressee, p.Force, p.Applicable, p.Amended, p.Since})
	}
	for m := range s.Reasons() {
		r.Reasons = append(r.Reasons, reasonJSON{m.Code(), m.In("en"), m.In("vi")})
	}
	return json.Marshal(r)
}
