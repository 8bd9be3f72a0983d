package agency

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// entry is a row of the CSV form of changes.
type entry struct {
	from, to []Key
	fn, terr []Path
	mode     Mode
}

// isRest reports whether the row lists neither function nor territory.
func (e *entry) isRest() bool { return len(e.fn) == 0 && len(e.terr) == 0 }

// draft is a change while its rows come in.
type draft struct {
	Change
	line    int
	entries []entry
}

// ReadChanges reads changes from CSV with the columns [ChangeColumns]. Rows of one id are one change; the list
// columns separate by ";". A row without function and territory names the bodies of the change and what it does not
// list; one with either is a transfer, and several receivers of a move divide it in parts not stated.
// A body that ended with nobody named is taken up by a later "create" with it in from. Faults come all at once,
// each with its line.
func ReadChanges(from io.Reader) ([]Change, error) {
	var drafts []*draft
	byID := map[string]*draft{}
	err := readRows(from, ChangeColumns, func(r row) {
		id := r.get("id")
		d, more := byID[id]
		if !more {
			d = &draft{line: r.line}
			d.ID = id
			byID[id] = d
			drafts = append(drafts, d)
		}
		d.head(r, more)
		e := entry{from: r.keys(r.at("from"), r.list("from")), to: r.keys(r.at("to"), r.list("to"))}
		e.fn, e.terr = r.paths(r.at("function"), r.list("function")), r.paths(r.at("territory"), r.list("territory"))
		e.mode = wordOf(r.wire, r.at("mode"), r.get("mode"), ParseMode)
		if e.mode == Move && len(e.to) > 1 {
			e.mode = Split
		}
		product := 1
		for _, n := range [...]int{len(e.from), len(e.to), len(e.fn), len(e.terr)} {
			if product *= max(n, 1); product > MaxProduct {
				r.faults = append(r.faults, chithi.At(r.at("from"), badLists.With(MaxProduct)))
				return
			}
		}
		d.entries = append(d.entries, e)
	})
	if err != nil {
		return nil, err
	}
	all := make([]Change, len(drafts))
	for i, d := range drafts {
		d.finish()
		all[i] = d.Change
	}
	return all, nil
}

// head reads the columns that hold for the whole change; a later row may leave them empty and must not differ.
func (d *draft) head(r row, more bool) {
	same := func(column, was string) bool {
		now := r.get(column)
		if more && now != "" && was != "" && now != was {
			r.faults = append(r.faults, chithi.At(r.at(column), disagree.With(column, schedule.Quote(now), schedule.Quote(was))))
		}
		return now != "" && (!more || was == "")
	}
	if same("on", d.On.String()) {
		d.On = r.date(r.at("on"), r.get("on"))
	}
	if same("kind", d.Kind.String()) {
		d.Kind = wordOf(r.wire, r.at("kind"), r.get("kind"), ParseChangeKind)
	}
	if s := r.get("seq"); s != "" {
		n := r.number(r.at("seq"), s)
		if more && n != d.Seq {
			r.faults = append(r.faults, chithi.At(r.at("seq"), disagree.With("seq", schedule.Quote(s), strconv.Itoa(d.Seq))))
		}
		d.Seq = n
	}
	if same("basis", d.Basis) {
		d.Basis = r.get("basis")
	}
	if same("name", d.Name["vi"]) {
		d.Name = chithi.Text{"vi": r.get("name")}
	}
}

// keySet is keys in the order in which they came, each once.
type keySet struct {
	keys []Key
	seen map[Key]bool
}

func (s *keySet) add(keys []Key) {
	if s.seen == nil {
		s.seen = map[Key]bool{}
	}
	for _, k := range keys {
		if !s.seen[k] {
			s.seen[k] = true
			s.keys = append(s.keys, k)
		}
	}
}

// bodySets are the givers and the receivers of some rows.
type bodySets struct{ from, to keySet }

func (s *bodySets) add(e *entry) {
	s.from.add(e.from)
	s.to.add(e.to)
}

