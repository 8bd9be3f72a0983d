package akn

import (
	"strings"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/task"
)

// body reads the tasks and the provisions; the text of other people's bodies is not ours to keep.
func (x *reader) body() {
	for _, main := range x.root.all("") {
		if main.name.Local == "mainBody" || main.name.Local == "body" {
			x.d.Tasks = x.tasks(main, "mainBody")
			if !x.ours() && strings.TrimSpace(main.words()) != "" {
				x.warn(notCarried.With(theBody), main.name.Local)
			}
		}
	}
}

// tasks reads the containers of tasks right below an element.
func (x *reader) tasks(e *element, at ...any) []task.Task {
	var r []task.Task
	for i, h := range e.all("hcontainer") {
		place := append(append([]any{}, at...), "hcontainer", i)
		if h.get("name") == "provision" {
			if p := x.provision(h.get("eId"), place...); p != "" {
				x.d.Provisions = append(x.d.Provisions, p)
			}
			continue
		}
		key, ok := strings.CutPrefix(h.get("eId"), "task_")
		var t task.Task
		if !ok || t.Kind.UnmarshalText([]byte(h.get("name"))) != nil {
			continue
		}
		if !x.unmarshal(key, &t.Key, aTaskKey, place...) {
			continue
		}
		for _, name := range [...]string{"heading", "subheading"} {
			for _, w := range h.all(name) {
				addText(&t.Title, w, "und")
			}
		}
		for _, name := range [...]string{"intro", "content"} {
			for _, p := range h.first(name).all("p") {
				to := &t.Body
				if p.get("class") == "deliverable" {
					to = &t.Deliverable
				}
				addText(to, p, "und")
			}
		}
		t.Tasks = x.tasks(h, place...)
		r = append(r, t)
	}
	return r
}

// readRest reads the part that only we write. It is held to the wire format as strictly as any directive.
func (x *reader) readRest() {
	for _, p := range x.meta.all("proprietary") {
		for _, e := range p.all("rest") {
			if e.name.Space != ours {
				continue
			}
			d, err := directive.Parse([]byte(e.words()))
			if err != nil {
				x.bad(err.Error(), wireFormat, "meta", "proprietary", "rest")
				return
			}
			x.rest = d
			return
		}
	}
}

// merge puts what the standard had no word for in its place. What the standard did say wins, and what has no place is told.
func (x *reader) merge() {
	if x.rest == nil {
		return
	}
	std := x.d
	merged := *x.rest
	for _, day := range days {
		*day.of(&merged) = *day.of(std)
	}
	merged.Published, merged.Jurisdiction, merged.Type, merged.Number = std.Published, std.Jurisdiction, std.Type, std.Number
	merged.Issuers, merged.Title, merged.Provisions = std.Issuers, std.Title, std.Provisions
	merged.Signature.Person, merged.Signature.Position = std.Signature.Person, std.Signature.Position
	merged.Tasks = std.Tasks
	x.mergeTasks(std.Tasks, x.rest.Tasks)
	merged.Relations = std.Relations
	x.mergeRelations(std.Relations, x.rest.Relations)
	*x.d = merged
}

func (x *reader) mergeTasks(tasks, rest []task.Task) {
	for _, r := range rest {
		found := false
		for i := range tasks {
			if t := &tasks[i]; t.Key == r.Key {
				found = true
				r.Kind, r.Title, r.Body, r.Deliverable = t.Kind, t.Title, t.Body, t.Deliverable
				x.mergeTasks(t.Tasks, r.Tasks)
				r.Tasks = t.Tasks
				*t = r
				break
			}
		}
		if !found {
			x.warn(strayRest.With(r.Key), "meta", "proprietary", "rest", "tasks")
		}
	}
}

func (x *reader) mergeRelations(relations, rest []directive.Relation) {
	if len(rest) == 0 {
		return
	}
	if len(rest) != len(relations) {
		x.warn(strayRest.With(theRelations), "meta", "proprietary", "rest", "relations")
		return
	}
	for i, r := range rest {
		o := relations[i]
		if r.Kind = o.Kind; !o.Kind.Own() {
			r.Target = o.Target
		}
		if modificationOf(o.Kind).element != "" {
			r.Acting, r.Scope.Provisions, r.Scope.Except = o.Acting, o.Scope.Provisions, o.Scope.Except
		}
		relations[i] = r
	}
}
