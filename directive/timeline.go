package directive

import (
	"cmp"
	"iter"
	"slices"
	"sort"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

var (
	forceTwoEntries           = schedule.Template{Code: "force-two-entries", En: "two days of entry for the same part: {0} and {1}", Vi: "hai ngày có hiệu lực cho cùng một phần: {0} và {1}"}
	forceLatePostponement     = schedule.Template{Code: "force-late-postponement", En: "postponed on {0}, when it was in force since {1}: that would be a suspension", Vi: "lùi hiệu lực ngày {0} khi đã có hiệu lực từ {1}: đó phải là ngưng hiệu lực"}
	forceEarlierPostponement  = schedule.Template{Code: "force-earlier-postponement", En: "postponed to {0}, which is before {1}", Vi: "lùi hiệu lực đến {0}, trước ngày {1}"}
	forceLateExtension        = schedule.Template{Code: "force-late-extension", En: "extended when it had ended on {0}: that would be a re-enactment", Vi: "kéo dài hiệu lực khi đã hết hiệu lực từ {0}: đó phải là phục hồi hiệu lực"}
	forceNothingToExtend      = schedule.Template{Code: "force-nothing-to-extend", En: "nothing ends that could be extended", Vi: "không có thời điểm hết hiệu lực nào để kéo dài"}
	forceEndBeforeEntry       = schedule.Template{Code: "force-end-before-entry", En: "it ends on {0}, before it enters into force on {1}: it never does", Vi: "hết hiệu lực ngày {0}, trước khi có hiệu lực ngày {1}: không bao giờ có hiệu lực"}
	forceStillInForce         = schedule.Template{Code: "force-still-in-force", En: "re-enacted on {0}, when it was in force", Vi: "phục hồi hiệu lực ngày {0} khi vẫn còn hiệu lực"}
	forceNothingToReenact     = schedule.Template{Code: "force-nothing-to-reenact", En: "re-enacted, when its entry is not known", Vi: "phục hồi hiệu lực khi chưa biết ngày có hiệu lực"}
	forceNothingToResume      = schedule.Template{Code: "force-nothing-to-resume", En: "it resumes on {0}, when nothing was suspended", Vi: "tiếp tục có hiệu lực ngày {0} khi không có gì bị ngưng"}
	forceSuspendedOutside     = schedule.Template{Code: "force-suspended-outside", En: "suspended from {0}, when no part of it was in force", Vi: "ngưng hiệu lực từ {0} khi không phần nào có hiệu lực"}
	forceReworded             = schedule.Template{Code: "force-reworded-while-suspended", En: "{0}: reworded on {1} while suspended from {2} until {3}; whether it is still suspended is an open question", Vi: "{0}: được sửa đổi ngày {1} khi đang ngưng hiệu lực từ {2} cho đến khi {3}; có còn bị ngưng hay không là vấn đề chưa rõ"}
	forceTooMany              = schedule.Template{Code: "force-too-many-parts", En: "the events tell apart more parts than can be computed", Vi: "các sự kiện chia văn bản thành quá nhiều phần"}
	forceUntilBeforeOn        = schedule.Template{Code: "force-until-before-start", En: "it would last from {0} until before {1}", Vi: "kéo dài từ {0} đến trước {1}"}
	forceOverlappingReplacers = schedule.Template{Code: "force-replaced-twice", En: "replaced by {0} and by {1}", Vi: "được thay thế bởi cả {0} và {1}"}
)

// Timeline is how a text stands in law on every day, compiled from its events as they were known on a day. It never
// changes and is safe for goroutines; asking it about a day does not allocate.
type Timeline struct {
	events   []Event // in one order, whoever entered them
	given    []Event // all of them, whenever they became known
	known    schedule.Date
	parts    []part
	days     []point
	problems chithi.Problems

	// While compiling: which resumptions met a suspension, which suspensions reached parts and how often outside force.
	matched          map[int32]bool
	outside, reached map[int32]int
	said             map[string]bool
}

// part is a cell with its spans.
type part struct {
	cell
	spans []span
}

// point is how the whole stands from a day on.
type point struct {
	from       schedule.Date
	force      Force
	eli        uint8
	vbpl       uint8
	applicable bool
	open       bool
	standing   schedule.Standing
	version    uint16
}

var (
	vbplCodes = [...]VBPL{"", CHL, HHL, HHL1P, TNHL, TNHL1P, CCHL}
	eliValues = [...]ELI{"", ELIInForce, ELIPartiallyInForce, ELINotInForce}
)

// Compile computes the timeline of a set of events, as known on a day: events that became known later are left out;
// known 0 uses all. The order of the events never matters. What contradicts itself is reported by [Timeline.Problems].
func Compile(events []Event, known schedule.Date) *Timeline {
	t := &Timeline{given: events, known: known}
	t.events = make([]Event, 0, len(events))
	for i := range events {
		if e := &events[i]; (known == 0 || e.Recorded <= known) && e.Kind.IsValid() {
			t.events = append(t.events, *e)
		}
	}
	slices.SortFunc(t.events, func(a, b Event) int { return a.compare(&b) })
	if len(t.events) == len(events) {
		t.given = t.events
	}
	if slices.ContainsFunc(t.events, func(e Event) bool { o := e.Kind.op(); return o == opSuspend || o == opResume }) {
		t.matched, t.outside, t.reached = map[int32]bool{}, map[int32]int{}, map[int32]int{}
	}
	t.sane()
	cells, ok := partition(t.events)
	if !ok {
		t.report("", forceTooMany.With())
		cells = []cell{{}}
	}
	r := reader{t: t}
	t.parts = make([]part, len(cells))
	for i := range cells {
		t.parts[i] = part{cells[i], r.spans(&cells[i])}
		t.parts[i].everywhere, t.parts[i].cell.events = nil, nil
	}
	t.roll()
	t.unmatched()
	if len(t.problems) > 1 {
		t.problems.Sort()
	}
	t.matched, t.outside, t.reached, t.said = nil, nil, nil, nil
	return t
}

// sane leaves out what cannot be, and says so.
func (t *Timeline) sane() {
	replacer := ""
	if slices.ContainsFunc(t.events, Event.impossible) {
		t.events = slices.Clone(t.events) // the events as given stay
	}
	t.events = slices.DeleteFunc(t.events, func(e Event) bool {
		if e.impossible() {
			t.report(e.Place, forceUntilBeforeOn.With(e.On, e.Until))
			return true
		}
		if e.Kind == Replaced && e.Scope.IsZero() && e.By != "" {
			if replacer != "" && replacer != e.By {
				t.report(e.Place, forceOverlappingReplacers.With(replacer, e.By))
			}
			replacer = e.By
		}
		return false
	})
}

// impossible reports whether the event would last until a day before it begins.
func (e Event) impossible() bool {
	o := e.Kind.op()
	return e.Until != 0 && e.Until <= e.On && (o == opSuspend || o == opReenact || o == opApply)
}

func (t *Timeline) unmatched() {
	for i := range t.events {
		e := &t.events[i]
		if e.Kind == Resumed && !t.matched[int32(i)] {
			t.report(e.Place, forceNothingToResume.With(e.On))
		}
		if n := t.reached[int32(i)]; n > 0 && n == t.outside[int32(i)] {
			t.report(e.Place, forceSuspendedOutside.With(e.On))
		}
	}
}

// report keeps a contradiction, each once.
func (t *Timeline) report(place string, m schedule.Message) {
	p := chithi.WarnAt(place, m)
	if t.said == nil {
		t.said = map[string]bool{}
	}
	if key := p.In("en"); !t.said[key] && len(t.problems) < mostProblems {
		t.said[key] = true
		t.problems = append(t.problems, p)
	}
}

// roll sums the parts up for every day on which one of them changes.
func (t *Timeline) roll() {
	type change struct {
		day  schedule.Date
		part int32
		span int32
	}
	var changes []change
	for i := range t.parts {
		for k := range t.parts[i].spans {
			changes = append(changes, change{t.parts[i].spans[k].from, int32(i), int32(k)})
		}
	}
	for i := range t.events {
		if k := t.events[i].Kind; (k == Amended || k == Supplemented) && t.events[i].On != 0 {
			changes = append(changes, change{t.events[i].On, -1, 0})
		}
	}
	slices.SortFunc(changes, func(a, b change) int { return cmp.Compare(a.day, b.day) })

	var sum tally
	var standings [schedule.Provisional + 1]int32
	version, general := 1, false
	add := func(x span, n int32) {
		sum.by[x.force] += n
		standings[x.standing] += n
		if x.amended {
			sum.amended += n
		}
	}
	for i := 0; i < len(changes); {
		day := changes[i].day
		reworded := 0
		for ; i < len(changes) && changes[i].day == day; i++ {
			c := changes[i]
			if c.part < 0 {
				reworded = 1
				continue
			}
			p := &t.parts[c.part]
			if c.span > 0 {
				add(p.spans[c.span-1], -1)
			}
			add(p.spans[c.span], 1)
			if c.part == 0 {
				general = p.spans[c.span].applicable
			}
		}
		version += reworded
		x := point{from: day, force: sum.force(), applicable: general, open: sum.by[Unsettled] > 0, version: uint16(min(version, 1<<16-1))}
		x.vbpl = uint8(slices.Index(vbplCodes[:], sum.vbpl()))
		x.eli = uint8(slices.Index(eliValues[:], sum.eli()))
		for s := schedule.Provisional; s > schedule.Certain && x.standing == 0; s-- {
			if standings[s] > 0 {
				x.standing = s
			}
		}
		t.days = append(t.days, x)
	}
}

// At returns the status on a day. It neither allocates nor fails; before everything that is known the text is not yet in force.
func (t *Timeline) At(day schedule.Date) Status {
	i := sort.Search(len(t.days), func(i int) bool { return t.days[i].from > day }) - 1
	return Status{t, day, int32(max(i, 0))}
}

// AsKnown returns the timeline of the same text as it was known on a day. What was answered so never changes
// through events recorded later.
func (t *Timeline) AsKnown(known schedule.Date) *Timeline { return Compile(t.given, known) }

// Known returns the day on which the timeline was known so, and 0 for all that is recorded.
func (t *Timeline) Known() schedule.Date { return t.known }

// Problems returns what contradicts itself in the events: an end before the entry, a resumption of nothing, an
// extension that comes too late. The places are in the texts that act.
func (t *Timeline) Problems() chithi.Problems { return slices.Clone(t.problems) }

// Events yields the events in the order of their days.
func (t *Timeline) Events() iter.Seq[Event] { return slices.Values(t.events) }

// Changes yields the days on which something about the text changes, each with the status from then on.
func (t *Timeline) Changes() iter.Seq2[schedule.Date, Status] {
	return func(yield func(schedule.Date, Status) bool) {
		for i, p := range t.days {
			if p.from != 0 && !yield(p.from, Status{t, p.from, int32(i)}) {
				return
			}
		}
	}
}
