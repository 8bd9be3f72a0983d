package format

import (
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// ImpossibleDay finds a day that cannot be inside an identifier that others made: "2014/02/30" in
// "000.00.00.H26,2014/02/30,7816/VPCP-TTĐT". The identifier stays what it is, opaque text; the day is for a report.
func ImpossibleDay(identifier string) (string, bool) {
	for i := 0; i+10 <= len(identifier); i++ {
		s := identifier[i : i+10]
		if !looksLikeDay(s) || i > 0 && isDigit(identifier[i-1]) || i+10 < len(identifier) && isDigit(identifier[i+10]) {
			continue
		}
		if _, err := schedule.ParseDate(strings.ReplaceAll(s, "/", "-")); err != nil {
			return s, true
		}
	}
	return "", false
}

// looksLikeDay reports whether s has the form YYYY-MM-DD or YYYY/MM/DD.
func looksLikeDay(s string) bool {
	for i := range len(s) {
		if i == 4 || i == 7 {
			if s[i] != '-' && s[i] != '/' || s[i] != s[4] {
				return false
			}
		} else if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// VagueDay reports whether s is a year or a month alone, "2023" or "2023-04": a date that others write and that names no day.
func VagueDay(s string) bool {
	return len(s) == 4 && looksLikeDay(s+"-01-01") || len(s) == 7 && s[4] == '-' && looksLikeDay(s+"-01")
}
