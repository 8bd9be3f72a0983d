package vn

import (
	"strings"

	"github.com/chithi-go/chithi/schedule"
)

// What stands in no table of the law: the vocabularies of the grammar, words between spaces.
const (
	jointTypes    = " TTLT NQLT TTLB TTLN "
	bareTypes     = " CT QĐ TT TTLB TTLN TTLT SL LCT NQ NĐ " // stood alone on the texts before 1997: 12/CT, 215/SL
	yearlyTypes   = " TT TTLT PL NĐ "                        // a bare year is no ordinal of theirs: 2026/TT-BYT is cut off
	oursTypes     = " HP BL ThC "                            // codes of the vocabulary that no number writes
	projectBoards = " BQLDA QLDA "
)

// competent tells which classes of body issue a type, for the types that only few may.
var competent = map[string]string{"PL": "S", "LCT": "S", "NĐ": "G", "L": "PS", "SL": "PG"}

// reversed tells which types a class of body wrote behind its own code: 1613/BYT-QĐ, 08/UB-CT, 12/LĐ-NĐ.
var reversed = map[class]string{
	ministry: " QĐ TT CT ", formerName: " QĐ TT CT NĐ ", committee: " QĐ CT NQ ", council: " QĐ NQ ",
	government: " NĐ NQ QĐ CT ", premier: " QĐ CT ", court: " QĐ TT CT ", agencies: " QĐ CT ",
}

// symbol reads the symbol, segment by segment.
func (r *numberReader) symbol() bool {
	if first := r.text(0); isDigit(first[len(first)-1]) { // QH13: no type
	} else if t := r.v.typ(first, r.segs[0].odd); t != nil {
		if r.dash {
			return r.dashed(t)
		}
		return r.typed(t)
	}
	if b, next, ok := r.knownBody(0); ok {
		return r.untyped(b, next)
	}
	return r.unknown()
}

// typed reads what follows a type: CT-UBND, TTLT-BTP-BTC, VBHN-NĐ-BCT, NQ-1997-QH10, or nothing.
func (r *numberReader) typed(t *typeCode) bool {
	r.kind, r.typ, r.end = t, t.code, r.to(0)
	r.mended = r.mended || r.text(0) != t.code
	k := 1
	switch {
	case t.code == "TT" && r.count > 1 && r.text(1) == "LT":
		t = r.v.typ("TTLT", false)
		r.kind, r.typ, r.mended, k = t, t.code, true, 2
	case t.code == "VBHN" && r.count > 2:
		if of := r.v.typ(r.text(1), r.segs[1].odd); of != nil {
			r.typ, r.mended, k = "VBHN-"+of.code, true, 2
		}
	case r.year == 0 && r.count > 2 && len(r.text(1)) == 4 && yearAt(r.text(1)):
		r.year, r.mended, k = yearOf(r.text(1)), true, 2
	}
	if k >= r.count {
		return r.bare()
	}
	if t.code == "SL" {
		return r.decreeLaw(k)
	}
	if t.joint {
		return r.joint(k)
	}
	b, next, ok := r.anyBody(k)
	if !ok {
		return false
	}
	r.add(b)
	if t.competent != "" && strings.IndexByte(t.competent, byte(b.class())) < 0 {
		return r.fail(r.from(k), numberCompetence.With(schedule.Quote(r.name(b)), t.code))
	}
	if r.year == 0 && t.mustYear && r.ordinalIsYear() {
		return r.fail(0, numberCut.With(r.ordinal))
	}
	r.series = r.seriesOf(b)
	return r.units(next, !b.alone())
}

// bare takes a type without a body, where that was written.
func (r *numberReader) bare() bool {
	if r.year != 0 || !r.kind.bare {
		return r.fail(r.from(0), numberBare.With(r.typ))
	}
	r.series = SeriesHistorical
	return true
}

// decreeLaw reads the serial of the law behind a decree-law: 102-SL/L-004.
func (r *numberReader) decreeLaw(k int) bool {
	if k+1 < r.count && r.text(k) == "L" && isDigit(r.text(k + 1)[0]) {
		r.unit, r.open = r.s[r.from(k):r.to(k+1)], r.segs[k].sign
		r.series, r.end = SeriesHistorical, r.to(k+1)
		return true
	}
	return r.fail(r.from(k), numberIssuer.With(schedule.Quote(r.text(k))))
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
			r.end = r.to(k - 1)
			return r.units(k, true)
		}
		r.add(b)
		k = next
	}
	r.series = SeriesJoint
	return true
}

// dashed reads a number with a dash behind the ordinal and a type: 16-CT/TW, 31-L/CTN, 1-LCT.
func (r *numberReader) dashed(t *typeCode) bool {
	if r.count == 1 || t.code == "SL" || t.joint || r.segs[1].sign != '/' {
		if r.count > 1 && t.code != "SL" && r.segs[1].sign != '/' { // 12-TT-LB, where 20-ĐK-TH-TCT is a form
			if _, _, ok := r.knownBody(1); !ok || !t.bare {
				return r.fail(r.from(0), numberForm.With(schedule.Quote(r.s[r.from(0):])))
			}
		}
		return r.typed(t)
	}
	b, next, ok := r.anyBody(1)
	if !ok {
		return false
	}
	r.kind, r.typ = t, t.code
	r.mended = r.mended || r.text(0) != t.code
	r.add(b)
	r.series = r.seriesOf(b)
	return r.units(next, true)
}

