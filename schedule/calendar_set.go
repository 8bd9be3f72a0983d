package schedule

// Calendars are the calendars a rule may name: one that counts when a rule names none, and others by id.
// The zero Calendars has none. It is immutable and safe for goroutines.
type Calendars struct {
	standard *Calendar
	byID     map[string]*Calendar
}

// NewCalendars gathers calendars; def counts where a rule names none, and may be nil when every rule names its own.
// Two different calendars of one id are a [*CalendarError].
func NewCalendars(def *Calendar, more ...*Calendar) (Calendars, error) {
	cs := Calendars{standard: def, byID: make(map[string]*Calendar, len(more)+1)}
	if def != nil {
		cs.byID[def.id] = def
	}
	for _, c := range more {
		if c == nil {
			continue
		}
		if have, ok := cs.byID[c.id]; ok && have != c {
			return Calendars{}, &CalendarError{ID: c.id, Twice: true}
		}
		cs.byID[c.id] = c
	}
	return cs, nil
}

// Get returns the calendar of an id, or the one that counts where a rule names none when id is empty.
func (cs Calendars) Get(id string) (*Calendar, bool) {
	if id == "" {
		return cs.standard, cs.standard != nil
	}
	c, ok := cs.byID[id]
	return c, ok
}
