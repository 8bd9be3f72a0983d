package schedule

// Calendars are the calendars a rule may name: one that counts when a rule names none, and others by id.
// The zero Calendars has none. It is immutable and safe for goroutines.
type Calendars struct {
	standard *Calendar
	named    []*Calendar // a law has a handful, and a walk finds one of them sooner than a map does
}

// NewCalendars gathers calendars; def counts where a rule names none, and may be nil when every rule names its own.
// Two different calendars of one id are a [*CalendarError].
func NewCalendars(def *Calendar, more ...*Calendar) (Calendars, error) {
	cs := Calendars{standard: def, named: make([]*Calendar, 0, len(more)+1)}
	for _, c := range append([]*Calendar{def}, more...) {
		if c == nil {
			continue
		}
		switch have, ok := cs.find(c.id); {
		case !ok:
			cs.named = append(cs.named, c)
		case have != c:
			return Calendars{}, &CalendarError{ID: c.id, Twice: true}
		}
	}
	return cs, nil
}

// Get returns the calendar of an id, or the one that counts where a rule names none when id is empty.
func (cs Calendars) Get(id string) (*Calendar, bool) {
	if id == "" {
		return cs.standard, cs.standard != nil
	}
	return cs.find(id)
}

func (cs Calendars) find(id string) (*Calendar, bool) {
	for _, c := range cs.named {
		if c.id == id {
			return c, true
		}
	}
	return nil, false
}
