package us

import (
	"strconv"

	"github.com/chithi-go/chithi/schedule"
)

// clock reads an hour: "12:01 a.m. eastern standard time on", "5 p.m.", "0901 UTC,". The zone is that of Washington
// where one of its names or none stands there, and empty where it is another.
func (r *reader) clock(p int) (minutes int, zone string, next int, ok bool) {
	h, q, ok := r.Figure(p)
	if ok && len(r.Word(p)) == 4 && r.Is(q, "utc") && h/100 < 24 && h%100 < 60 {
		return h/100*60 + h%100, "UTC", r.Skip(q+1, ",", "on"), true
	}
	if !ok || h < 1 || h > 12 {
		return 0, "", p, false
	}
	minute := 0
	if r.Is(q, ":") {
		if minute, q, ok = r.Figure(q + 1); !ok || minute > 59 {
			return 0, "", p, false
		}
	}
	h %= 12
	n, night := r.Any(q, "p . m .", "pm")
	if night {
		h += 12
	} else if n, ok = r.Any(q, "a . m .", "am"); !ok {
		return 0, "", p, false
	}
	zone = "America/New_York"
	for q = r.Skip(n, ",", "("); q < n+8; q++ {
		switch r.Word(q) {
		case "pacific", "central", "mountain", "local", "alaska", "hawaii", "atlantic", "utc", "gmt", "pst", "pdt", "cst", "cdt", "mst", "mdt", "pt", "ct", "mt", "ast", "akst", "akdt", "hst":
			zone = ""
		case "eastern", "standard", "daylight", "saving", "savings", "time", "et", "est", "edt", "(", ")":
		default:
			return h*60 + minute, zone, r.Skip(q, ",", "on"), true
		}
	}
	return h*60 + minute, zone, r.Skip(q, ",", "on"), true
}

// moment reads "at 12:01 a.m. on". On a clock other than Washington's the hour is left out, and the day stands.
func (r *reader) moment(p int) (next int, m schedule.Moment) {
	minutes, zone, q, ok := r.clock(r.Skip(p, "at"))
	if !ok {
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

// last reads the last day of a validity: "September 30, 2020", "11:59 p.m. on July 6, 2020". A day that ends at another
// hour is not read.
func (r *reader) last(p int) (d schedule.Date, next int, ok bool, bad error) {
	if minutes, _, q, hour := r.clock(r.Skip(p, "at")); hour {
		if minutes != 23*60+59 {
			return 0, p, false, nil
		}
		p = q
	}
	return r.day(p)
}
