package directive

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

var (
	dateOrder        = schedule.Template{Code: "date-order", En: "{0} on {1} comes before {2} on {3}", Vi: "{0} {1} trước {2} {3}"}
	numberedLate     = schedule.Template{Code: "numbered-late", En: "numbered on {0}; the last day was {1} ({2})", Vi: "cấp số ngày {0}; chậm nhất ngày {1} ({2})"}
	issuedLate       = schedule.Template{Code: "issued-late", En: "issued on {0}; the last day was {1} ({2})", Vi: "phát hành ngày {0}; chậm nhất ngày {1} ({2})"}
	retroactiveBad   = schedule.Template{Code: "retroactive-forbidden", En: "in force from {0}, before {1}, which this body may not order ({2})", Vi: "có hiệu lực từ {0}, trước ngày {1}, cơ quan này không được quy định ({2})"}
	retroactiveRare  = schedule.Template{Code: "retroactive", En: "in force from {0}, before {1}: only where really needed ({2})", Vi: "có hiệu lực từ {0}, trước ngày {1}: chỉ khi thật cần thiết ({2})"}
	retroactivePlain = schedule.Template{Code: "before-signing", En: "in force from {0}, before {1}", Vi: "có hiệu lực từ {0}, trước ngày {1}"}
	noticeShort      = schedule.Template{Code: "notice-short", En: "in force on {0}, {1} days after {2}; the law asks for {3} ({4})", Vi: "có hiệu lực ngày {0}, {1} ngày sau {2}; luật yêu cầu {3} ngày ({4})"}
	capacityUnknown  = schedule.Template{Code: "capacity-unknown", En: "{0} is no capacity to sign in the law of {1}", Vi: "{0} không phải là thẩm quyền ký theo pháp luật {1}"}
	capacityWriting  = schedule.Template{Code: "capacity-authority", En: "{0} needs an authority in writing ({1})", Vi: "{0} cần văn bản ủy quyền ({1})"}
	capacityDay      = schedule.Template{Code: "capacity-day", En: "signed on {0}, outside the authority {1}", Vi: "ký ngày {0}, ngoài thời hạn ủy quyền {1}"}
	capacityAgain    = schedule.Template{Code: "capacity-redelegated", En: "{0} may not be passed on ({1})", Vi: "{0} không được ủy quyền lại ({1})"}
)

// dayName names one of the days of a text in both languages.
type dayName struct{ en, vi string }

// In returns the name in a language.
func (n dayName) In(lang string) string {
	if lang == "vi" {
		return n.vi
	}
	return n.en
}

var (
	signing      = dayName{"signing", "ngày ký"}
	numbering    = dayName{"numbering", "ngày cấp số"}
	issuing      = dayName{"issuing", "ngày phát hành"}
	passing      = dayName{"passing", "ngày thông qua"}
	promulgating = dayName{"promulgation", "ngày công bố"}
	publishing   = dayName{"publication", "ngày đăng Công báo"}
	receiving    = dayName{"receipt", "ngày nhận"}
	recalling    = dayName{"recall", "ngày thu hồi"}
)

// dates checks the order of the days and the guards of the stages.
func (c *checker) dates() {
	d := c.d
	if d.Day() == 0 {
		c.add("/signed", undated.With())
	}
	for _, o := range [...]struct {
		at            string
		first, second dayName
		from, to      schedule.Date
	}{
		{"/numbered", signing, numbering, d.Signed, d.Numbered},
		{"/issued", signing, issuing, d.Signed, d.Issued},
		{"/issued", numbering, issuing, d.Numbered, d.Issued},
		{"/signed", passing, signing, d.Passed, d.Signed},
		{"/promulgated", passing, promulgating, d.Passed, d.Promulgated},
		{"/published", signing, publishing, d.Signed, d.Published},
		{"/published", passing, publishing, d.Passed, d.Published},
		{"/received", signing, receiving, d.Signed, d.Received},
		{"/received", issuing, receiving, d.Issued, d.Received},
		{"/recalled", signing, recalling, d.Signed, d.Recalled},
		{"/recalled", issuing, recalling, d.Issued, d.Recalled},
	} {
		if o.from != 0 && o.to != 0 && o.to < o.from {
			c.add(o.at, dateOrder.With(o.second, o.to, o.first, o.from))
		}
	}
	c.guards()
}

// guards holds numbering and issuing to the days that the law gives after the signing.
func (c *checker) guards() {
	d := c.d
	if d.Signed == 0 || d.Form == 0 {
		return
	}
	c.guard("/numbered", Numbered, d.Numbered, numberedLate)
	c.guard("/issued", Issued, d.Issued, issuedLate)
}

