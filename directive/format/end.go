package format

import "github.com/chithi-go/chithi/schedule"

// End says what the day at the end of an interval means in a format.
type End uint8

// The two meanings.
const (
	FirstDayNot End = iota // the first day on which it no longer holds, as everywhere in this library
	LastDay                // the last day on which it holds
)

// String returns "first day not" or "last day".
func (e End) String() string {
	if e == LastDay {
		return "last day"
	}
	return "first day not"
}

// Write returns the day to be written for the end of a half-open interval: for Before 2021-06-01 the last day is 2021-05-31
// and the first day not is 2021-06-01. The open end 0 gives 0.
func (e End) Write(before schedule.Date) schedule.Date {
	if e == LastDay && before != 0 {
		return before - 1
	}
	return before
}

// Read returns the end of the half-open interval that a written day means: 2021-05-31 as a last day is Before 2021-06-01.
// 0 gives the open end 0, and so does 9999-12-31, which formats write for "without end".
func (e End) Read(written schedule.Date) schedule.Date {
	if written == 0 || written >= schedule.MaxDate {
		return 0
	}
	if e == LastDay {
		return written + 1
	}
	return written
}

// Convention is the meaning of one field of one format.
type Convention struct {
	System, Field string
	End           End
	Open          string // how the field says "without end"; "" is by leaving it out
	Source        string
}

// Conventions returns the table of end-date conventions, in the order of the systems' names.
func Conventions() []Convention {
	r := conventions
	return r[:]
}

var conventions = [...]Convention{
	{"Akoma Ntoso", "timeInterval/@end", FirstDayNot, "", "not stated by the OASIS schema: the day of the event is read as the first day not"},
	{"BWB", "einddatum", LastDay, "9999-12-31", "wetten.overheid.nl: geldend t/m"},
	{"CDM", "date_end-of-validity", LastDay, "9999-12-31", "EUR-Lex: Directive 95/46/EC ends 2018-05-24, Regulation (EU) 2016/679 applies from 2018-05-25"},
	{"ELI", "date_no_longer_in_force", LastDay, "", "ELI ontology 1.2: the last date any part is in force"},
	{"JOLux", "dateEndApplicability", LastDay, "", "Fedlex: the last day of application"},
	{"JOLux", "dateNoLongerInForce", FirstDayNot, "", "Fedlex: the first day on which the text is no longer in force"},
	{"UK CLML", "RestrictEndDate", FirstDayNot, "", "legislation.gov.uk: the link of a version goes to the day before its RestrictEndDate"},
	{"USLM", "endPeriod", LastDay, "", "USLM schema: the last day of the period"},
	{"chithi", "before", FirstDayNot, "", "package schedule: intervals are half-open"},
	{"schema.org", "temporalCoverage", LastDay, "..", "schema.org: ISO 8601 interval, both ends included; 2020-09-26/.. has no end"},
}

// EndOf returns the convention of a field, and false when the table has no such row.
func EndOf(system, field string) (Convention, bool) {
	for _, c := range conventions {
		if c.System == system && c.Field == field {
			return c, true
		}
	}
	return Convention{}, false
}
