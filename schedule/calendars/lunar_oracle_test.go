package calendars

import (
	"math"
	"time"

	"github.com/chithi-go/chithi/schedule"
)

// The slow oracle: the lunisolar calendar from the sky. New moons follow Jean Meeus, Astronomical Algorithms, 2nd ed., ch. 49,
// the sun's longitude ch. 25, and the difference of dynamical and universal time the polynomials of Espenak and Meeus,
// Five Millennium Canon of Solar Eclipses (NASA/TP-2006-214141). A month begins on the day, at the meridian of the
// country, on which the moon is new; the month of the winter solstice is the eleventh; when thirteen months lie between two of
// them, the first in which the sun enters no new twelfth of its path is a leap month.

func sinDeg(x float64) float64 { return math.Sin(x * math.Pi / 180) }

// newMoon returns the time of new moon number k since 2000, as a Julian day in dynamical time.
func newMoon(k float64) float64 {
	t := k / 1236.85
	e := 1 - 0.002516*t - 0.0000074*t*t
	m := 2.5534 + 29.10535670*k - 0.0000014*t*t - 0.00000011*t*t*t
	n := 201.5643 + 385.81693528*k + 0.0107582*t*t + 0.00001238*t*t*t - 0.000000058*t*t*t*t
	f := 160.7108 + 390.67050284*k - 0.0016118*t*t - 0.00000227*t*t*t + 0.000000011*t*t*t*t
	node := 124.7746 - 1.56375588*k + 0.0020672*t*t + 0.00000215*t*t*t
	day := 2451550.09766 + 29.530588861*k + 0.00015437*t*t - 0.000000150*t*t*t + 0.00000000073*t*t*t*t
	for _, term := range [...]struct {
		size      float64
		power     float64 // of e
		m, n, f2  float64
		ascending float64
	}{
		{-0.40720, 0, 0, 1, 0, 0},
		{0.17241, 1, 1, 0, 0, 0},
		{0.01608, 0, 0, 2, 0, 0},
		{0.01039, 0, 0, 0, 2, 0},
		{0.00739, 1, -1, 1, 0, 0},
		{-0.00514, 1, 1, 1, 0, 0},
		{0.00208, 2, 2, 0, 0, 0},
		{-0.00111, 0, 0, 1, -2, 0},
		{-0.00057, 0, 0, 1, 2, 0},
		{0.00056, 1, 1, 2, 0, 0},
		{-0.00042, 0, 0, 3, 0, 0},
		{0.00042, 1, 1, 0, 2, 0},
		{0.00038, 1, 1, 0, -2, 0},
		{-0.00024, 1, -1, 2, 0, 0},
		{-0.00017, 0, 0, 0, 0, 1},
		{-0.00007, 0, 2, 1, 0, 0},
		{0.00004, 0, 0, 2, -2, 0},
		{0.00004, 0, 3, 0, 0, 0},
		{0.00003, 0, 1, 1, -2, 0},
		{0.00003, 0, 0, 2, 2, 0},
		{-0.00003, 0, 1, 1, 2, 0},
		{0.00003, 0, -1, 1, 2, 0},
		{-0.00002, 0, -1, 1, -2, 0},
		{-0.00002, 0, 1, 3, 0, 0},
		{0.00002, 0, 0, 4, 0, 0},
	} {
		day += term.size * math.Pow(e, term.power) * sinDeg(term.m*m+term.n*n+term.f2*f+term.ascending*node)
	}
	for _, planet := range [...][3]float64{
		{299.77 - 0.009173*t*t, 0.107408, 0.000325},
		{251.88, 0.016321, 0.000165},
		{251.83, 26.651886, 0.000164},
		{349.42, 36.412478, 0.000126},
		{84.66, 18.206239, 0.000110},
		{141.74, 53.303771, 0.000062},
		{207.14, 2.453732, 0.000060},
		{154.84, 7.306860, 0.000056},
		{34.52, 27.261239, 0.000047},
		{207.19, 0.121824, 0.000042},
		{291.34, 1.844379, 0.000040},
		{161.72, 24.198154, 0.000037},
		{239.56, 25.513099, 0.000035},
		{331.55, 3.592518, 0.000023},
	} {
		day += planet[2] * sinDeg(planet[0]+planet[1]*k)
	}
	return day
}

// sunLongitude returns the apparent longitude of the sun in degrees at a Julian day in dynamical time.
func sunLongitude(day float64) float64 {
	t := (day - 2451545) / 36525
	m := 357.52911 + 35999.05029*t - 0.0001537*t*t
	c := (1.914602-0.004817*t-0.000014*t*t)*sinDeg(m) + (0.019993-0.000101*t)*sinDeg(2*m) + 0.000289*sinDeg(3*m)
	l := 280.46646 + 36000.76983*t + 0.0003032*t*t + c - 0.00569 - 0.00478*sinDeg(125.04-1934.136*t)
	return math.Mod(math.Mod(l, 360)+360, 360)
}

// deltaT returns dynamical minus universal time in days.
func deltaT(day float64) float64 {
	y := 2000 + (day-2451545)/365.25
	t := y - 2000
	var s float64
	switch {
	case y < 1986:
		u := y - 1975
		s = 45.45 + 1.067*u - u*u/260 - u*u*u/718
	case y < 2005:
		s = 63.86 + 0.3345*t - 0.060374*t*t + 0.0017275*t*t*t + 0.000651814*t*t*t*t + 0.00002373599*t*t*t*t*t
	case y < 2050:
		s = 62.92 + 0.32217*t + 0.005589*t*t
	default:
		c := (y - 1820) / 100
		s = -20 + 32*c*c - 0.5628*(2150-y)
	}
	return s / 86400
}

const rataDie = 1721424.5 // Julian day of the start of 0000-12-31, which is day 0

// sky is a lunisolar calendar at a meridian, in hours east.
type sky struct{ hours float64 }

// moon returns the local day of new moon number k, and how many minutes lie between it and the nearest midnight.
func (s sky) moon(k int) (schedule.Date, float64) {
	ut := newMoon(float64(k))
	ut -= deltaT(ut)
	local := ut - rataDie + s.hours/24
	whole := math.Floor(local)
	part := local - whole
	return schedule.Date(whole), min(part, 1-part) * 24 * 60
}

// twelfth returns the twelfth of its path in which the sun stands as the local day begins: 9 from the winter solstice on.
func (s sky) twelfth(d schedule.Date) int {
	ut := float64(d) + rataDie - s.hours/24
	return int(sunLongitude(ut+deltaT(ut)) / 30)
}

// eleventh returns the number of the new moon of the month that has the winter solstice of a year.
func (s sky) eleventh(year int) int {
	december, _ := schedule.NewDate(year, time.December, 31)
	k := int((float64(december)+rataDie-2451550.1)/29.530588861) + 1
	for d, _ := s.moon(k); d > december || s.twelfth(d) >= 9; d, _ = s.moon(k) {
		k--
	}
	return k
}

// month returns the first day of a lunar month, 1 to 10, of the lunar year that begins in a year.
func (s sky) month(year, number int) schedule.Date {
	from, to := s.eleventh(year-1), s.eleventh(year)
	leap := to - from // past the end
	if to-from == 13 {
		for k := from + 1; k < to; k++ {
			a, _ := s.moon(k)
			b, _ := s.moon(k + 1)
			if s.twelfth(a) == s.twelfth(b) {
				leap = k - from
				break
			}
		}
	}
	at := number + 1 // months after the eleventh
	if leap <= at {
		at++
	}
	d, _ := s.moon(from + at)
	return d
}
