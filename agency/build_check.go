package agency

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// The greatest lengths in bytes.
const (
	MaxName = 500  // of a name
	MaxText = 2000 // of a basis, a source or a reason
	MaxID   = 200  // of the id of a change
)

// MaxTransfers is the greatest number of transfers that one change may list. The reform of 2025 made 10,602 pairs of an
// old and a new commune.
const MaxTransfers = 20_000

// isText reports whether s is printable text in NFC of at most n bytes, without space at its ends.
func isText(s string, n int) bool {
	if len(s) > n {
		return false
	}
	plain := true
	for i := range len(s) {
		plain = plain && s[i] > ' ' && s[i] < 0x7f
	}
	return plain || strings.TrimSpace(s) == s && norm.NFC.IsNormalString(s) &&
		strings.IndexFunc(s, func(c rune) bool { return c == unicode.ReplacementChar || !unicode.IsPrint(c) }) < 0
}

// checkBodies looks at each body alone.
func (b *builder) checkBodies() {
	for ref := range b.r.place {
		a := b.r.agency(uint32(ref))
		at := func(tokens ...any) string {
			return chithi.Pointer("agencies", int(b.r.place[ref])) + chithi.Pointer(tokens...)
		}
		if !isText(a.Kind, MaxID) {
			b.fault(at("kind"), faults.kindInvalid, schedule.Quote(a.Kind))
		}
		if !isText(a.Level, MaxID) {
			b.fault(at("level"), faults.kindInvalid, schedule.Quote(a.Level))
		}
		if !a.Life.IsValid() && !withinDay(a.Life) {
			b.fault(at("from"), faults.spanInverted, a.Life)
		}
		b.checkText(at("source"), a.Source)
		b.checkTexts(at("assumed"), a.Assumed)
		if len(a.Names) == 0 {
			b.fault(at("names"), faults.nameMissing, a.Key)
		}
		for i, n := range a.Names {
			if m, bad := nameFault(n.Lang, n.Text); bad {
				b.faults = append(b.faults, chithi.At(at("names", i, "text"), m))
			}
			if n.Lang == "" || !isText(n.Lang, 35) {
				b.fault(at("names", i, "lang"), faults.langMissing, schedule.Quote(n.Text))
			}
			b.checkSpan(at("names", i), n.Valid)
		}
		for i, c := range a.Codes {
			if c.Scheme == "" || c.Value == "" || !isText(c.Scheme, MaxName) || !isText(c.Value, MaxName) {
				b.fault(at("codes", i), faults.codeMissing)
			}
			b.checkSpan(at("codes", i), c.Valid)
		}
		for i, p := range a.Functions {
			if p == "" || !p.IsValid() {
				b.faults = append(b.faults, chithi.AtError(at("functions", i), &PathError{string(p)}))
			}
		}
		for i, p := range a.Territories {
			if p == "" || !p.IsValid() {
				b.faults = append(b.faults, chithi.AtError(at("territories", i), &PathError{string(p)}))
			}
		}
	}
}

func (b *builder) checkSpan(pointer string, i schedule.Interval) {
	if !i.IsValid() {
		b.fault(pointer, faults.spanInverted, i)
	}
}

func (b *builder) checkText(pointer, s string) {
	if !isText(s, MaxText) {
		b.fault(pointer, faults.textInvalid, schedule.Quote(s))
	}
}

func (b *builder) checkTexts(pointer string, t chithi.Text) {
	for lang, s := range t {
		b.checkText(pointer+chithi.Pointer(lang), s)
	}
}

// idsInUse returns a set for the ids of the changes, or nil when they come in rising order and none can stand twice.
func (b *builder) idsInUse() map[string]bool {
	all := b.r.data.Changes
	for i := 1; i < len(all); i++ {
		if all[i-1].ID >= all[i].ID {
			return make(map[string]bool, len(all))
		}
	}
	return nil
}

