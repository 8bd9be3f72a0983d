package agency

import (
	"bytes"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

func TestCheck(t *testing.T) {
	a, b, c := MustParseKey("a"), MustParseKey("b"), MustParseKey("c")
	with := func(d Data, edit func(*Data)) Data {
		edit(&d)
		return d
	}
	span := func(from, before schedule.Date) schedule.Interval {
		return schedule.Interval{From: from, Before: before}
	}
	tests := []struct {
		why  string
		data Data
		want []string
	}{
		{"nothing to say", small(Change{ID: "x", On: day, Kind: Absorb, From: keysOf("a"), To: keysOf("b")}), nil},
		{"dissolved and nobody named", small(Change{ID: "x", On: day, Kind: Dissolve, From: keysOf("a")}), []string{"/changes/0 agency-omission"}},
		{"dissolved, all of it ended", small(Change{ID: "x", On: day, Kind: Dissolve, From: keysOf("a"), Transfers: []Handover{{From: a, Mode: Lapse}}}), nil},
		{"dissolved, all it records passed on", with(small(Change{ID: "x", On: day, Kind: Dissolve, From: keysOf("a"), Transfers: []Handover{{From: a, To: b, Function: "f"}, {From: a, To: c, Function: "g"}}}), func(d *Data) {
			d.Agencies[0].Functions = []Path{"f", "g"}
		}), nil},
		{"dissolved, what it received forgotten", with(small(
			Change{ID: "x", On: day, Kind: Transfer, Transfers: []Handover{{From: b, To: a, Function: "h"}}},
			Change{ID: "y", On: day + 1, Kind: Dissolve, From: keysOf("a"), Transfers: []Handover{{From: a, To: b, Function: "f"}}},
		), func(d *Data) { d.Agencies[0].Functions = []Path{"f"} }), []string{"/changes/1 agency-omission"}},
		{"an end that no change explains", with(small(), func(d *Data) { d.Agencies[0].Life.Before = day }), []string{"/agencies/0 agency-fate-unrecorded"}},
		{"a division that states nothing", small(Change{ID: "x", On: day, Kind: Divide, From: keysOf("a"), To: keysOf("b c")}), []string{"/changes/0 agency-division-unstated"}},
		{"a division that states all it records", with(small(Change{ID: "x", On: day, Kind: Divide, From: keysOf("a"), To: keysOf("b c"), Transfers: []Handover{{From: a, To: b, Function: "f"}, {From: a, To: c, Function: "g"}}}), func(d *Data) {
			d.Agencies[0].Functions = []Path{"f", "g"}
		}), nil},
		{"a separation that states nothing", small(Change{ID: "x", On: day, Kind: Separate, From: keysOf("a"), To: keysOf("b")}), []string{"/changes/0/to/0 agency-separation-empty"}},
		{"a parent that has ended", with(small(Change{ID: "x", On: day, Kind: Absorb, From: keysOf("b"), To: keysOf("c")}), func(d *Data) {
			d.Agencies[0].Links = []Link{{To: b, Kind: Line}}
		}), []string{"/agencies/0/links/0 agency-parent-dead"}},
		{"a link that ends with the parent", with(small(Change{ID: "x", On: day, Kind: Absorb, From: keysOf("b"), To: keysOf("c")}), func(d *Data) {
			d.Agencies[0].Links = []Link{{To: b, Kind: Line, Valid: span(0, day)}}
		}), nil},
		{"days without a name", with(small(), func(d *Data) {
			d.Agencies[0].Names = []Name{{Text: "A", Lang: "vi", Valid: span(0, day)}, {Text: "B", Lang: "vi", Valid: span(day+1, 0)}}
		}), []string{"/agencies/0/names agency-name-gap"}},
		{"a name that ends before the body", with(small(), func(d *Data) { d.Agencies[0].Names[0].Valid.Before = day }), []string{"/agencies/0/names agency-name-gap"}},
		{"two names at once", with(small(), func(d *Data) {
			d.Agencies[0].Names = append(d.Agencies[0].Names, Name{Text: "B", Lang: "vi", Valid: span(0, day)})
		}), []string{"/agencies/0/names agency-name-twice"}},
		{"an official name that the next one ends", with(small(), func(d *Data) {
			d.Agencies[0].Names = append(d.Agencies[0].Names, Name{Text: "B", Lang: "vi", Valid: span(day, 0)})
		}), nil},
		{"two changes of one day without an order", small(
			Change{ID: "x", On: day, Kind: Transfer, Transfers: []Handover{{From: a, To: b, Function: "f"}}},
			Change{ID: "y", On: day, Kind: Transfer, Transfers: []Handover{{From: b, To: c, Function: "f"}}},
		), []string{"/changes/1/seq agency-order-open"}},
		{"a change after the record", with(small(Change{ID: "x", On: day, Kind: Absorb, From: keysOf("a"), To: keysOf("b")}), func(d *Data) { d.Recorded = day - 1 }), []string{"/changes/0/on agency-change-after-record"}},
	}
	for _, x := range tests {
		var got []string
		for _, p := range mustNew(t, x.data).Check() {
			require.Equal(t, chithi.Warning, p.Severity)
			got = append(got, p.Pointer+" "+p.Code())
		}
		require.Equal(t, x.want, got, x.why)
	}
}

func TestNotes(t *testing.T) {
	a, b := MustParseKey("a"), MustParseKey("b")
	why := chithi.Text{"vi": "theo mẫu tỉnh khác", "en": "the pattern of another province"}
	d := small(Change{ID: "x", On: day, Kind: Absorb, From: keysOf("a"), To: keysOf("b"), Assumed: why})
	d.Recorded = day + 100
	d.Agencies[2].Links = []Link{{To: a, Kind: Line}}
	d.Agencies[3].Life.Before = day
	r := mustNew(t, d)
	notes := func(x Answer) (all []string) {
		for m := range x.Notes() {
			all = append(all, m.In("en"))
		}
		return all
	}
	for _, x := range []struct {
		key      string
		on       schedule.Date
		standing schedule.Standing
		notes    []string
	}{
		{"a", day - 1, schedule.Certain, nil},
		{"a", day, schedule.Assumed, []string{"the change x is assumed: the pattern of another province"}},
		{"a", day + 101, schedule.Provisional, []string{"changes are recorded only through " + (day + 100).String(), "the change x is assumed: the pattern of another province"}},
		{"b", day, schedule.Certain, nil},
		{"c", day, schedule.Certain, []string{"c is recorded as going on although a, above it, has ended: its fate is not recorded"}},
		{"d", day, schedule.Certain, []string{"what became of d is not recorded"}},
		{"zz", day + 101, schedule.Certain, nil},
	} {
		y := r.Who(MustParseKey(x.key), x.on)
		require.Equal(t, x.standing, y.Standing(), "%s %v", x.key, x.on)
		require.Equal(t, x.notes, notes(y), "%s %v", x.key, x.on)
		require.Equal(t, x.on > day+100 && y.Result() != Unknown, y.Standing() == schedule.Provisional)
	}
	require.True(t, r.Who(a, day+101).Assumed(), "also beyond the record")
	require.False(t, r.Who(b, day).Assumed())
	var vi []string
	for m := range r.Who(a, day).Notes() {
		vi = append(vi, m.In("vi"))
	}
	require.Equal(t, []string{"thay đổi x là giả định: theo mẫu tỉnh khác"}, vi)
}

func TestBodiesUnderOthers(t *testing.T) {
	a, b, c, e := MustParseKey("a"), MustParseKey("b"), MustParseKey("c"), MustParseKey("d")
	d := small(Change{ID: "x", On: day, Kind: Dissolve, From: keysOf("d"), Transfers: []Handover{{From: e, Mode: Lapse}}})
	d.Agencies[1].Links = []Link{{To: a, Kind: Line}}
	d.Agencies[2].Links = []Link{{To: b, Kind: Unit}, {To: a, Kind: Guidance}, {To: a, Kind: Member}, {To: b, Kind: Member}}
	d.Agencies[3].Links = []Link{{To: a, Kind: Line}}
	d.Agencies[1].Kind, d.Agencies[2].Kind, d.Agencies[3].Kind = "department", "unit", "department"
	r := mustNew(t, d)
	require.Equal(t, []Key{b, e}, slices.Collect(r.Subtree(a, Line, day-1)))
	require.Equal(t, []Key{b}, slices.Collect(r.Subtree(a, Line, day)))
	require.Equal(t, []Key{c}, slices.Collect(r.Subtree(a, Guidance, day)))
	require.Equal(t, []Key{e}, slices.Collect(r.Siblings(b, Line, day-1)))
	require.Empty(t, slices.Collect(r.Siblings(b, Line, day)))
	require.Equal(t, []Key{b, c, e}, r.Members(Group{Under: a}, day-1), "through line and unit")
	require.Equal(t, []Key{b, e}, r.Members(Group{Kind: "department", Under: a}, day-1))
	require.Equal(t, []Key{b}, r.Members(Group{Kind: "department", Under: a}, day))
	require.Empty(t, r.Members(Group{Under: MustParseKey("zz")}, day))
	up, ok := r.Parent(c, Unit, day)
	require.True(t, ok)
	require.Equal(t, b, up)
}

func TestCopies(t *testing.T) {
	r := mustNew(t, small(Change{ID: "x", On: day, Kind: Merge, From: keysOf("a b"), To: keysOf("c")}))
	a, _ := r.Agency(MustParseKey("a"))
	a.Names[0].Text = "changed"
	c, _ := r.Change("x")
	c.From[0] = MustParseKey("zz")
	again, _ := r.Change("x")
	require.Equal(t, "Cơ quan a", r.Name(MustParseKey("a"), "vi", day))
	require.Equal(t, MustParseKey("a"), again.From[0])
	_, ok := r.Change("nothing")
	require.False(t, ok)
}

func TestModes(t *testing.T) {
	a, b, c := MustParseKey("a"), MustParseKey("b"), MustParseKey("c")
	r := mustNew(t, small(Change{ID: "x", On: day, Kind: Transfer, Transfers: []Handover{
		{From: a, To: b, Function: "moved"},
		{From: a, To: b, Function: "shared", Mode: Share},
		{From: a, Function: "ended", Mode: Lapse},
		{From: a, To: b, Function: "split", Mode: Split},
		{From: a, To: c, Function: "split", Mode: Split},
	}}))
	for f, want := range map[Path]struct {
		Mode
		Result
	}{"moved": {Move, Succeeded}, "shared": {Share, Shared}, "ended": {Lapse, Lapsed}, "split": {Split, Divided}, "rest": {Move, Unchanged}} {
		x := r.Resolve(Responsibility{Agency: a, Function: f}, 0, day)
		require.Equal(t, want.Result, x.Result(), f)
		for p := range x.Parts() {
			require.Equal(t, want.Mode, p.Mode(), f)
		}
	}
}

func TestZeroRegistry(t *testing.T) {
	r := new(Registry)
	require.Equal(t, Unknown, r.Who(MustParseKey("a"), day).Result())
	require.Equal(t, Unknown, r.WhoRef(1, day).Result())
	require.Equal(t, Unknown, r.WhoRef(0, day).Result())
	require.Empty(t, slices.Collect(r.Who(MustParseKey("a"), day).Holders()))
	empty := mustNew(t, Data{})
	require.Equal(t, Unknown, empty.Resolve(Responsibility{Agency: MustParseKey("a")}, 0, day).Result())
	require.Empty(t, empty.Check())
	for _, on := range []schedule.Date{0, -5, schedule.MaxDate + 1, 1<<31 - 1} {
		x := mustNew(t, small())
		require.Equal(t, Unknown, x.Who(MustParseKey("a"), on).Result(), "no such day: %d", int(on))
	}
}

// What became of a body between two changes may be unknown: it is assumed from a day on, and certain before.
func TestAssumedFromADay(t *testing.T) {
	const day = schedule.Date(739000)
	d := small()
	d.Agencies[0].Assumed, d.Agencies[0].AssumedFrom = chithi.Text{"vi": "chưa thấy"}, day
	r, err := New(d)
	require.NoError(t, err)
	require.Equal(t, schedule.Certain, r.Who(d.Agencies[0].Key, day-1).Standing())
	require.Equal(t, schedule.Assumed, r.Who(d.Agencies[0].Key, day).Standing())
	var out bytes.Buffer
	require.NoError(t, d.Encode(&out))
	back, err := Decode(out.Bytes())
	require.NoError(t, err)
	require.Equal(t, day, back.Agencies[0].AssumedFrom)
}
