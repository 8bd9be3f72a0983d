package agency

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// small returns four bodies a, b, c, d and the changes given.
func small(changes ...Change) Data {
	var d Data
	for _, s := range []string{"a", "b", "c", "d"} {
		d.Agencies = append(d.Agencies, Agency{Key: MustParseKey(s), Names: []Name{{Text: "Cơ quan " + s, Lang: "vi"}}})
	}
	d.Changes = changes
	return d
}

func keysOf(s string) []Key {
	var all []Key
	for k := range strings.FieldsSeq(s) {
		all = append(all, MustParseKey(k))
	}
	return all
}

var day = schedule.MustParseDate("2025-07-01")

func TestNewRefuses(t *testing.T) {
	a, b, c := MustParseKey("a"), MustParseKey("b"), MustParseKey("c")
	change := func(k ChangeKind, from, to string, transfers ...Handover) Change {
		return Change{ID: "x", On: day, Kind: k, From: keysOf(from), To: keysOf(to), Transfers: transfers}
	}
	later := func(x Change, days int) Change {
		x.ID += "+"
		x.On += schedule.Date(days)
		return x
	}
	tests := []struct {
		why  string
		data Data
		want []string // place and code
	}{
		{"a merger needs two", small(change(Merge, "a", "b")), []string{"/changes/0/kind agency-change-arity"}},
		{"a merger makes one", small(change(Merge, "a b", "c d")), []string{"/changes/0/kind agency-change-arity"}},
		{"a division makes two", small(change(Divide, "a", "b")), []string{"/changes/0/kind agency-change-arity"}},
		{"a dissolution makes none", small(change(Dissolve, "a", "b")), []string{"/changes/0/kind agency-change-arity"}},
		{"an unknown key in each list", small(change(Merge, "a nobody", "c", Handover{From: a, To: MustParseKey("ghost"), Function: "f"})), []string{
			"/changes/0/from/1 agency-key-unknown", "/changes/0/transfers/0/to agency-key-unknown",
		}},
		{"a transfer to itself", small(change(Transfer, "a", "b", Handover{From: a, To: a, Function: "f"})), []string{"/changes/0/transfers/0/to agency-transfer-self"}},
		{"an absorber among the absorbed", small(change(Absorb, "a b", "b")), []string{"/changes/0/to/0 agency-transfer-self"}},
		{"one thing to two bodies", small(change(Transfer, "a", "b c", Handover{From: a, To: b, Function: "f"}, Handover{From: a, To: c, Function: "f"})), []string{"/changes/0/transfers agency-overlap"}},
		{"a function everywhere and everything in a territory", small(change(Transfer, "a", "b c", Handover{From: a, To: b, Function: "f"}, Handover{From: a, To: c, Territory: "t"})), []string{"/changes/0/transfers agency-overlap"}},
		{"the same transfer twice", small(change(Transfer, "a", "b", Handover{From: a, To: b, Function: "f"}, Handover{From: a, To: b, Function: "f"})), []string{"/changes/0/transfers agency-transfer-twice"}},
		{"moved and shared at once", small(change(Transfer, "a", "b c", Handover{From: a, To: b, Function: "f"}, Handover{From: a, To: c, Function: "f", Mode: Share})), []string{"/changes/0/transfers agency-transfer-modes"}},
		{"a division that forgets a recorded function", func() Data {
			d := small(change(Divide, "a", "b c", Handover{From: a, To: b, Function: "f"}))
			d.Agencies[0].Functions = []Path{"f", "g"}
			return d
		}(), []string{"/changes/0/transfers agency-uncovered"}},
		{"a body ended twice on a day", small(change(Dissolve, "a", ""), Change{ID: "y", On: day, Kind: Absorb, From: []Key{a}, To: []Key{b}}), []string{"/changes/1/from/0 agency-ends-twice"}},
		{"a change on a body that is no more", small(change(Absorb, "a", "b"), later(change(Transfer, "b", "a", Handover{From: b, To: a, Function: "f"}), 1)), []string{
			"/changes/1/to/0 agency-change-not-alive", "/changes/1/transfers/0 agency-change-not-alive",
		}},
		{"a body established a second time", small(change(Absorb, "a", "b"), later(change(Convert, "c", "b"), 1)), []string{"/changes/1/to/0 agency-change-not-new"}},
		{"taking up from a body that goes on", small(change(Create, "a", "b")), []string{"/changes/0/from/0 agency-create-from"}},
		{"taking up what was passed on", small(change(Absorb, "a", "b"), later(change(Create, "a", "c"), 1)), []string{"/changes/1/from/0 agency-nothing-left"}},
		{"a life that the change disputes", func() Data {
			d := small(change(Absorb, "a", "b"))
			d.Agencies[0].Life.Before = day + 1
			return d
		}(), []string{"/changes/0/from/0 agency-life-disputed"}},
		{"a rename to another body without a name", small(change(Rename, "a", "b")), []string{"/changes/0/to agency-rename-body"}},
		{"a rename without a name", small(change(Rename, "a", "a")), []string{"/changes/0/name agency-rename-name"}},
		{"an inverted span", func() Data {
			d := small()
			d.Agencies[1].Life = schedule.Interval{From: day, Before: day - 1}
			d.Agencies[2].Names[0].Valid = schedule.Interval{From: day, Before: day}
			return d
		}(), []string{"/agencies/1/from agency-span-inverted", "/agencies/2/names/0 agency-span-inverted"}},
		{"a circle of parents", func() Data {
			d := small()
			d.Agencies[0].Links = []Link{{To: b, Kind: Line}}
			d.Agencies[1].Links = []Link{{To: c, Kind: Line, Valid: schedule.Interval{From: day}}}
			d.Agencies[2].Links = []Link{{To: a, Kind: Line}}
			return d
		}(), []string{"/agencies/1/links/0 agency-parent-cycle"}},
		{"its own parent, and two at once", func() Data {
			d := small()
			d.Agencies[0].Links = []Link{{To: a, Kind: Line}}
			d.Agencies[1].Links = []Link{{To: c, Kind: Unit}, {To: a, Kind: Unit}}
			return d
		}(), []string{"/agencies/0/links/0/to agency-link-self", "/agencies/1/links/1 agency-link-twice"}},
		{"a code that names two bodies", func() Data {
			d := small()
			d.Agencies[0].Codes = []Code{{Scheme: "gso", Value: "89"}}
			d.Agencies[1].Codes = []Code{{Scheme: "gso", Value: "89"}}
			return d
		}(), []string{"/agencies/1/codes/0 agency-code-twice"}},
		{"a key twice, no key, no name", func() Data {
			d := small()
			d.Agencies[1].Key, d.Agencies[2].Key, d.Agencies[3].Names = a, Key{}, nil
			return d
		}(), []string{"/agencies/1/key agency-key-twice", "/agencies/2/key agency-key-missing", "/agencies/3/names agency-name-missing"}},
		{"a name of 1 MB, one with a control character, one decomposed", func() Data {
			d := small()
			d.Agencies[0].Names[0].Text = strings.Repeat("a", 1<<20)
			d.Agencies[1].Names[0].Text = "Sở\x00Y tế"
			d.Agencies[2].Names[0].Text = "So\u031b\u0309"
			return d
		}(), []string{"/agencies/0/names/0/text agency-name-text", "/agencies/1/names/0/text agency-name-text", "/agencies/2/names/0/text agency-name-text"}},
		{"letters that only look right: a Cyrillic С, a Greek Ο, an Icelandic Ð", func() Data {
			d := small(Change{ID: "x", On: day, Kind: Rename, From: keysOf("d"), To: keysOf("d"), Name: chithi.Text{"vi": "Sở Сông Thương", "ru": "Отдел"}})
			d.Agencies[0].Names[0].Text = "Ban ΟDA"
			d.Agencies[1].Names[0] = Name{Text: "Ðại học", Lang: "vi"}
			d.Agencies[2].Names[0] = Name{Text: "Bộ phận Đắk Nʼrông (số 1)", Lang: "vi"}
			d.Agencies[2].Names = append(d.Agencies[2].Names, Name{Text: "Министерство", Lang: "ru"}, Name{Text: "Umhverfisráðuneytið", Lang: "is"})
			return d
		}(), []string{"/agencies/0/names/0/text agency-name-letter", "/agencies/1/names/0/text agency-name-letter", "/changes/0/name/vi agency-name-letter"}},
		{"no id, no day, no kind", small(Change{}), []string{"/changes/0/id agency-change-id", "/changes/0/kind agency-change-kind", "/changes/0/on agency-change-day"}},
	}
	for _, x := range tests {
		t.Run(x.why, func(t *testing.T) {
			r, err := New(x.data)
			require.Nil(t, r, "nothing half built")
			var found chithi.Problems
			require.True(t, errors.As(err, &found), "%v", err)
			var got []string
			for _, p := range found {
				got = append(got, p.Pointer+" "+p.Code())
				require.NotEqual(t, p.Message.In("en"), p.Message.In("vi"))
			}
			require.Equal(t, x.want, got)
		})
	}
}

