package directive

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

var (
	typeUnknown      = schedule.Template{Code: "directive-type-unknown", En: "{0} is no type of document in the law of {1}", Vi: "{0} không phải là loại văn bản theo pháp luật {1}"}
	numberDoubtful   = schedule.Template{Code: "number-doubtful", En: "{0} is well formed, of a body that is not known", Vi: "{0} đúng thể thức nhưng cơ quan ban hành chưa rõ"}
	numberType       = schedule.Template{Code: "number-type", En: "the number is of type {0}, the text of type {1}", Vi: "số, ký hiệu thuộc loại {0}, còn văn bản thuộc loại {1}"}
	numberYear       = schedule.Template{Code: "number-year", En: "the number is of {0}, the text of {1}", Vi: "số, ký hiệu của năm {0}, còn văn bản của năm {1}"}
	undated          = schedule.Template{Code: "directive-undated", En: "neither the day of signing nor that of passing is given", Vi: "không có ngày ký hay ngày thông qua"}
	issuerUnknown    = schedule.Template{Code: "directive-agency-unknown", En: "no body {0} is recorded", Vi: "không có cơ quan {0} trong dữ liệu"}
	issuerNotAlive   = schedule.Template{Code: "directive-agency-not-alive", En: "{0} does not exist on {1}", Vi: "cơ quan {0} không tồn tại vào ngày {1}"}
	twiceNamed       = schedule.Template{Code: "directive-twice", En: "{0} stands twice in the list", Vi: "{0} xuất hiện hai lần trong danh sách"}
	recipientNobody  = schedule.Template{Code: "recipient-nobody", En: "a recipient is a body or a name", Vi: "nơi nhận phải là một cơ quan hoặc một tên"}
	provisionUnknown = schedule.Template{Code: "provision-unknown", En: "the text has no provision {0}", Vi: "văn bản không có quy định {0}"}
	targetMissing    = schedule.Template{Code: "relation-target", En: "no other text is named", Vi: "không nêu văn bản nào khác"}
	targetSelf       = schedule.Template{Code: "relation-self", En: "a text cannot do this to itself", Vi: "văn bản không thể tự làm điều này với chính nó"}
	extensionsBad    = schedule.Template{Code: "extensions-invalid", En: "the extensions are no JSON object", Vi: "phần mở rộng không phải là một đối tượng JSON"}
	keyMalformed     = schedule.Template{Code: "directive-key-empty", En: "an empty key names nobody", Vi: "khóa trống không chỉ cơ quan nào"}
)

// Check returns all the faults of a directive at once, each with its place, a code that never changes, and words in
// English and Vietnamese: the shape of its fields, their meaning together, and the world of the law and of the bodies that
// existed. What makes the directive unusable is an error; what somebody should look at is a warning. Without a registry
// the bodies are not looked up.
func (d *Directive) Check(law Law, bodies *agency.Registry) chithi.Problems {
	c := checker{d: d, law: &law, bodies: bodies}
	c.problems = append(c.problems, chithi.Validate(d)...)
	if d.Jurisdiction != law.Code {
		c.add("/jurisdiction", otherJurisdiction.With(schedule.Quote(d.Jurisdiction), law.Code))
		return c.problems
	}
	c.identity()
	c.issuers()
	c.dates()
	c.signature()
	c.lists()
	c.relations()
	r := &Resolved{Directive: d, Number: law.read(d.Number), law: &law}
	r.Facts = d.facts(&law)
	b := binder{law: &law, r: r}
	b.terms()
	b.relations()
	c.terms(r)
	c.time(r)
	c.tasks(r.taskDay())
	if law.Check != nil {
		c.problems = append(c.problems, law.Check(d, bodies)...)
	}
	return c.done()
}

type checker struct {
	d        *Directive
	law      *Law
	bodies   *agency.Registry
	problems chithi.Problems
}

func (c *checker) add(at string, m schedule.Message) {
	c.problems = append(c.problems, chithi.At(at, m))
}

func (c *checker) warn(at string, m schedule.Message) {
	c.problems = append(c.problems, chithi.WarnAt(at, m))
}

// done orders the problems and says each once.
func (c *checker) done() chithi.Problems {
	if len(c.problems) == 0 {
		return nil
	}
	c.problems.Sort()
	return slices.CompactFunc(c.problems, func(a, b chithi.Problem) bool {
		return a.Pointer == b.Pointer && a.Code() == b.Code() && a.Message.In("en") == b.Message.In("en")
	})
}

func (c *checker) identity() {
	d := c.d
	if len(c.law.Types) > 0 && d.Type != "" && !slices.ContainsFunc(c.law.Types, func(t DocumentType) bool { return t.Code == d.Type }) {
		c.add("/type", typeUnknown.With(schedule.Quote(d.Type), c.law.Name))
	}
	if c.law.ParseNumber == nil || d.Number.IsZero() {
		return
	}
	n, err := c.law.ParseNumber(d.Number.String())
	if err != nil {
		c.problems = append(c.problems, chithi.AtError("/number", err))
		return
	}
	if n.Doubtful() {
		c.warn("/number", numberDoubtful.With(n))
	}
	if n.Type() != "" && d.Type != "" && n.Type() != d.Type {
		c.warn("/number", numberType.With(n.Type(), d.Type))
	}
	// A number is given on the day of signing or the next working day; a gazette numbers by the day of publication.
	if y := n.Year(); y != 0 && d.Day() != 0 && y != d.Day().Year() && y != d.Numbered.Year() && y != d.Published.Year() {
		c.warn("/number", numberYear.With(y, d.Day().Year()))
	}
}

