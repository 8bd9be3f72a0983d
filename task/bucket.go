package task

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// Bucket is where figures put a task on a day. It is derived, never stored: official figures cross done and not done
// with in time and late, and state apart what has no deadline and what is left out.
type Bucket uint8

// The buckets.
const (
	DoneInTime Bucket = iota // hoàn thành đúng hạn
	DoneLate                 // hoàn thành quá hạn
	OpenInTime               // đang thực hiện, trong hạn
	OpenLate                 // đang thực hiện, quá hạn
	Undated                  // đang thực hiện, không có thời hạn
	Excluded                 // không tính
	bucketCount
)

var buckets = chithi.Vocabulary[Bucket]{Name: "bucket", Rows: [][4]string{
	{"done_in_time", "done in time", "hoàn thành đúng hạn", "Report 1270/BC-TCTTTg (2017)"},
	{"done_late", "done late", "hoàn thành quá hạn", "Report 1270/BC-TCTTTg (2017)"},
	{"open_in_time", "open, in time", "chưa hoàn thành, trong hạn", "Report 1270/BC-TCTTTg (2017)"},
	{"open_late", "open, late", "chưa hoàn thành, quá hạn", "Report 1270/BC-TCTTTg (2017)"},
	{"no_deadline", "open, no deadline", "chưa hoàn thành, không có thời hạn", "report of Bình Định, 30 May 2022"},
	{"excluded", "not counted", "không tính", "Decision 23/2018/QĐ-TTg: everyday duties are not assigned tasks"},
}}

// String returns the key: "done_in_time".
func (b Bucket) String() string { return buckets.Word(b).Key }

// In returns the term in "vi" or "en".
func (b Bucket) In(lang string) string { return buckets.Word(b).In(lang) }

// Classify says where figures of a day put one task. The last day itself is in time. What is done without a deadline is done
// in time; what is open without one is [Undated] alone.
func Classify(on, due, done schedule.Date, excluded bool) Bucket {
	switch {
	case excluded:
		return Excluded
	case done != 0 && due != 0 && done > due:
		return DoneLate
	case done != 0:
		return DoneInTime
	case due == 0:
		return Undated
	case on > due:
		return OpenLate
	}
	return OpenInTime
}

// Counts are the tasks in each bucket. Total leaves the excluded out, and is the sum of the other five.
type Counts struct {
	Total      int `json:"total"`
	DoneInTime int `json:"done_in_time"`
	DoneLate   int `json:"done_late"`
	OpenInTime int `json:"open_in_time"`
	OpenLate   int `json:"open_late"`
	NoDeadline int `json:"no_deadline"`
	Excluded   int `json:"excluded"`
}

// Add counts one task.
func (c *Counts) Add(b Bucket) {
	var n [bucketCount]int
	if b < bucketCount {
		n[b] = 1
	}
	c.Merge(countsOf(&n))
}

// Merge adds the counts of a set of other tasks.
func (c *Counts) Merge(o Counts) {
	c.Total += o.Total
	c.DoneInTime += o.DoneInTime
	c.DoneLate += o.DoneLate
	c.OpenInTime += o.OpenInTime
	c.OpenLate += o.OpenLate
	c.NoDeadline += o.NoDeadline
	c.Excluded += o.Excluded
}

func countsOf(n *[bucketCount]int) Counts {
	c := Counts{
		DoneInTime: n[DoneInTime], DoneLate: n[DoneLate], OpenInTime: n[OpenInTime], OpenLate: n[OpenLate],
		NoDeadline: n[Undated], Excluded: n[Excluded],
	}
	c.Total = c.DoneInTime + c.DoneLate + c.OpenInTime + c.OpenLate + c.NoDeadline
	return c
}