// checkChanges looks at each change alone: its id, day, kind, arity and lists.
func (b *builder) checkChanges() {
	ids := b.idsInUse()
	for rank := range b.r.order {
		c := b.r.change(uint32(rank))
		before := len(b.faults)
		switch {
		case c.ID == "" || !isText(c.ID, MaxID):
			b.fault(b.at(rank, "id"), faults.idMissing)
		default:
			if ids != nil {
				if ids[c.ID] {
					b.fault(b.at(rank, "id"), faults.idTwice, c.ID)
				}
				ids[c.ID] = true
			}
		}
		if !c.On.IsValid() {
			b.fault(b.at(rank, "on"), faults.onMissing, schedule.Quote(c.ID))
		}
		if c.Seq < 0 || c.Seq > maxSeq {
			b.fault(b.at(rank, "seq"), faults.seqNegative, schedule.Quote(c.ID), c.Seq)
		}
		if !isText(c.Basis, MaxText) || !isText(c.Source, MaxText) || len(c.Assumed) > 0 {
			b.checkText(b.at(rank, "basis"), c.Basis)
			b.checkText(b.at(rank, "source"), c.Source)
			b.checkTexts(b.at(rank, "assumed"), c.Assumed)
		}
		if !c.Kind.IsValid() {
			b.fault(b.at(rank, "kind"), faults.changeKind, schedule.Quote(c.ID))
		} else {
			b.checkArity(rank, c)
		}
		b.checkKeys(rank, "from", c.From)
		b.checkKeys(rank, "to", c.To)
		if len(c.Transfers) > MaxTransfers {
			b.fault(b.at(rank, "transfers"), faults.tooMany, schedule.Quote(c.ID), MaxTransfers)
		}
		for i := range c.Transfers {
			b.checkHandover(rank, i, c)
		}
		b.start[rank+1] = uint32(len(b.named))
		b.sound[rank] = len(b.faults) == before
	}
}

func (b *builder) checkArity(rank int, c *Change) {
	want := arities[c.Kind]
	if n, m := len(c.From), len(c.To); n < want.minFrom || n > want.maxFrom || m < want.minTo || m > want.maxTo {
		b.fault(b.at(rank, "kind"), faults.arity, c.ID, c.Kind, n, m)
		return
	}
	switch {
	case c.Kind == Transfer && len(c.Transfers) == 0:
		b.fault(b.at(rank, "transfers"), faults.transfersNone, c.ID)
	case c.Kind == Rename && c.From[0] != c.To[0]:
		b.fault(b.at(rank, "to"), faults.renameSame, c.ID, c.From[0], c.To[0])
	case c.Kind == Rename && c.Name.IsZero():
		b.fault(b.at(rank, "name"), faults.renameName, c.ID)
	}
	for lang, s := range c.Name {
		if m, bad := nameFault(lang, s); bad {
			b.faults = append(b.faults, chithi.At(b.at(rank, "name", lang), m))
		}
	}
	if c.Kind == Rename || c.Kind == Transfer {
		return
	}
	for i, k := range c.To {
		for _, f := range c.From {
			if f == k {
				b.fault(b.at(rank, "to", i), faults.selfTransfer, c.ID, k)
			}
		}
	}
}

// checkKeys reports keys nobody has and keys that stand twice in a list, and notes the refs of the others.
func (b *builder) checkKeys(rank int, list string, keys []Key) {
	var seen map[Key]struct{}
	if len(keys) > 1 {
		seen = make(map[Key]struct{}, len(keys))
	}
	for i, k := range keys {
		b.name(k, func() string { return b.at(rank, list, i) })
		if _, twice := seen[k]; twice {
			b.fault(b.at(rank, list, i), faults.listTwice, b.r.change(uint32(rank)).ID, k)
		}
		if seen != nil {
			seen[k] = struct{}{}
		}
	}
}

// name notes the ref of a body that a change names, or reports that there is none.
func (b *builder) name(k Key, place func() string) {
	ref, ok := b.r.ref(k)
	if !ok {
		b.fault(place(), faults.keyUnknown, schedule.Quote(k.s))
	}
	b.named = append(b.named, ref)
}

func (b *builder) checkHandover(rank, i int, c *Change) {
	t := &c.Transfers[i]
	if len(c.From) > 0 && t.From == c.From[0] {
		b.named = append(b.named, b.named[b.start[rank]])
	} else {
		b.name(t.From, func() string { return b.at(rank, "transfers", i, "from") })
	}
	switch {
	case t.Mode == Lapse:
		b.named = append(b.named, nobody)
		if !t.To.IsZero() {
			b.fault(b.at(rank, "transfers", i, "to"), faults.lapseTo, c.ID, t.To)
		}
	case t.To.IsZero():
		b.named = append(b.named, nobody)
		b.fault(b.at(rank, "transfers", i, "to"), faults.receiver, c.ID)
	default:
		b.name(t.To, func() string { return b.at(rank, "transfers", i, "to") })
		if t.From == t.To {
			b.fault(b.at(rank, "transfers", i, "to"), faults.selfTransfer, c.ID, t.From)
		}
	}
	if int(t.Mode) >= len(modes) {
		b.faults = append(b.faults, chithi.AtError(b.at(rank, "transfers", i, "mode"), &WordError{t.Mode.String()}))
	}
	if !t.Function.IsValid() {
		b.faults = append(b.faults, chithi.AtError(b.at(rank, "transfers", i, "function"), &PathError{string(t.Function)}))
	}
	if !t.Territory.IsValid() {
		b.faults = append(b.faults, chithi.AtError(b.at(rank, "transfers", i, "territory"), &PathError{string(t.Territory)}))
	}
}
