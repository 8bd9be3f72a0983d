package vn

import (
	"sync"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
)

// Law returns the law of Vietnam as a value. By it "sau 10 ngày, kể từ ngày ký ban hành" in a directive signed
// on 2020-09-16 is 2020-09-26.
func Law() directive.Law {
	return directive.Law{
		Code:          "vn",
		Name:          chithi.Text{"vi": "Việt Nam", "en": "Vietnam"},
		Types:         documentTypes(),
		Capacities:    capacities(),
		Calendars:     workingDays(),
		ParseNumber:   ParseNumber,
		ReadEffect:    ReadEffect,
		Presume:       Presume,
		DefaultEffect: DefaultEffect,
		Span:          NamedSpan,
		Class:         classOf,
		Check:         Check,
		Cascade:       cascade(),
		Stages:        stages(),
		Notices:       notices(),
		Retroactivity: retroactivity(),
		Competences:   competences(),
	}
}

// classOf is [ClassOn] without its reason.
func classOf(n directive.Number, signed schedule.Date) (normative, ok bool) {
	c, _ := ClassOn(n, signed)
	return c == Normative, c == Normative || c == Administrative
}

// workingDays are those of public bodies, by which a rule counts that names no calendar, those of the Labour
// Code, and the bare week.
var workingDays = sync.OnceValue(func() schedule.Calendars {
	labour, err := calendars.VietnamLabour()
	if err != nil {
		return schedule.Calendars{}
	}
	all, _ := schedule.NewCalendars(calendars.VietnamCivilService(), labour, calendars.Weekend()) // three ids
	return all
})
