package corpus

import (
	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

var (
	notCompetent = schedule.Template{
		Code: "corpus-competence",
		En:   "{0} of {1} by {2}, which is neither its issuer nor a body that may ({3})",
		Vi:   "{0} văn bản của {1} bởi {2}, không phải cơ quan ban hành hay cơ quan có thẩm quyền ({3})",
	}
	basisNotInForce = schedule.Template{
		Code: "corpus-basis-not-in-force",
		En:   "its basis {0} was not in force on {1}: {2}",
		Vi:   "căn cứ {0} không còn hoặc chưa có hiệu lực ngày {1}: {2}",
	}
)

// Check looks at the texts together, as warnings: who acts on whose normative text (the issuer, the body that took it over,
// or where the law lets it a body above), bases that were not in force on the day of signing, and statuses that others recorded
// and that are not what is computed. A place begins with the position of the text.
func (c *Corpus) Check(bodies *agency.Registry) chithi.Problems {
	var ps chithi.Problems
	for r := range Ref(c.count) {
		t := c.Text(r)
		at := chithi.Pointer(int(r))
		for i := range t.Acts {
			a := &t.Acts[i]
			if target, ok := c.means(a, t); ok {
				ps = append(ps, c.competence(t, c.Text(target), a, at, bodies)...)
				ps = append(ps, c.basis(t, target, a, at)...)
			}
		}
		for i, s := range t.Directive.Statuses {
			for conflict := range c.Timeline(r).Recorded(s) {
				ps = append(ps, chithi.WarnAt(at+chithi.Pointer("statuses", i), conflict))
			}
		}
	}
	ps.Sort()
	return ps
}

func (c *Corpus) competence(t, target *directive.Resolved, a *directive.Act, at string, bodies *agency.Registry) chithi.Problems {
	day := t.Directive.Day()
	policy, ok := t.Competence(a.Kind, day)
	if !ok || !target.Normative || len(t.Directive.Issuers) == 0 || len(target.Directive.Issuers) == 0 {
		return nil
	}
	for _, by := range t.Directive.Issuers {
		for _, of := range target.Directive.Issuers {
			if by == of || inherits(bodies, of, by, day) || policy.Superior && above(bodies, by, of, day) {
				return nil
			}
		}
	}
	return chithi.Problems{chithi.WarnAt(at+a.Place, notCompetent.With(a.Kind, target.Identity.Issuer, t.Identity.Issuer, policy.Basis))}
}

// above reports whether a body stands above another on a day, along the line or as its parent. Who is not recorded is above nobody.
func above(bodies *agency.Registry, high, low agency.Key, on schedule.Date) bool {
	if bodies == nil || on == 0 {
		return false
	}
	for range agency.MaxDepth {
		up, ok := bodies.Parent(low, agency.Line, on)
		if !ok || up == low {
			return false
		}
		if up == high {
			return true
		}
		low = up
	}
	return false
}

// basis reports a basis that was not in force on the day of signing, in the provisions that are named or as a whole.
func (c *Corpus) basis(t *directive.Resolved, target Ref, a *directive.Act, at string) chithi.Problems {
	day := t.Directive.Day()
	if a.Kind != directive.BasedOn || day == 0 {
		return nil
	}
	lacks := func(f directive.Force) bool {
		return f == directive.NotYet || f == directive.Suspended || f == directive.Ended
	}
	force := c.State(target, day).Force
	if !lacks(force) && len(a.Scope.Provisions) > 0 {
		status := c.Status(target, day)
		for _, p := range a.Scope.Provisions {
			if part, ok := status.Of(p, none, none); ok && lacks(part.Force) {
				force = part.Force
				break
			}
		}
	}
	if !lacks(force) {
		return nil
	}
	return chithi.Problems{chithi.WarnAt(at+a.Place, basisNotInForce.With(c.Text(target).Number, day, force))}
}
