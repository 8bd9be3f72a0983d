package directive

import (
	"cmp"
	"slices"

	"github.com/chithi-go/chithi/schedule"
)

// Event is one dated thing that happens to the force of a text. What the text says of itself and what others do
// to it are events alike; a set of them, in any order, gives the status of every day.
type Event struct {
	Kind  EventKind
	Scope Scope         // the part of the text it happens to
	On    schedule.Date // the first day of the new state; 0 is not known yet
	// Until is the day to which an entry or an end is moved, and the first day after a suspension, a re-enactment or
	// an application; 0 is open. Awaits says what an open one waits for.
	Until    schedule.Date
	Awaits   string
	Latest   bool          // the text was in force on that day at the latest; when that began is not known
	Recorded schedule.Date // when it became known; 0 is always
	Standing schedule.Standing
	By       string // number of the text that acts; "" is the text itself
	Basis    string // the provision of law, or of the text that acts
	Place    string // JSON Pointer into the text that acts
}

var (
	eventOn      = schedule.Template{Code: "event-on", En: "{0}: {1} from {2}{3}", Vi: "{0}: {1} từ ngày {2}{3}"}
	eventPending = schedule.Template{Code: "event-pending", En: "{0}: {1} on a day that is not known yet{2}", Vi: "{0}: {1} từ một ngày chưa xác định{2}"}
	eventUntil   = schedule.Template{Code: "event-until", En: " until before {0}", Vi: " đến trước ngày {0}"}
	eventAwaits  = schedule.Template{Code: "event-awaits", En: " until {0}", Vi: " cho đến khi {0}"}
	eventTo      = schedule.Template{Code: "event-to", En: ", now {0}", Vi: ", nay là ngày {0}"}
	eventBy      = schedule.Template{Code: "event-by", En: " by {0}", Vi: " bởi {0}"}
	eventBasis   = schedule.Template{Code: "event-basis", En: " ({0})", Vi: " ({0})"}
)

// Message says the event as a reason, with who did it and its basis:
// "toàn văn: bị ngưng hiệu lực từ ngày 2022-12-01 đến trước ngày 2022-12-30 bởi 72/2022/TT-BTC (Law 80/2015/QH13 art. 153.1b)".
func (e Event) Message() schedule.Message {
	var rest tail
	switch o := e.Kind.op(); {
	case e.Until != 0 && (o == opPostpone || o == opExtend):
		rest = append(rest, eventTo.With(e.Until))
	case e.Until != 0:
		rest = append(rest, eventUntil.With(e.Until))
	case e.Awaits != "":
		rest = append(rest, eventAwaits.With(e.Awaits))
	}
	if e.By != "" {
		rest = append(rest, eventBy.With(e.By))
	}
	if e.Basis != "" {
		rest = append(rest, eventBasis.With(Citation(e.Basis)))
	}
	if e.On == 0 {
		return eventPending.With(e.Scope, e.Kind, rest)
	}
	return eventOn.With(e.Scope, e.Kind, e.On, rest)
}

// tail is what follows a message.
type tail []schedule.Message

// In renders the messages one after the other.
func (t tail) In(lang string) string {
	s := ""
	for _, m := range t {
		s += m.In(lang)
	}
	return s
}

// compare orders events by what they say, so that a set of them has one order whoever entered them.
func (e *Event) compare(f *Event) int {
	if c := cmp.Or(cmp.Compare(e.On, f.On), cmp.Compare(e.Kind, f.Kind), cmp.Compare(e.Until, f.Until),
		cmp.Compare(e.Recorded, f.Recorded), cmp.Compare(e.By, f.By), cmp.Compare(e.Place, f.Place)); c != 0 {
		return c
	}
	return cmp.Or(slices.Compare(e.Scope.Provisions, f.Scope.Provisions), slices.Compare(e.Scope.Except, f.Scope.Except),
		compareKeys(e.Scope.Territories, f.Scope.Territories), compareKeys(e.Scope.Addressees, f.Scope.Addressees),
		cmp.Compare(e.Standing, f.Standing), cmp.Compare(e.Awaits, f.Awaits), cmp.Compare(e.Basis, f.Basis),
		compareBool(e.Latest, f.Latest))
}

func compareKeys[K interface{ String() string }](a, b []K) int {
	return slices.CompareFunc(a, b, func(x, y K) int { return cmp.Compare(x.String(), y.String()) })
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
