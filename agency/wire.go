package agency

import (
	"strconv"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// wire reads the texts of an exchange format and keeps every fault with its place.
type wire struct{ faults chithi.Problems }

func (w *wire) fault(pointer string, err error) {
	w.faults = append(w.faults, chithi.AtError(pointer, err))
}

func (w *wire) date(pointer, s string) schedule.Date {
	if s == "" {
		return 0
	}
	d, err := schedule.ParseDate(s)
	if err != nil {
		w.fault(pointer, err)
	}
	return d
}

func (w *wire) interval(pointer, from, before string) schedule.Interval {
	return schedule.Interval{From: w.date(pointer+"/from", from), Before: w.date(pointer+"/before", before)}
}

func (w *wire) key(pointer, s string) Key {
	if s == "" {
		return Key{}
	}
	k, err := ParseKey(s)
	if err != nil {
		w.fault(pointer, err)
	}
	return k
}

func (w *wire) keys(pointer string, list []string) []Key {
	if len(list) == 0 {
		return nil
	}
	keys := make([]Key, len(list))
	for i, s := range list {
		k, err := ParseKey(s)
		if err != nil {
			w.fault(pointer+chithi.Pointer(i), err)
		}
		keys[i] = k
	}
	return keys
}

func (w *wire) path(pointer, s string) Path {
	p, err := ParsePath(s)
	if err != nil {
		w.fault(pointer, err)
	}
	return p
}

func (w *wire) paths(pointer string, list []string) []Path {
	if len(list) == 0 {
		return nil
	}
	paths := make([]Path, len(list))
	for i, s := range list {
		paths[i] = w.path(pointer+chithi.Pointer(i), s)
	}
	return paths
}

// wordOf reads a word of a vocabulary; the empty text is the zero word.
func wordOf[T ~uint8](w *wire, pointer, s string, parse func(string) (T, error)) T {
	if s == "" {
		return 0
	}
	v, err := parse(s)
	if err != nil {
		w.fault(pointer, err)
	}
	return v
}

func (w *wire) number(pointer, s string) int {
	if s == "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		w.fault(pointer, &NumberError{s})
	}
	return n
}

var badNumber = schedule.Template{Code: "agency-number-invalid", En: "{0} is no whole number", Vi: "{0} không phải là số nguyên"}

// NumberError is a text that is no whole number.
type NumberError struct{ Input string }

// Message gives the code and the arguments.
func (e *NumberError) Message() schedule.Message { return badNumber.With(schedule.Quote(e.Input)) }

// In says the error in "vi" or "en".
func (e *NumberError) In(lang string) string { return e.Message().In(lang) }
func (e *NumberError) Error() string         { return "agency: " + e.In("en") }
