package vn

import "strings"

// What stands in no table of the law: the vocabularies of the grammar, words between spaces.
const (
	jointTypes    = " TTLT NQLT TTLB "
	bareTypes     = " CT QĐ TT TTLB TTLT SL LCT NQ NĐ " // stood alone on the texts before 1997: 12/CT, 215/SL
	yearlyTypes   = " TT TTLT PL NĐ "                   // a bare year is no ordinal of theirs: 2026/TT-BYT is cut off
	oursTypes     = " HP BL ThC "                       // codes of the vocabulary that no number writes
	projectBoards = " BQLDA QLDA "
)

// competent tells which classes of body issue a type, for the types that only few may.
var competent = map[string]string{"PL": "S", "LCT": "S", "NĐ": "G", "L": "PS", "SL": "PG"}

// reversed tells which types a class of body wrote behind its own code: 1613/BYT-QĐ, 08/UB-CT, 12/LĐ-NĐ.
var reversed = map[class]string{
	ministry: " QĐ TT CT ", formerName: " QĐ TT CT NĐ ", committee: " QĐ CT NQ ", council: " QĐ NQ ",
	government: " NĐ NQ QĐ ", premier: " QĐ CT ", court: " QĐ TT CT ", agencies: " QĐ CT ",
}

// symbol reads the symbol, segment by segment.
func (r *numberReader) symbol() bool {
	first := r.segs[0]
	typ, isType := r.v.typ(first.text)
	if isType && hasWord(oursTypes, typ) {
		isType = false
	}
	switch {
	case isType && r.dash:
		return r.dashed(typ)
	case isType:
		return r.typed(typ)
	}
	if b, next, ok := r.knownBody(0); ok {
		return r.untyped(b, next)
	}
	return r.unknown()
}

// typed reads what follows a type: CT-UBND, TTLT-BTP-BTC, VBHN-NĐ-BCT, NQ-1997-QH10, or nothing.
func (r *numberReader) typed(typ string) bool {
	r.typ, r.end = typ, r.segs[0].to
	k := 1
	switch {
	case typ == "TT" && r.count > 1 && r.segs[1].text == "LT":
		r.typ, k = "TTLT", 2
	case typ == "VBHN" && r.count > 2:
		if of, ok := r.v.typ(r.segs[1].text); ok {
			r.typ, k = "VBHN-"+of, 2
		}
	case r.year == 0 && r.count > 2 && len(r.segs[1].text) == 4 && yearAt(r.segs[1].text):
		r.year, k = int(r.segs[1].text[0]-'0')*1000+int(r.segs[1].text[1]-'0')*100+int(r.segs[1].text[2]-'0')*10+int(r.segs[1].text[3]-'0'), 2
	}
	if k >= r.count {
		return r.bare()
	}
	if typ == "SL" {
		return r.decreeLaw(k)
	}
	if hasWord(jointTypes, r.typ) {
		return r.joint(k)
	}
	b, next, ok := r.anyBody(k)
	if !ok {
		return false
	}
	r.add(b)
	if classes, few := competent[typ]; few && (b.class == 0 || strings.IndexByte(classes, byte(b.class)) < 0) {
		return r.fail(r.segs[k].from, numberCompetence.With(quoted(b.name()), typ))
	}
	if r.year == 0 && hasWord(yearlyTypes, typ) && len(r.ordinal) == 4 && yearAt(r.ordinal) {
		return r.fail(0, numberCut.With(r.ordinal))
	}
	r.series = r.seriesOf(b)
	return r.units(next, !b.alone())
}

// bare takes a type without a body, where that was written.
func (r *numberReader) bare() bool {
	if r.year != 0 || !hasWord(bareTypes, r.typ) {
		return r.fail(r.segs[0].from, numberBare.With(r.typ))
	}
	r.series = SeriesHistorical
	return true
}

// decreeLaw reads the serial of the law behind a decree-law: 102-SL/L-004.
func (r *numberReader) decreeLaw(k int) bool {
	if k+1 < r.count && r.segs[k].text == "L" && isDigit(r.segs[k+1].text[0]) {
		r.unit, r.open = r.s[r.segs[k].from:r.segs[k+1].to], r.segs[k].sign
		r.series, r.end = SeriesHistorical, r.segs[k+1].to
		return true
	}
	return r.fail(r.segs[k].from, numberIssuer.With(quoted(r.segs[k].text)))
}

// joint reads the bodies of a joint text, all that follow.
func (r *numberReader) joint(k int) bool {
	for k < r.count && r.nbodies < maxBodies {
		b, next, ok := r.anyBody(k)
		if !ok {
			if r.loose && r.nbodies > 0 {
				return r.stop(k)
			}
			return false
		}
		if r.segs[k].sign == '(' { // BCA(X13)
			r.end = r.segs[k-1].to
			return r.units(k, true)
		}
		r.add(b)
		k = next
	}
	r.series = SeriesJoint
	return true
}

// dashed reads a number with a dash behind the ordinal and a type: 16-CT/TW, 31-L/CTN, 1-LCT.
func (r *numberReader) dashed(typ string) bool {
	if r.count == 1 || typ == "SL" || r.segs[1].sign != '/' {
		if r.count > 1 && typ != "SL" { // 12-TT-LB, where 20-ĐK-TH-TCT is a form
			if _, _, ok := r.knownBody(1); !ok || !hasWord(bareTypes, typ) {
				return r.fail(r.segs[0].from, numberForm.With(quoted(r.s[r.segs[0].from:])))
			}
		}
		return r.typed(typ)
	}
	b, next, ok := r.anyBody(1)
	if !ok {
		return false
	}
	r.typ = typ
	r.add(b)
	r.series = SeriesParty
	if b.class != party && (b.class != 0 && b.class != board || typ == "TC" || competent[typ] != "") {
		r.series = SeriesHistorical
	}
	return r.units(next, true)
}