// finish makes the lists and the transfers of the change from its rows, as the kind asks for.
func (d *draft) finish() {
	var all, rest bodySets // the bodies of every row, and of those that list nothing
	for i := range d.entries {
		e := &d.entries[i]
		all.add(e)
		if e.isRest() && (d.Kind != Dissolve || len(e.to) == 0) {
			rest.add(e)
		}
		if !e.isRest() || d.isTransfer(e) {
			d.Transfers = append(d.Transfers, e.handovers()...)
		}
	}
	d.From, d.To = rest.from.keys, rest.to.keys
	switch kind := arities[d.Kind]; {
	case d.Kind == Transfer:
		d.From, d.To = all.from.keys, all.to.keys
	case d.Kind == Create:
		if len(d.To) == 0 {
			d.To = all.to.keys
		}
	default:
		if len(d.From) < kind.minFrom {
			d.From = all.from.keys
		}
		if len(d.To) < kind.minTo {
			d.To = all.to.keys
		}
	}
	switch {
	case d.Kind == Dissolve:
		d.To = nil
	case d.Kind == Separate:
		d.To = slices.DeleteFunc(d.To, func(k Key) bool { return slices.Contains(d.From, k) })
	case d.Kind == Divide && len(rest.to.keys) == 1:
		for _, f := range rest.from.keys {
			d.Transfers = append(d.Transfers, Handover{From: f, To: rest.to.keys[0]})
		}
	}
}

// isTransfer reports whether a row that lists nothing is a transfer of all the rest, and not the default of the kind.
func (d *draft) isTransfer(e *entry) bool {
	switch d.Kind {
	case Rename:
		return false
	case Transfer:
		return true
	case Dissolve:
		return len(e.to) > 0 || e.mode == Lapse
	}
	return e.mode == Share || e.mode == Lapse
}

func (e *entry) handovers() []Handover {
	fn, terr, to := e.fn, e.terr, e.to
	if len(fn) == 0 {
		fn = []Path{""}
	}
	if len(terr) == 0 {
		terr = []Path{""}
	}
	if len(to) == 0 {
		to = []Key{{}}
	}
	var all []Handover
	for _, f := range e.from {
		for _, k := range to {
			for _, p := range fn {
				for _, q := range terr {
					all = append(all, Handover{f, k, p, q, e.mode})
				}
			}
		}
	}
	return all
}

// WriteChanges writes changes as CSV with the columns [ChangeColumns]. Of the names it carries the Vietnamese one;
// what is assumed and the sources need the JSON form. A change that the columns cannot say is an error.
func WriteChanges(to io.Writer, changes []Change) error {
	w := csv.NewWriter(to)
	err := w.Write(strings.Split(ChangeColumns, ","))
	var unsaidOnes chithi.Problems
	for i := range changes {
		c := &changes[i]
		head := []string{guard(c.ID), c.On.String(), strconv.Itoa(c.Seq), c.Kind.String(), "", "", "", "", "", guard(c.Name["vi"]), guard(c.Basis)}
		if c.Kind != Transfer && (c.Kind != Divide || !c.movesRest()) {
			first := slices.Clone(head)
			first[4], first[5] = joinKeys(c.From), joinKeys(c.To)
			err = errors.Join(err, w.Write(first))
		}
		for j := range c.Transfers {
			t := &c.Transfers[j]
			if t.Function == "" && t.Territory == "" && !c.saysRest(t) {
				unsaidOnes = append(unsaidOnes, chithi.At(chithi.Pointer("changes", i, "transfers", j), unsaid.With(c.ID, t.From)))
				continue
			}
			next := slices.Clone(head)
			next[4], next[5], next[6], next[7] = t.From.s, t.To.s, guard(string(t.Function)), guard(string(t.Territory))
			if t.Mode != Move {
				next[8] = t.Mode.String()
			}
			err = errors.Join(err, w.Write(next))
		}
	}
	w.Flush()
	if err = errors.Join(err, w.Error()); err != nil {
		return err
	}
	if len(unsaidOnes) > 0 {
		return unsaidOnes
	}
	return nil
}

// movesRest reports whether a transfer moves to one body all that the others do not list.
func (c *Change) movesRest() bool {
	return slices.ContainsFunc(c.Transfers, func(t Handover) bool { return t.Function == "" && t.Territory == "" && t.Mode == Move })
}

// saysRest reports whether a row that lists nothing reads back as this transfer.
func (c *Change) saysRest(t *Handover) bool {
	own := slices.Contains(c.From, t.From)
	switch {
	case c.Kind == Transfer, c.Kind == Dissolve && t.Mode != Lapse:
		return true
	case t.Mode == Lapse:
		return own
	case c.Kind == Divide:
		// No row names the bodies of such a change, so that each of them must receive something.
		return own && t.Mode == Move && !slices.ContainsFunc(c.To, func(k Key) bool {
			return !slices.ContainsFunc(c.Transfers, func(u Handover) bool { return u.To == k })
		})
	}
	return own && t.Mode == Share && slices.Contains(c.To, t.To)
}

func joinKeys(keys []Key) string { return strings.Join(keyTexts(keys), ";") }
