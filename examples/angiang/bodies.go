package main

import (
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/vn/angiang"
	"github.com/chithi-go/chithi/task"
)

// onlyNamed is why a body of another place is assumed.
var onlyNamed = chithi.Text{
	"vi": "chỉ được nêu trong văn bản; dữ liệu kèm theo không có cơ quan nào của nơi này",
	"en": "the text alone names it; the built-in data have no body of that place",
}

// registry returns the built-in bodies, those of An Giang and the ministries. A place of which they have no body at all is
// not recorded rather than wrong: its bodies are taken as the text names them, and every answer about them is assumed.
func registry(d *directive.Directive) (*agency.Registry, error) {
	bodies, err := angiang.Registry()
	if err != nil {
		return nil, err
	}
	recorded := map[string]bool{}
	for a := range bodies.Agencies() {
		recorded[place(a.Key)] = true
	}
	var named agency.Data
	seen := map[agency.Key]bool{}
	for _, k := range namedBodies(d) {
		if k.IsZero() || seen[k] || recorded[place(k)] {
			continue
		}
		seen[k] = true
		name := agency.Name{Text: k.String(), Lang: "vi"}
		named.Agencies = append(named.Agencies, agency.Agency{Key: k, Names: []agency.Name{name}, Assumed: onlyNamed})
	}
	if len(seen) == 0 {
		return bodies, nil
	}
	return bodies.Extend(named)
}

// place is where a body works: "vn/ha-noi" for vn/ha-noi/so-y-te and all below, "us" for us/president.
func place(k agency.Key) string {
	segments := strings.Split(k.String(), "/")
	return strings.Join(segments[:max(1, min(2, len(segments)-1))], "/")
}

// namedBodies are all the bodies that a directive names, as often as it does.
func namedBodies(d *directive.Directive) []agency.Key {
	keys := append([]agency.Key(nil), d.Issuers...)
	for _, r := range d.Recipients {
		keys = append(keys, r.Agency)
	}
	for _, a := range everyAssignment(d) {
		keys = append(keys, a.Agency, a.Each.Under, a.From)
	}
	return keys
}

// everyAssignment lists the assignments of the directive, of its tasks and of its recurring reports.
func everyAssignment(d *directive.Directive) []task.Assignment {
	all := append([]task.Assignment(nil), d.Assignments...)
	for _, t := range task.All(d.Tasks) {
		all = append(all, t.Assignments...)
	}
	for i := range d.Duties {
		all = append(all, d.Duties[i].Assignments...)
	}
	return all
}
