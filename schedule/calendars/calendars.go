package calendars

import (
	_ "embed"
	"strings"
	"sync"
	"time"

	"github.com/chithi-go/chithi/schedule"
)

//go:embed us-federal.csv
var unitedStatesFile string

var unitedStates = sync.OnceValue(func() *schedule.Calendar { return mustLoad(unitedStatesFile) })

// UnitedStatesFederal returns the working days of the federal government of the United States, 1994 to 2030, under the id
// "us-federal": the holidays of 5 U.S.C. 6103 as observed, inauguration days, and the days on which an executive order closed the departments.
// 2018-12-05 was closed in mourning, by an order of 2018-12-01.
func UnitedStatesFederal() *schedule.Calendar { return unitedStates() }

var weekend = sync.OnceValue(func() *schedule.Calendar { return must(schedule.Weekend("weekend")) })

// Weekend returns Monday to Friday of any year as working days, by formula, under the id "weekend".
// 2020-09-26 is a Saturday and is none.
func Weekend() *schedule.Calendar { return weekend() }

// mustLoad builds a calendar from a file of this package; a test builds every one.
func mustLoad(text string) *schedule.Calendar { return must(Load(strings.NewReader(text))) }

func must(c *schedule.Calendar, err error) *schedule.Calendar {
	if err != nil {
		panic(err)
	}
	return c
}

var saturdayAndSunday = []time.Weekday{time.Saturday, time.Sunday}