// untyped reads what follows a known body that stands first: nothing, a type (the old order), or a unit.
func (r *numberReader) untyped(b body, next int) bool {
	r.add(b)
	r.series = SeriesDispatch
	legislature := b.class == assembly || b.class == standing
	switch {
	case r.count == next && legislature && b.term != "":
		r.series = SeriesNationalAssembly
		r.doubt = r.year == 0
		return true
	case r.count == next && (b.class == government || b.class == premier) && r.year == 0:
		r.series = SeriesHistorical
		return true
	case r.dash && !r.turns(b, next), r.count == next && (r.year != 0 || legislature):
		return r.fail(r.segs[0].from, numberForm.With(quoted(r.s[r.segs[0].from:])))
	case r.turns(b, next):
		r.typ, _ = r.v.typ(r.segs[next].text)
		r.reverse, r.series, r.end = true, SeriesHistorical, r.segs[next].to
		return r.loose || next+1 == r.count || r.fail(r.end, numberTail.With(quoted(r.s[r.end:])))
	}
	r.doubt = r.doubt || r.year != 0 || r.value < 100 && (r.ordinal[0] == '0' || r.value < 10) ||
		r.count == next && len(r.ordinal) == 4 && yearAt(r.ordinal)
	if b.class == formerName {
		if r.value < 100 {
			return r.fail(r.segs[0].from, numberForm.With(quoted(r.s[r.segs[0].from:])))
		}
		r.doubt = true
	}
	if b.class == party {
		r.series = SeriesParty
	}
	if next < r.count {
		if u, _ := r.v.body(r.segs[next].text); u != nil && u.class == ministry && u.code[0] == 'B' {
			return r.fail(r.segs[0].from, numberForm.With(quoted(r.s[r.segs[0].from:])))
		}
	}
	return r.units(next, true)
}

// turns reports whether the body stands before the type, as in 01/BYT-TT. BNN-TT is the ministry's unit for crops (Trồng trọt).
func (r *numberReader) turns(b body, next int) bool {
	if next >= r.count || r.count > next+1 && !r.loose || b.code == "BNN" {
		return false
	}
	typ, ok := r.v.typ(r.segs[next].text)
	return ok && hasWord(reversed[b.class], typ)
}

// unknown reads a symbol that begins with neither a type nor a known body: a unit before a People's Committee or
// a project board, or the letter of a body nobody knows. Forms are numbered from 01 and never to a hundred.
func (r *numberReader) unknown() bool {
	first := r.segs[0]
	form := func() bool { return r.fail(first.from, numberForm.With(quoted(r.s[first.from:]))) }
	if r.dash || r.year != 0 || !isCode(first.text) {
		return form()
	}
	r.series = SeriesDispatch
	if r.count > 1 {
		if b, next, ok := r.knownBody(1); ok && (b.class == committee || hasWord(projectBoards, b.code)) {
			r.unit, r.first = first.text, true
			r.add(b)
			return r.loose || next == r.count || r.fail(r.end, numberTail.With(quoted(r.s[r.end:])))
		}
	}
	if r.value < 100 || r.ordinal[0] == '0' || r.count == 1 && (len(first.text) < 3 || len(r.ordinal) == 4 && yearAt(r.ordinal)) {
		return form()
	}
	r.add(body{text: first.text})
	return r.units(1, true)
}

// add takes one more body.
func (r *numberReader) add(b body) {
	r.bodies[r.nbodies] = b
	r.nbodies++
	r.doubt = r.doubt || b.class == 0 || b.class == nameless
}

// seriesOf names the series of a number with a type.
func (r *numberReader) seriesOf(b body) string {
	switch {
	case strings.HasPrefix(r.typ, "VBHN"):
		return SeriesConsolidated
	case b.class == party:
		return SeriesParty
	case (b.class == assembly || b.class == standing) && b.term != "", b.class == president && r.year != 0:
		return SeriesNationalAssembly
	case b.class == council && r.year != 0:
		return SeriesCouncilNormative
	case b.class == council:
		return SeriesCouncilAdministrative
	case b.class == committee && r.typ == "TT": // no People's Committee issues circulars: a text of the old days
		return SeriesHistorical
	case r.year != 0:
		return SeriesNormative
	}
	return SeriesAdministrative
}

// normative tells the class by form alone: a type of the normative system, numbered by year.
func (r *numberReader) normative() bool {
	if r.year == 0 || r.doubt && r.typ == "" {
		return false
	}
	switch r.series {
	case SeriesNationalAssembly, SeriesCouncilNormative, SeriesJoint, SeriesNormative:
		return r.typ == "" || r.v.normative[r.typ]
	}
	return false
}

// hasWord reports whether a word stands in a list of words between spaces.
func hasWord(list, w string) bool {
	for i := 0; ; {
		j := strings.Index(list[i:], w)
		if j < 0 || w == "" {
			return false
		}
		j += i
		if j > 0 && list[j-1] == ' ' && j+len(w) < len(list) && list[j+len(w)] == ' ' {
			return true
		}
		i = j + 1
	}
}
