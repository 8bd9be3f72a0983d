// Package ical writes tasks as iCalendar (RFC 5545), so that an office sees what it owes in its own calendar.
//
// A task becomes a VTODO: its last day is DUE;VALUE=DATE, the day itself being still in time ("trước ngày 31/5/2021" is DUE;VALUE=DATE:20210530);
// a last day with an hour is a moment in UTC (14:00 on 2014-02-01 in Vietnam is DUE:20140201T070000Z). What it lies below, what it
// depends on and what waits for it become RELATED-TO with the types of RFC 9253, a lag its GAP. A school term or the period of a report becomes a VEVENT, whose DTEND is the
// first day after, as RFC 5545 and [schedule.Interval] both have it.
//
// Lines end in CRLF, have at most 75 octets and are never broken inside a rune. Text is escaped, so that no title can end a component; control
// characters become U+FFFD. UID is the version-5 id of the instance, the same in every export, so that a calendar that imports twice
// updates. Nothing is read here, and there is no clock: the caller gives DTSTAMP.
package ical