func (c *checker) issuers() {
	seen := map[agency.Key]bool{}
	for i, k := range c.d.Issuers {
		at := chithi.Pointer("issuers", i)
		if seen[k] {
			c.add(at, twiceNamed.With(k))
		}
		seen[k] = true
		c.body(k, at, c.d.Day())
	}
}

// body looks a body up on a day.
func (c *checker) body(k agency.Key, at string, on schedule.Date) {
	if k.IsZero() {
		c.add(at, keyMalformed.With())
		return
	}
	if c.bodies == nil {
		return
	}
	if _, ok := c.bodies.Agency(k); !ok {
		c.add(at, issuerUnknown.With(k))
	} else if on != 0 && !c.bodies.Alive(k, on) {
		c.add(at, issuerNotAlive.With(k, on))
	}
}

func (c *checker) lists() {
	d := c.d
	seen := map[Provision]bool{}
	for i, p := range d.Provisions {
		if seen[p] {
			c.add(chithi.Pointer("provisions", i), twiceNamed.With(p))
		}
		seen[p] = true
	}
	for i, r := range d.Recipients {
		at := chithi.Pointer("recipients", i)
		if r.Agency.IsZero() == (r.Name == "") {
			c.add(at, recipientNobody.With())
		}
		if !r.Agency.IsZero() {
			c.body(r.Agency, at+"/agency", d.Day())
		}
	}
	names, languages := map[string]bool{}, map[string]bool{}
	for i, a := range d.Attachments {
		if names[a.Name] {
			c.add(chithi.Pointer("attachments", i, "name"), twiceNamed.With(schedule.Quote(a.Name)))
		}
		names[a.Name] = true
	}
	for i, l := range d.Languages {
		if languages[l.Language] {
			c.add(chithi.Pointer("languages", i, "language"), twiceNamed.With(schedule.Quote(l.Language)))
		}
		languages[l.Language] = true
	}
	if len(d.Extensions) > 0 && (decode(d.Extensions, new(json.RawMessage)) != nil || !bytes.HasPrefix(bytes.TrimSpace(d.Extensions), []byte("{"))) {
		c.add("/extensions", extensionsBad.With())
	}
	parts := d.Parts()
	for i := range d.Effect {
		c.scope(d.Effect[i].Scope, chithi.Pointer("effect", i, "scope"), parts)
	}
}

// scope looks the provisions of this text up in its list of parts, when there is one.
func (c *checker) scope(s Scope, at string, parts Parts) {
	for name, list := range map[string][]Provision{"provisions": s.Provisions, "except": s.Except} {
		for i, p := range list {
			if !parts.Have(p) {
				c.add(at+chithi.Pointer(name, i), provisionUnknown.With(p))
			}
		}
	}
}

// Parts are the provisions that a text is known to have, each with those it is a part of.
type Parts map[Provision]bool

// Parts returns the provisions of the text, as far as they are listed.
func (d *Directive) Parts() Parts {
	parts := make(Parts, len(d.Provisions))
	for _, p := range d.Provisions {
		for ; p != "" && !parts[p]; p = p.Parent() {
			parts[p] = true
		}
	}
	return parts
}

// Have reports whether the text has a provision. When no parts are listed nothing is known, and it may have every one.
func (p Parts) Have(q Provision) bool { return len(p) == 0 || p[q] }

func (c *checker) relations() {
	own, parts := c.d.Identity(*c.law), c.d.Parts()
	for i := range c.d.Relations {
		r := &c.d.Relations[i]
		at := chithi.Pointer("relations", i)
		if r.Kind.Own() {
			continue
		}
		n := c.law.read(r.Target.Number)
		switch {
		case r.Target.Number.IsZero():
			c.add(at+"/target", targetMissing.With())
		case n.Canonical() == own.Number && (r.Target.Issuer.IsZero() || r.Target.Issuer == own.Issuer) &&
			(r.Target.Type == "" || r.Target.Type == own.Type) && (r.Target.Year == 0 || r.Target.Year == own.Year):
			c.add(at+"/target", targetSelf.With())
		}
		if r.Acting != "" && !parts.Have(r.Acting) {
			c.add(at+"/acting", provisionUnknown.With(r.Acting))
		}
	}
}

func (c *checker) tasks(on schedule.Date) {
	d := c.d
	c.problems = append(c.problems, task.CheckAssignments(d.Assignments).Under("/assignments")...)
	c.problems = append(c.problems, task.Check(d.Tasks, d.Assignments, d.Duties...).Under("/tasks")...)
	c.problems = append(c.problems, task.CheckDuties(d.Duties, d.Assignments).Under("/duties")...)
	if c.bodies == nil || on == 0 {
		return
	}
	c.problems = append(c.problems, task.CheckBodies(d.Assignments, c.bodies, on).Under("/assignments")...)
	c.problems = append(c.problems, task.CheckTasks(d.Tasks, c.bodies, on).Under("/tasks")...)
	for i := range d.Duties {
		c.problems = append(c.problems, task.CheckBodies(d.Duties[i].Assignments, c.bodies, on).Under(chithi.Pointer("duties", i, "assignments"))...)
	}
	if c.problems.Err() == nil {
		_, problems := task.Expand(d.Tasks, d.Assignments, c.bodies, on, d.Identity(*c.law).ID())
		c.problems = append(c.problems, problems.Under("/tasks")...)
	}
}
