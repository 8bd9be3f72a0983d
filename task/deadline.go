package task

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// Deadline says until when, in one of these ways, exactly one of which is set; the zero Deadline says nothing.
// A document writes it as an object with that one member, and the words it was read from when they are kept:
//
//	{"by": "2021-03-31"}                          chậm nhất ngày 31/3/2021: that day is still in time
//	{"before": "2021-05-31"}                      trước ngày 31/5/2021: 30 May is the last day in time
//	{"within": "10 days after receipt"}           trong thời hạn 10 ngày kể từ ngày nhận
//	{"window": {"from": D, "before": D}}          from one day until before another
//	{"in": "2007-Q4"}                             trong quý IV năm 2007: its last day is still in time
//	{"during": "school year 2020-2021"}           a named span whose days the application knows, or does not yet
//	{"later_of": [ … ]}, {"earlier_of": [ … ]}    of several
//	{"open": "immediately"|"continuous"|"none"}   no day is set
//
// A printed day is meant as printed, even inside the Tết holiday; the end of a term rolls when its rule says so
// ("10 days after receipt, rolled forward on vn-civil-service"; Civil Code 91/2015/QH13 art. 148.5).
type Deadline struct {
	Words     string            `json:"words,omitempty" validate:"omitempty,line"`
	By        schedule.Date     `json:"by,omitzero" validate:"omitempty,date"`
	Before    schedule.Date     `json:"before,omitzero" validate:"omitempty,date"`
	Within    schedule.Rule     `json:"within,omitzero"`
	Window    schedule.Interval `json:"window,omitzero"`
	In        Period            `json:"in,omitzero"`
	During    string            `json:"during,omitempty" validate:"omitempty,line,max=200"`
	LaterOf   []Deadline        `json:"later_of,omitempty" validate:"omitempty,dive"`
	EarlierOf []Deadline        `json:"earlier_of,omitempty" validate:"omitempty,dive"`
	Open      Promise           `json:"open,omitempty"`
	// At is the hour of the last day, "14:00" for "trước 14h00"; it goes with By, Before, Within, Window and In.
	At Hour `json:"at,omitzero"`
}

// IsZero reports whether nothing is said; a deadline without any day is Deadline{Open: NoDeadline} instead.
func (d Deadline) IsZero() bool { return d.ways() == 0 && d.Words == "" && d.At == 0 }

// ways counts the ways that are set.
func (d *Deadline) ways() int {
	n := 0
	for _, set := range [...]bool{
		d.By != 0, d.Before != 0, !d.Within.IsZero(), !d.Window.IsZero(), !d.In.IsZero(),
		d.During != "", len(d.LaterOf) > 0, len(d.EarlierOf) > 0, d.Open != 0,
	} {
		if set {
			n++
		}
	}
	return n
}

// Promise is what a deadline without a day says instead.
type Promise uint8

// The promises. Promise 0 is not said.
const (
	Immediately Promise = iota + 1 // ngay: at once, and no law says how many days that is
	Continuous                     // thường xuyên: all the time
	NoDeadline                     // không thời hạn: the text sets none
)

var promises = chithi.Vocabulary[Promise]{Name: "open deadline", Rows: [][4]string{
	{},
	{"immediately", "immediately", "ngay", "Directive 01/CT-TTg (2014): ngay sau khi Luật có hiệu lực"},
	{"continuous", "continuous", "thường xuyên", "Directive 06/2007/CT-TTg"},
	{"none", "no deadline", "không thời hạn", "report of Bình Định, 30 May 2022: 631 tasks without a deadline"},
}}

// Word returns the row of the vocabulary.
func (p Promise) Word() chithi.Word { return promises.Word(p) }

// String returns the key, or "" when nothing is said.
func (p Promise) String() string { return promises.Word(p).Key }

// In returns the term in "vi" or "en".
func (p Promise) In(lang string) string { return promises.Word(p).In(lang) }

// MarshalText returns the key.
func (p Promise) MarshalText() ([]byte, error) { return promises.Marshal(p) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (p *Promise) UnmarshalText(b []byte) error { return promises.Unmarshal(p, b) }
