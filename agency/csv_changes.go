package agency

import (
	"io"
	"slices"
	"strconv"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// entry is a row of the CSV form of changes.
type entry struct {
	line     int
	from, to []Key
	fn, terr []Path
	mode     Mode
}

// isRest reports whether the row lists neither function nor territory.
func (e *entry) isRest() bool { return len(e.fn) == 0 && len(e.terr) == 0 }

// draft is a change while its rows come in.
type draft struct {
	Change
	entries []entry
}

// ReadChanges reads changes from CSV with the columns [ChangeColumns]. Rows of one id are one change; the list
// columns separate by ";". A row without function and territory names the bodies of the change and what it does not
// list; one with either is a transfer, and several receivers of a move divide it in parts not stated.
// A body that ended with nobody named is taken up by a later "create" with it in from. Faults come all at once,
// each with its line.
func ReadChanges(from io.Reader) ([]Change, error) {
	all, _, err := readChanges(from)
	return all, err
}

func readChanges(from io.Reader) ([]Change, changeLines, error) {
	var drafts []*draft
	byID := map[string]*draft{}
	err := readRows(from, ChangeColumns, func(r row) {
		id := r.get("id")
		d, more := byID[id]
		if !more {
			d = &draft{}
			d.ID = id
			byID[id] = d
			drafts = append(drafts, d)
		}
		d.head(r, more)
		e := entry{line: r.line, from: r.keys(r.at("from"), r.list("from")), to: r.keys(r.at("to"), r.list("to"))}
		e.fn, e.terr = r.paths(r.at("function"), r.list("function")), r.paths(r.at("territory"), r.list("territory"))
		e.mode = wordOf(r.wire, r.at("mode"), r.get("mode"), ParseMode)
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
		return nil, changeLines{}, err
	}
	all, lines := make([]Change, len(drafts)), changeLines{first: make([]int, len(drafts)), more: map[int]rowLines{}}
	for i, d := range drafts {
		rows := d.finish()
		all[i], lines.first[i] = d.Change, d.entries[0].line
		if len(d.entries) > 1 {
			lines.more[i] = rows
		}
	}
	return all, lines, nil
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

// keySet is keys in the order in which they came, each once, with the line of each.
type keySet struct {
	keys  []Key
	lines []int
	seen  map[Key]bool
}

func (s *keySet) add(keys []Key, line int) {
	if s.seen == nil {
		s.seen = map[Key]bool{}
	}
	for _, k := range keys {
		if !s.seen[k] {
			s.seen[k] = true
			s.keys, s.lines = append(s.keys, k), append(s.lines, line)
		}
	}
}

// bodySets are the givers and the receivers of some rows.
type bodySets struct{ from, to keySet }

func (s *bodySets) add(e *entry) {
	s.from.add(e.from, e.line)
	s.to.add(e.to, e.line)
}

// finish makes the lists and the transfers of the change from its rows, as the kind asks for, and says where each stood.
func (d *draft) finish() rowLines {
	var all, rest bodySets // the bodies of every row, and of those that list nothing
	var lines rowLines
	for i := range d.entries {
		e := &d.entries[i]
		if d.Kind == Separate { // the body that goes on may stand among those after the change
			e.to = slices.DeleteFunc(e.to, func(k Key) bool { return slices.Contains(e.from, k) })
		}
		all.add(e)
		if e.isRest() && (d.Kind != Dissolve || len(e.to) == 0) {
			rest.add(e)
		}
		if !e.isRest() || d.isTransfer(e) {
			d.Transfers = append(d.Transfers, e.handovers()...)
			for len(lines.transfers) < len(d.Transfers) {
				lines.transfers = append(lines.transfers, e.line)
			}
		}
	}
	from, to := &rest.from, &rest.to
	switch kind := arities[d.Kind]; {
	case d.Kind == Transfer:
		from, to = &all.from, &all.to
	case d.Kind == Create:
		if len(to.keys) == 0 {
			to = &all.to
		}
	case d.Kind == Dissolve:
		to = &keySet{}
		fallthrough
	default:
		if len(from.keys) < kind.minFrom {
			from = &all.from
		}
		if len(to.keys) < kind.minTo {
			to = &all.to
		}
	}
	d.From, d.To, lines.from, lines.to = from.keys, to.keys, from.lines, to.lines
	if d.Kind == Divide && len(rest.to.keys) == 1 {
		for i, f := range rest.from.keys {
			d.Transfers = append(d.Transfers, Handover{From: f, To: rest.to.keys[0]})
			lines.transfers = append(lines.transfers, rest.from.lines[i])
		}
	}
	return lines
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
	fn, terr, to, mode := e.fn, e.terr, e.to, e.mode
	if mode == Move && len(to) > 1 {
		mode = Split
	}
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
					all = append(all, Handover{f, k, p, q, mode})
				}
			}
		}
	}
	return all
}