func TestDayOfCircle(t *testing.T) {
	d := small()
	b, c := MustParseKey("b"), MustParseKey("c")
	d.Agencies[1].Links = []Link{{To: c, Kind: Line, Valid: schedule.Interval{Before: day}}}
	d.Agencies[2].Links = []Link{{To: b, Kind: Line, Valid: schedule.Interval{From: day}}}
	_, err := New(d)
	require.NoError(t, err, "above one another, but never on one day")
}

func TestCompoundMerger(t *testing.T) {
	// The Department of Home Affairs of Hà Tĩnh: two merge, four functions go elsewhere, in one decision.
	a, b, d := MustParseKey("a"), MustParseKey("b"), MustParseKey("d")
	r := mustNew(t, small(Change{ID: "m", On: day, Kind: Merge, From: keysOf("a b"), To: keysOf("c"), Transfers: []Handover{
		{From: b, To: d, Function: "social-protection"}, {From: b, Mode: Lapse, Function: "old"},
	}}))
	require.Equal(t, Succeeded, r.Who(a, day).Result())
	x := r.Who(b, day)
	require.Equal(t, Divided, x.Result())
	require.Equal(t, keysOf("c d"), bodiesOf(told(x)))
	require.Equal(t, Lapsed, r.Resolve(Responsibility{Agency: b, Function: "old/part"}, 0, day).Result())
	k, ok := r.Resolve(Responsibility{Agency: b, Function: "social-protection/children"}, 0, day).Holder()
	require.True(t, ok)
	require.Equal(t, d, k)
}

