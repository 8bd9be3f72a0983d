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

// Presume presumes nothing: no provision sets one day of a document on another.
func Presume(f schedule.Facts) schedule.Facts { return f }

// DefaultEffect says that a document silent about its effect has no day by law: a rule names a date certain, at
// least 30 days after publication (5 U.S.C. 553(d)), and what has named none is not dated by publication alone.
func DefaultEffect(*directive.Directive) (c directive.Clause, ok bool) { return c, false }
