package akn

import (
	"slices"
	"strconv"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
)

// analysis says what the text does to others, and what others do to it as far as the caller knows.
func (p *writer) analysis() {
	active := slices.ContainsFunc(p.d.Relations, func(r directive.Relation) bool { return modificationOf(r.Kind).element != "" })
	if !active && len(p.doc.Passive) == 0 {
		return
	}
	p.open("analysis", "source", "#chithi")
	p.newline()
	if active {
		p.open("activeModifications")
		p.newline()
		for i := range p.d.Relations {
			r := &p.d.Relations[i]
			if m := modificationOf(r.Kind); m.element != "" {
				p.modification(m, "activeMod_"+strconv.Itoa(i+1), r.Kind, part("#"+textID, r.Acting), p.targets(r), p.active[i])
			}
		}
		p.close("activeModifications")
	}
	if len(p.doc.Passive) > 0 {
		p.open("passiveModifications")
		p.newline()
		for i := range p.doc.Passive {
			e := &p.doc.Passive[i]
			m := modificationOf(e.Kind)
			if m.element == "" {
				p.err = &chithi.WordError{Vocabulary: "Akoma Ntoso", Input: e.Kind.String()}
				return
			}
			p.modification(m, "passiveMod_"+strconv.Itoa(i+1), e.Kind, addressOfRef(&e.By), destinations("#"+textID, &e.Scope), p.passive[i])
		}
		p.close("passiveModifications")
	}
	p.close("analysis")
}

// destination is an address, taken out of the others when except is set.
type destination struct {
	href   string
	except bool
}

func (p *writer) targets(r *directive.Relation) []destination {
	if r.Kind.Own() {
		return destinations("#"+textID, &r.Scope)
	}
	return destinations(addressOfRef(&r.Target), &r.Scope)
}

func destinations(whole string, s *directive.Scope) []destination {
	var r []destination
	for _, provision := range s.Provisions {
		r = append(r, destination{part(whole, provision), false})
	}
	if len(r) == 0 {
		r = append(r, destination{whole, false})
	}
	for _, provision := range s.Except {
		r = append(r, destination{part(whole, provision), true})
	}
	return r
}

// part is the address of a provision within a text; within this one it is the eId alone.
func part(whole string, p directive.Provision) string {
	switch {
	case p == "":
		return whole
	case whole == "#"+textID:
		return "#" + string(p)
	}
	return whole + "#" + string(p)
}

func (p *writer) modification(m modification, id string, kind directive.RelationKind, source string, to []destination, time string) {
	p.open(m.element, "eId", id, "type", m.kind, "c:kind", kind.String())
	p.empty("source", "href", source)
	for _, d := range to {
		except := ""
		if d.except {
			except = "true"
		}
		p.empty("destination", "href", d.href, "exclusion", except)
	}
	if time != "" {
		p.empty(m.periodElement(), "period", time)
	}
	p.close(m.element)
}

