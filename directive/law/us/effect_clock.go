package us

import (
	"strconv"

	"github.com/chithi-go/chithi/schedule"
)

const endOfDay = 24 * 60

// clock reads an hour in minutes: "12:01 a.m. eastern standard time on", "5 p.m.", "0901 UTC,", "2400 hours, local time,".
// The zone is that of Washington where one of its names or none stands there, and empty where it is another.
func (r *reader) clock(p int) (minutes int, zone string, next int, ok bool) {
	h, q, ok := r.Figure(p)
	if ok && len(r.Word(p)) == 4 && h <= 2400 && h%100 < 60 { // 0901
		minutes = h/100*60 + h%100
		if r.Is(q, "utc") {
			return minutes, "UTC", r.Skip(q+1, ",", "on"), true
		}
		q, ok = r.Any(q, "hours", "hrs", "hr")
	} else {
		minutes, q, ok = r.halfDay(p)
	}
	if !ok {
		return 0, "", p, false
	}
	zone = "America/New_York"
	for q = r.Skip(q, ",", "("); q < r.Len(); q++ {
		switch w := r.Word(q); {
		case elsewhere[w]:
			zone = ""
		case !zoned[w]:
			return minutes, zone, r.Skip(q, ",", "on"), true
		}
	}
	return minutes, zone, q, true
}

var (
	zoned     = words("eastern standard daylight saving savings time et est edt ( ) l . t")
	elsewhere = words("pacific central mountain local alaska hawaii atlantic utc gmt pst pdt cst cdt mst mdt pt ct mt ast akst akdt hst")
)

// halfDay reads "12:01 a.m.", "5 p.m.".
func (r *reader) halfDay(p int) (minutes, next int, ok bool) {
	h, q, ok := r.Figure(p)
	if !ok || h < 1 || h > 12 {
		return 0, p, false
	}
	minute := 0
	if r.Is(q, ":") {
		if minute, q, ok = r.Figure(q + 1); !ok || minute > 59 {
			return 0, p, false
		}
	}
	minutes = h%12*60 + minute
	if n, night := r.Any(q, "p . m .", "pm"); night {
		return minutes + endOfDay/2, n, true
	}
	n, ok := r.Any(q, "a . m .", "am")
	return minutes, n, ok
}

// moment reads "at 12:01 a.m. on". On a clock other than Washington's the hour is left out, and the day stands.
func (r *reader) moment(p int) (next int, m schedule.Moment) {
	minutes, zone, q, ok := r.clock(r.Skip(p, "at"))
	if !ok || minutes == endOfDay {
		return p, m
	}
	what := "start"
	if minutes > 0 {
		what = pad(minutes/60) + ":" + pad(minutes%60)
	}
	if zone != "" {
		m, _ = schedule.ParseMoment(what + " in " + zone)
	}
	return q, m
}

func pad(n int) string { return strconv.Itoa(n/10) + strconv.Itoa(n%10) }

// last reads the last day of a validity: "September 30, 2020", "11:59 p.m. on July 6, 2020"; with its hour the whole day
// counts. A day that ends at another hour is not read.
func (r *reader) last(p int) (d schedule.Date, whole bool, next int, ok bool, bad error) {
	if minutes, _, q, hour := r.clock(r.Skip(p, "at")); hour {
		if minutes < endOfDay-1 {
			return 0, false, p, false, nil
		}
		p, whole = q, true
	}
	d, next, ok, bad = r.day(p)
	return d, whole, next, ok, bad
}
