package eu

import (
	"sync"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
)

// Law returns the law of the European Union as a value. By it "on the twentieth day following that of its
// publication" of an act published on 2016-05-04 is 2016-05-24.
func Law() directive.Law {
	return directive.Law{
		Code:          "eu",
		Name:          chithi.Text{"vi": "Liên minh châu Âu", "en": "European Union"},
		Types:         documentTypes(),
		Capacities:    capacities(),
		Calendars:     workingDays(),
		ParseNumber:   ParseNumber,
		ReadEffect:    ReadEffect,
		Presume:       Presume,
		DefaultEffect: DefaultEffect,
	}
}

// workingDays has weekends alone: the public holidays are those of the State or institution where an act is due
// (Regulation 1182/71 art. 2), and the caller supplies them with calendars.European.
var workingDays = sync.OnceValue(func() schedule.Calendars {
	union, err := calendars.European()
	if err != nil {
		return schedule.Calendars{}
	}
	all, _ := schedule.NewCalendars(union, calendars.Weekend()) // two ids
	return all
})
