package agency

import (
	"iter"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// What an answer adds in words.
var (
	beyondRecord = schedule.Template{Code: "agency-beyond-record", En: "changes are recorded only through {0}", Vi: "các thay đổi chỉ được ghi nhận đến hết ngày {0}"}
	assumedBody  = schedule.Template{Code: "agency-assumed-body", En: "{0} is assumed: {1}", Vi: "{0} là giả định: {1}"}
	assumedStep  = schedule.Template{Code: "agency-assumed-change", En: "the change {0} is assumed: {1}", Vi: "thay đổi {0} là giả định: {1}"}
	partUnstated = schedule.Template{Code: "agency-part-unstated", En: "no decision states how {0} in {1} is divided between them", Vi: "không quyết định nào nêu cách chia {0} tại {1} giữa các cơ quan này"}
	partOrphaned = schedule.Template{Code: "agency-part-orphaned", En: "nobody is named for {0} in {1} since {2} ended", Vi: "không cơ quan nào được giao {0} tại {1} từ khi {2} chấm dứt"}
	partLapsed   = schedule.Template{Code: "agency-part-lapsed", En: "{0} in {1} was ended by a decision", Vi: "{0} tại {1} đã chấm dứt theo quyết định"}
	endedBefore  = schedule.Template{Code: "agency-ended-before", En: "{0} had ended on {1}, so that nothing could be given to it on {2}", Vi: "{0} đã chấm dứt từ ngày {1} nên không thể được giao việc vào ngày {2}"}
	noFate       = schedule.Template{Code: "agency-no-fate", En: "what became of {0} is not recorded", Vi: "chưa ghi nhận việc gì xảy ra với {0}"}
	parentGone   = schedule.Template{Code: "agency-parent-gone", En: "{0} is recorded as going on although {1}, above it, has ended: its fate is not recorded", Vi: "{0} được ghi nhận là vẫn tồn tại dù {1} ở trên đã chấm dứt: chưa ghi nhận việc gì xảy ra với cơ quan này"}
)

// text renders a [chithi.Text] in the language a message asks for.
type text chithi.Text

// In returns the text in a language.
func (t text) In(lang string) string { return chithi.Text(t).In(lang) }

// Notes says in words what makes the answer thin: the day lies beyond the record, a change or a body on the way is
// assumed and why, a division is not stated, a part is with nobody, the fate of a body is not recorded.
func (a Answer) Notes() iter.Seq[schedule.Message] {
	return func(yield func(schedule.Message) bool) {
		if a.r == nil || a.at.result == Unknown {
			return
		}
		for _, m := range a.notes() {
			if !yield(m) {
				return
			}
		}
	}
}

func (a Answer) notes() []schedule.Message {
	var all []schedule.Message
	if a.BeyondRecord() {
		all = append(all, beyondRecord.With(a.r.data.Recorded))
	}
	if o := a.r.agency(a.bodies.origin); o.assumedOn(a.On()) {
		all = append(all, assumedBody.With(o.Key, text(o.Assumed)))
	}
	for _, rank := range a.restsOn() {
		if c := a.r.change(rank); !c.Assumed.IsZero() {
			all = append(all, assumedStep.With(c.ID, text(c.Assumed)))
		}
	}
	for k := range a.Holders() {
		ref, _ := a.r.ref(k)
		if h := a.r.agency(ref); h.assumedOn(a.On()) && ref != a.bodies.origin {
			all = append(all, assumedBody.With(h.Key, text(h.Assumed)))
		}
		if p, ok := a.r.endedAbove(ref, a.at.on); ok {
			all = append(all, parentGone.With(k, a.r.agency(p).Key))
		}
	}
	for p := range a.Parts() {
		switch {
		case p.Result == Orphaned:
			for _, k := range p.Left {
				all = append(all, a.noteLeft(p, k))
			}
		case p.Result == Lapsed:
			all = append(all, partLapsed.With(p.Functions, p.Territories))
		case p.Unstated:
			all = append(all, partUnstated.With(p.Functions, p.Territories))
		}
	}
	return all
}

// noteLeft says why a part is with a body that is no more.
func (a Answer) noteLeft(p Part, k Key) schedule.Message {
	ref, _ := a.r.ref(k)
	l := a.r.lives[ref]
	switch {
	case ref == a.bodies.origin && a.more != nil && l.before <= a.more.since:
		return endedBefore.With(k, l.before, a.more.since)
	case l.ended == 0:
		return noFate.With(k)
	}
	return partOrphaned.With(p.Functions, p.Territories, k)
}

// endedAbove returns the body above by line or unit that has ended while ref goes on.
func (r *Registry) endedAbove(ref uint32, on schedule.Date) (uint32, bool) {
	for _, kind := range [...]LinkKind{Line, Unit} {
		if p, ok := r.parent(ref, kind, on); ok && r.lives[p].before != 0 && r.lives[p].before <= on {
			return p, true
		}
	}
	return 0, false
}
