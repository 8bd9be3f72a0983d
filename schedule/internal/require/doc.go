// Package require holds the checks of the tests of schedule and its calendars, under the names that testify gives
// them, on the standard library alone: whoever imports schedule gets no line in go.sum for what only its tests use.
//
//	require.Equal(t, want, got, "why this day")   stops the test, as testify's require does
package require