func (c *checker) guard(at string, stage Stage, on schedule.Date, late schedule.Template) {
	d := c.d
	i := slices.IndexFunc(c.law.Stages, func(p StagePolicy) bool {
		return p.Stage == stage && p.Signed.Contains(d.Signed) && (p.Form == 0 || p.Form == d.Form) && (!p.Urgent || d.Urgency != 0)
	})
	calendar, ok := c.law.Calendars.Get("")
	if i < 0 || !ok || on <= d.Signed {
		return
	}
	p, last := c.law.Stages[i], d.Signed
	if p.Within > 0 {
		a, err := calendar.Shift(d.Signed, p.Within)
		if err != nil {
			c.problems = append(c.problems, chithi.WarnAt(at, chithi.AtError("", err).Message))
			return
		}
		last = a.Date
	}
	if on > last {
		c.warn(at, late.With(on, last, Citation(p.Basis)))
	}
}

func (c *checker) signature() {
	s := c.d.Signature
	if s.Capacity == "" {
		return
	}
	i := slices.IndexFunc(c.law.Capacities, func(t CapacityType) bool { return t.Code == s.Capacity })
	if i < 0 {
		c.add("/signature/capacity", capacityUnknown.With(schedule.Quote(s.Capacity), c.law.Name))
		return
	}
	t := c.law.Capacities[i]
	if t.Written && s.Authority == "" {
		c.warn("/signature/authority", capacityWriting.With(t.Name, t.Source))
	}
	if t.Written && s.Redelegated {
		c.add("/signature/redelegated", capacityAgain.With(t.Name, t.Source))
	}
	if !s.Valid.IsZero() && c.d.Signed != 0 && !s.Valid.Contains(c.d.Signed) {
		c.add("/signature/valid", capacityDay.With(c.d.Signed, s.Valid))
	}
}

// terms reports what the text says of its own time and nobody can compute, and what contradicts itself.
func (c *checker) terms(r *Resolved) {
	for i := range r.Terms {
		if t := &r.Terms[i]; t.Pending != nil {
			c.problems = append(c.problems, chithi.AtError(t.Place, t.Pending))
		}
	}
	for _, n := range r.Notes {
		if n.Code() != termPending.Code && n.Code() != wordsFault.Code {
			c.problems = append(c.problems, n)
		}
	}
	c.problems = append(c.problems, Compile(r.Events, 0).problems...)
}

// time holds the entry into force against the law of the day: retroactivity and the least notice.
func (c *checker) time(r *Resolved) {
	day := c.d.Day()
	level := c.level()
	normative, known := c.law.Normative(c.d.Type, c.d.Number, day)
	for i := range r.Terms {
		t := &r.Terms[i]
		if t.Pending != nil || day == 0 || t.Default {
			continue
		}
		effect := t.Answer.Date
		if role := t.Clause.Term.Role; effect < day && (role == schedule.RoleEffect || role == schedule.RoleApplication && r.Facts.Effect != 0 && effect < min(day, r.Facts.Effect)) {
			c.retroactive(t.Place, t.Answer.Date, level, normative && known)
		}
		if t.Clause.Term.Role == schedule.RoleEffect && effect >= day && known && !c.d.Shortened {
			c.notice(t, level, normative)
		}
	}
	for i := range r.Events { // what a relation of the text to itself says, "retroacts"
		e := &r.Events[i]
		if e.Kind == Applies && e.On != 0 && e.On < day && strings.HasPrefix(e.Place, "/relations/") {
			c.retroactive(e.Place, e.On, level, normative && known)
		}
	}
}

func (c *checker) level() string {
	if c.bodies == nil || len(c.d.Issuers) == 0 {
		return ""
	}
	a, _ := c.bodies.Agency(c.d.Issuers[0])
	return a.Level
}

func (c *checker) retroactive(place string, from schedule.Date, level string, normative bool) {
	day := c.d.Day()
	for _, p := range c.law.Retroactivity {
		if !normative || !p.Signed.Contains(day) || len(p.Levels) > 0 && !slices.Contains(p.Levels, level) {
			continue
		}
		if p.Forbidden {
			c.warn(place, retroactiveBad.With(from, day, Citation(p.Basis)))
		} else {
			c.warn(place, retroactiveRare.With(from, day, Citation(p.Basis)))
		}
		return
	}
	c.warn(place, retroactivePlain.With(from, day))
}

func (c *checker) notice(t *BoundTerm, level string, normative bool) {
	day := c.d.Day()
	for _, p := range c.law.Notices {
		if !p.Signed.Contains(day) || len(p.Levels) > 0 && !slices.Contains(p.Levels, level) || !normative && !p.Administrative {
			continue
		}
		if days := int(t.Answer.Date - day); days < p.Days {
			c.warn(t.Place, noticeShort.With(t.Answer.Date, days, day, p.Days, Citation(p.Basis)))
		}
		return
	}
}

// StageOn returns how far the text has come on a day, by its dates, and the zero Stage when it has none. A recall undoes
// the delivery, not the force.
func (d *Directive) StageOn(day schedule.Date) Stage {
	stage := Draft
	for _, s := range [...]struct {
		on schedule.Date
		Stage
	}{
		{cmp.Or(d.Signed, d.Passed), Signed},
		{d.Numbered, Numbered},
		{d.Issued, Issued},
		{cmp.Or(d.Published, d.Promulgated), Published},
		{d.Recalled, Recalled},
	} {
		if s.on != 0 && s.on <= day {
			stage = s.Stage
		}
	}
	return stage
}
