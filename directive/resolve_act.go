package directive

import (
	"errors"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

var (
	actPending  = schedule.Template{Code: "relation-pending", En: "from when is not known: {0}", Vi: "chưa biết từ khi nào: {0}"}
	untilFault  = schedule.Template{Code: "relation-until", En: "until when cannot be computed: {0}", Vi: "không tính được đến khi nào: {0}"}
	untilUseful = schedule.Template{Code: "relation-until-missing", En: "{0} needs the day to which something is moved", Vi: "{0} cần ngày được lùi hoặc kéo dài đến"}
)

// relations binds the days of what the text does to others.
func (b *binder) relations() {
	d := b.r.Directive
	if len(d.Relations) == 0 {
		return
	}
	b.r.Acts = make([]Act, 0, len(d.Relations))
	for i := range d.Relations {
		rel := &d.Relations[i]
		a := Act{
			Kind: rel.Kind, Target: rel.Target, Scope: rel.Scope, Acting: rel.Acting, Recorded: rel.Recorded,
			Basis: rel.Source.String(), Place: chithi.Pointer("relations", i),
		}
		a.Target.Number = b.law.read(rel.Target.Number)
		if a.Recorded == 0 {
			a.Recorded = b.recorded(rel.Rule)
		}
		if a.Basis == "" {
			if p, ok := b.law.Competence(rel.Kind, d.Day()); ok {
				a.Basis = p.Basis
			}
		}
		b.from(&a, rel)
		b.until(&a, rel)
		if rel.Kind.Own() {
			b.own(&a)
			continue
		}
		b.r.Acts = append(b.r.Acts, a)
	}
}

func (b *binder) from(a *Act, rel *Relation) {
	if rel.Rule.IsZero() && rel.Printed == 0 {
		return
	}
	answer, err := schedule.Term{Rule: rel.Rule, Printed: rel.Printed}.Resolve(b.r.Facts, b.law.Calendars)
	var conflict *schedule.ConflictError
	if errors.As(err, &conflict) {
		b.note(a.Place, termConflict.With(conflict))
		answer, err = schedule.Answer{Date: conflict.Printed, Standing: schedule.Assumed}, nil
	}
	if err != nil {
		b.note(a.Place+"/rule", actPending.With(saying{err}))
	}
	a.On, a.Standing, a.Pending = answer.Date, answer.Standing, err
}

func (b *binder) until(a *Act, rel *Relation) {
	if rel.Until.IsZero() {
		if o := rel.Kind.Effect().op(); o == opPostpone || o == opExtend {
			b.note(a.Place+"/until", untilUseful.With(rel.Kind))
		}
		return
	}
	answer, err := rel.Until.Resolve(b.r.Facts, b.law.Calendars)
	if err == nil && rel.Through {
		answer.Date, err = answer.Date.AddDays(1)
	}
	var missing *schedule.MissingError
	switch {
	case errors.As(err, &missing):
		a.Awaits = awaited(missing.Anchor, rel)
	case err != nil:
		b.note(a.Place+"/until", untilFault.With(saying{err}))
		a.Awaits = rel.Until.String()
	default:
		a.Until, a.Standing = answer.Date, max(a.Standing, answer.Standing)
	}
}

// awaited names what an open end waits for: the event that the rule hangs on, else the words of the text.
func awaited(anchor schedule.Anchor, rel *Relation) string {
	if name := eventOf(anchor); name != "" {
		return name
	}
	if rel.Words != "" {
		return rel.Words
	}
	return string(anchor)
}

// own makes an event of what the text says of its own application. What is to be applied from before its entry, and waits
// for the day, is applied from its entry meanwhile.
func (b *binder) own(a *Act) {
	on := a.On
	if on == 0 && a.Pending == nil {
		on = b.r.Facts.Effect
	}
	if on == 0 && a.Kind == Retroacts {
		return
	}
	b.r.Events = append(b.r.Events, Event{
		Kind: Applies, Scope: a.Scope, On: on, Until: a.Until, Awaits: a.Awaits, Recorded: a.Recorded,
		Standing: a.Standing, Basis: a.Basis, Place: a.Place,
	})
}

// Event returns the event that the act is for its target, when the acting provision enters into force on a day. It is
// false when nothing happens to the target's force.
func (a *Act) Event(by Number, entry schedule.Date) (Event, bool) {
	k := a.Kind.Effect()
	if k == 0 {
		return Event{}, false
	}
	on := a.On
	if on == 0 && a.Pending == nil {
		on = entry
	}
	return Event{
		Kind: k, Scope: a.Scope, On: on, Until: a.Until, Awaits: a.Awaits, Recorded: a.Recorded, Standing: a.Standing,
		By: by.String(), Basis: a.Basis, Place: a.Place,
	}, true
}
