// Package calendars holds working-day calendars with a source for every day off.
package calendars