func TestThereAndBack(t *testing.T) { // A16
	a, b := MustParseKey("a"), MustParseKey("b")
	var changes []Change
	for i := range 100 {
		from, to := a, b
		if i%2 == 1 {
			from, to = b, a
		}
		changes = append(changes, Change{ID: pad(i), On: day, Seq: i, Kind: Transfer, Transfers: []Handover{{From: from, To: to, Function: "f"}}})
	}
	r := mustNew(t, small(changes...))
	k, _ := r.Resolve(Responsibility{Agency: a, Function: "f"}, 0, day).Holder()
	require.Equal(t, a, k)
	require.Equal(t, Unchanged, r.Who(a, day).Result())
}

func pad(n int) string { return time.Unix(int64(n), 0).UTC().Format("150405") }

func TestDeepHierarchyEnds(t *testing.T) {
	var d Data
	for i := range 20_000 {
		a := Agency{Key: testKey(i), Names: []Name{{Text: "x", Lang: "vi"}}}
		if i > 0 {
			a.Links = []Link{{To: testKey(i - 1), Kind: Line}}
		}
		d.Agencies = append(d.Agencies, a)
	}
	_, err := New(d)
	var found chithi.Problems
	require.ErrorAs(t, err, &found)
	require.Equal(t, "agency-parent-deep", found[0].Code())
	require.Len(t, found, 20_000-MaxDepth-1)
}
