package us

import (
	"sync"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/calendars"
)

// Law returns the federal law of the United States as a value. By it "effective 15 days after publication" of a
// rule published on 2019-03-01 is 2019-03-18, because 16 March 2019 was a Saturday.
func Law() directive.Law {
	return directive.Law{
		Code:          "us",
		Name:          chithi.Text{"vi": "Hoa Kỳ (liên bang)", "en": "United States (federal)"},
		Types:         documentTypes(),
		Capacities:    capacities(),
		Calendars:     workingDays(),
		ParseNumber:   ParseNumber,
		ReadEffect:    ReadEffect,
		Presume:       Presume,
		DefaultEffect: DefaultEffect,
	}
}

var workingDays = sync.OnceValue(func() schedule.Calendars {
	all, _ := schedule.NewCalendars(calendars.UnitedStatesFederal(), calendars.Weekend()) // two ids
	return all
})