// references names whatever the rest of the document refers to.
func (p *writer) references() {
	p.open("references", "source", "#chithi")
	p.newline()
	p.empty("original", "eId", "original", "href", p.iri, "showAs", orWord(p.d.Number.String(), p.iri))
	for i := range p.d.Relations {
		r := &p.d.Relations[i]
		if modificationOf(r.Kind).element != "" {
			continue
		}
		name := "activeRef"
		if r.Kind == directive.AttachedTo {
			name = "attachmentOf"
		}
		href := addressOfRef(&r.Target)
		p.empty(name, "eId", "docRef_"+strconv.Itoa(i+1), "href", href, "showAs", orWord(r.Target.String(), href), "c:kind", r.Kind.String())
	}
	p.term("TLCOrganization", "chithi", "https://github.com/chithi-go/chithi", "chithi")
	if len(p.d.Issuers) == 0 {
		p.term("TLCOrganization", "unknown", organization+nothing, nothing)
	}
	for i, key := range p.d.Issuers {
		p.term("TLCOrganization", "body_"+strconv.Itoa(i+1), organization+key.String(), key.String())
	}
	if p.d.Signature.Person != "" {
		p.term("TLCPerson", "signer", "/akn/ontology/person/signer", p.d.Signature.Person)
	}
	if p.d.Signature.Position != "" {
		p.term("TLCRole", "position", "/akn/ontology/role/position", p.d.Signature.Position)
	}
	p.term("TLCRole", "issuer", "/akn/ontology/role/issuer", "cơ quan ban hành / issuer")
	for _, w := range [...][3]string{
		{"TLCEvent", whatSigning, "ký / signing"},
		{"TLCEvent", whatBegin, "bắt đầu / begin"},
		{"TLCEvent", whatEnd, "kết thúc / end"},
		{"TLCConcept", timeInForce, "có hiệu lực / in force"},
		{"TLCConcept", timeSuspended, "ngưng hiệu lực / suspended"},
		{"TLCConcept", timeApplicable, "áp dụng / applicable"},
		{"TLCConcept", timeActive, "sửa đổi / modification"},
	} {
		p.term(w[0], w[1], "/akn/ontology/"+w[0][3:]+"/"+w[1], w[2])
	}
	p.close("references")
}

func (p *writer) term(element, id, href, show string) {
	p.empty(element, "eId", id, "href", href, "showAs", show)
}

// uncertain is the eId of the note by which a document says that its days are not all certain.
const uncertain = "uncertain"

func (p *writer) notes() {
	if !p.doc.Time.Provisional {
		return
	}
	p.open("notes", "source", "#chithi")
	p.open("note", "eId", uncertain)
	for _, lang := range [...]string{"vi", "en"} {
		p.inline("p", format.NotCertain().In(lang), "xml:lang", lang)
	}
	p.close("note")
	p.close("notes")
}

// proprietary carries what the standard has no word for as the wire format of those fields alone.
func (p *writer) proprietary() {
	rest := residue(p.d)
	b, err := rest.AppendJSON(nil, "  ")
	if err != nil {
		p.err = err
		return
	}
	if string(b) == nothingLeft(rest.Format) {
		return
	}
	p.open("proprietary", "source", "#chithi")
	p.open("c:rest")
	p.text(string(b))
	p.end("c:rest")
	p.close("proprietary")
}

// residue is the directive without what the standard carries. Relations and tasks keep their places in their lists.
func residue(d *directive.Directive) directive.Directive {
	r := *d
	for _, day := range days {
		*day.of(&r) = 0
	}
	r.Published, r.Jurisdiction, r.Type, r.Number, r.Provisions = 0, "", "", directive.Number{}, nil
	r.Signature.Person, r.Signature.Position = "", ""
	r.Issuers, r.Title = []agency.Key{}, map[string]string{}
	r.Relations = residueOfRelations(d.Relations)
	r.Tasks = residueOfTasks(d.Tasks)
	return r
}

// nothingLeft is the wire format of an empty residue.
func nothingLeft(version int) string {
	empty := directive.Directive{Format: version, Issuers: []agency.Key{}, Title: map[string]string{}}
	b, err := empty.AppendJSON(nil, "  ")
	if err != nil {
		return ""
	}
	return string(b)
}

func residueOfRelations(rs []directive.Relation) []directive.Relation {
	left := make([]directive.Relation, len(rs))
	some := false
	for i, r := range rs {
		if r.Kind = 0; !rs[i].Kind.Own() {
			r.Target = directive.Ref{}
		}
		if modificationOf(rs[i].Kind).element != "" {
			r.Acting, r.Scope.Provisions, r.Scope.Except = "", nil, nil
		}
		some = some || !isZeroRelation(&r)
		left[i] = r
	}
	if !some {
		return nil
	}
	return left
}

func isZeroRelation(r *directive.Relation) bool {
	return r.Target.IsZero() && r.Scope.IsZero() && r.Acting == "" && r.Words == "" && r.Rule.IsZero() && r.Printed == 0 && r.Until.IsZero() && !r.Through &&
		r.Recorded == 0 && r.Source.IsZero()
}