// untyped reads what follows a known body that stands first: nothing, a type (the old order), or a unit.
func (r *numberReader) untyped(b body, next int) bool {
	r.add(b)
	r.series = SeriesDispatch
	hasTerm := b.term < b.end
	legislature := b.class() == assembly || b.class() == standing
	switch {
	case r.count == next && legislature && hasTerm:
		r.series = SeriesNationalAssembly
		r.doubt = r.year == 0
		return true
	case r.count == next && (b.class() == government || b.class() == premier) && r.year == 0:
		r.series = SeriesHistorical
		return true
	case r.dash && !r.turns(b, next), r.count == next && (r.year != 0 || legislature):
		return r.fail(r.from(0), numberForm.With(schedule.Quote(r.s[r.from(0):])))
	case r.turns(b, next):
		r.kind, r.mended = r.v.typ(r.text(next), r.segs[next].odd), true
		r.typ, r.reverse, r.series, r.end = r.kind.code, true, SeriesHistorical, r.to(next)
		return r.loose || next+1 == r.count || r.fail(r.end, numberTail.With(schedule.Quote(r.s[r.end:])))
	}
	r.doubt = r.doubt || r.year != 0 || r.value < 100 && (r.ordinal[0] == '0' || r.value < 10) ||
		r.count == next && r.ordinalIsYear()
	if b.class() == formerName {
		if r.value < 100 {
			return r.fail(r.from(0), numberForm.With(schedule.Quote(r.s[r.from(0):])))
		}
		r.doubt = true
	}
	if b.class() == party {
		r.series = SeriesParty
	}
	if next < r.count {
		if u := r.text(next); u[0] == 'B' && r.isMinistry(u) {
			return r.fail(r.from(0), numberForm.With(schedule.Quote(r.s[r.from(0):])))
		}
	}
	return r.units(next, true)
}

// ordinalIsYear reports whether a year stands where the ordinal should.
func (r *numberReader) ordinalIsYear() bool {
	s := strings.TrimLeft(r.ordinal, "0")
	return len(s) == 4 && yearAt(s)
}

// isMinistry reports whether a code is that of a ministry, which is nobody's drafting unit: 01/SCT-BCT is a form.
func (r *numberReader) isMinistry(code string) bool {
	x, _ := r.v.body(code, false)
	return x != nil && x.class == ministry
}

// turns reports whether the body stands before the type, as in 01/BYT-TT. BNN-TT is the ministry's unit for crops (Trồng trọt).
func (r *numberReader) turns(b body, next int) bool {
	if next >= r.count || len(r.text(next)) > len("QĐ") || r.count > next+1 && !r.loose || b.known.code == "BNN" {
		return false
	}
	t := r.v.typ(r.text(next), r.segs[next].odd)
	return t != nil && hasWord(reversed[b.class()], t.code)
}

// unknown reads a symbol that begins with neither a type nor a known body: a unit before a People's Committee or
// a project board, or the letter of a body nobody knows. Forms are numbered from 01 and never to a hundred.
func (r *numberReader) unknown() bool {
	first := r.text(0)
	form := func() bool { return r.fail(r.from(0), numberForm.With(schedule.Quote(r.s[r.from(0):]))) }
	if r.dash || r.year != 0 || !r.isCode(0) {
		return form()
	}
	r.series = SeriesDispatch
	if r.count > 1 {
		if b, next, ok := r.knownBody(1); ok && (b.class() == committee || hasWord(projectBoards, b.known.code)) {
			r.unit, r.first = first, true
			r.add(b)
			return r.loose || next == r.count || r.fail(r.end, numberTail.With(schedule.Quote(r.s[r.end:])))
		}
	}
	if r.value < 100 || r.ordinal[0] == '0' || r.count == 1 && (len(first)-strings.Count(first, "&") < 3 || r.ordinalIsYear()) {
		return form()
	}
	r.end = r.to(0)
	r.add(r.unknownBody(0))
	return r.units(1, true)
}

// add takes one more body.
func (r *numberReader) add(b body) {
	r.bodies[r.nbodies] = b
	r.nbodies++
	r.doubt = r.doubt || b.class() == 0 || b.class() == nameless
}

// seriesOf names the series of a number with a type. With a dash behind the ordinal it is the Party's or an old one.
func (r *numberReader) seriesOf(b body) string {
	switch {
	case r.dash && (b.class() == party || (b.class() == 0 || b.class() == board) && r.typ != "TC" && r.kind.competent == ""):
		return SeriesParty
	case r.dash:
		return SeriesHistorical
	case strings.HasPrefix(r.typ, "VBHN"):
		return SeriesConsolidated
	case b.class() == party:
		return SeriesParty
	case (b.class() == assembly || b.class() == standing) && b.term < b.end, b.class() == president && (r.year != 0 || r.typ == "L"):
		return SeriesNationalAssembly
	case b.class() == council && r.year != 0:
		return SeriesCouncilNormative
	case b.class() == council:
		return SeriesCouncilAdministrative
	case b.class() == committee && r.typ == "TT": // no People's Committee issues circulars: a text of the old days
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
		return r.kind == nil || r.kind.normative
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
