package us

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive"
)

// The series of numbers: what [ParseNumber] finds in Series.
const (
	SeriesCitation  = "fr-citation"         // 85 FR 12345
	SeriesDocument  = "fr-document"         // FR Doc. 2020-12345
	SeriesPresident = "presidential"        // EO 13985, Proclamation 9994
	SeriesSecurity  = "national-security"   // NSPM-4, PPD-21
	SeriesOMB       = "omb-memorandum"      // M-21-04
	SeriesCode      = "cfr"                 // 40 CFR 52.21
	SeriesPublicLaw = "public-law"          // Pub. L. 116-136
	SeriesDefense   = "department-issuance" // DoDD 5000.01
)

// form is one way in which the Government numbers or cites, with the parts that its groups are.
type form struct {
	pattern *regexp.Regexp
	read    func(g []string) (directive.NumberParts, bool)
}

// forms are tried in turn; at most one fits.
var forms = []form{
	{regexp.MustCompile(`^([1-9]\d{0,2}) (?:FR|F\.R\.|F\. R\.|Fed\. ?Reg\.|Federal Register) ([1-9]\d{0,2}(?:,\d{3})?|[1-9]\d{0,5})$`), readCitation},
	{regexp.MustCompile(`^(?:FR Doc\.? (?:No\. )?)?((?:[CRXZ]\d-)?(?:E\d|0\d|\d\d|(?:19|20)\d\d)-\d{1,6})$`), readDocument},
	{regexp.MustCompile(`^(Executive Order|Exec\. Order|E\. ?O\.|EO|Proclamation|Proc\.) ?(?:No\. ?)?([1-9]\d{0,2}(?:,\d{3})?|[1-9]\d{0,5})(-[A-Z])?$`), readPresident},
	{regexp.MustCompile(`^(NSM|NSPM|NSPD|NSDD|NSD|PPD|PDD|PD|PRD|HSPD)[- ]([1-9]\d{0,3})$`), readSecurity},
	{regexp.MustCompile(`^(?:OMB )?(?:Memorandum )?M-(\d\d)-(\d\d)$`), readOMB},
	{regexp.MustCompile(`^([1-9]\d?) (?:CFR|C\.F\.R\.|C\. F\. R\.) (?:((?i:parts?|pt\.|subpart|§§?|sec\.|section)) ?)?(\d{1,5}[a-z]?(?:\.\d{1,5}[a-z]?(?:-\d{1,4}[A-Z]?)?)?)((?:\([0-9A-Za-z]{1,5}\)){0,8})$`), readCode},
	{regexp.MustCompile(`^(?:Public Law|Pub\. ?L\.|P\. ?L\.|PL) (?:No\. ?)?([1-9]\d{0,2})-([1-9]\d{0,3})$`), readPublicLaw},
	{regexp.MustCompile(`^(DoD Directive|DoDD|DoD Instruction|DoDI) ([1-9]\d{3}\.\d{1,2})$`), readDefense},
}

// ParseNumber reads a number or citation of the federal executive and of the Federal Register.
//
//	85 FR 12345          a page of volume 85, which is that of 2020
//	FR Doc. 2020-12345   a document of the Federal Register
//	Executive Order 13985, Proclamation 9994, NSPM-4, M-21-04, DoDD 5000.01
//	40 CFR 52.21, Pub. L. 116-136
//
// "Fed. Reg.", "E.O.", "C.F.R. §", "No." and commas in figures are mended in the canonical spelling; the text stays
// as it was written. What fits no form is a [*NumberError].
func ParseNumber(text string) (directive.Number, error) {
	if len(text) > directive.MaxNumber {
		return directive.Number{}, &NumberError{text, numberLong.With(directive.MaxNumber)}
	}
	s := strings.Join(strings.Fields(strings.Map(dash, text)), " ")
	s = strings.TrimRight(s, ".,;")
	if s == "" {
		return directive.Number{}, &NumberError{text, numberEmpty.With()}
	}
	for _, f := range forms {
		if g := f.pattern.FindStringSubmatch(s); g != nil {
			p, ok := f.read(g[1:])
			if !ok {
				return directive.Number{}, &NumberError{text, numberRange.With()}
			}
			return directive.NumberOf(text, p)
		}
	}
	return directive.Number{}, &NumberError{text, numberForm.With()}
}

func dash(r rune) rune {
	if r >= '\u2010' && r <= '\u2015' || r == '\u2212' {
		return '-'
	}
	return r
}

func plain(s string) string { return strings.ReplaceAll(s, ",", "") }

// readCitation reads volume and page. Volume 1 is that of 1936, one volume a year.
func readCitation(g []string) (directive.NumberParts, bool) {
	volume, _ := strconv.Atoi(g[0])
	page := plain(g[1])
	return directive.NumberParts{
		Canonical: g[0] + " FR " + page, Ordinal: page, Year: 1935 + volume, Series: SeriesCitation,
	}, volume <= 200
}

// readDocument reads the number that the Office of the Federal Register gives on filing. Since 2009 it begins with the year.
func readDocument(g []string) (directive.NumberParts, bool) {
	fields := strings.Split(g[0], "-")
	year, _ := strconv.Atoi(fields[len(fields)-2])
	if year < 1000 {
		year = 0
	}
	return directive.NumberParts{
		Canonical: "FR Doc. " + g[0], Ordinal: fields[len(fields)-1], Year: year, Series: SeriesDocument,
	}, true
}

func readPresident(g []string) (directive.NumberParts, bool) {
	p := directive.NumberParts{Ordinal: plain(g[1]) + g[2], Type: "EO", Issuers: []string{"POTUS"}, Series: SeriesPresident, Normative: true}
	if strings.HasPrefix(g[0], "Proc") {
		p.Type = "Proclamation"
	}
	p.Canonical = p.Type + " " + p.Ordinal
	return p, true
}

func readSecurity(g []string) (directive.NumberParts, bool) {
	return directive.NumberParts{
		Canonical: g[0] + "-" + g[1], Ordinal: g[1], Type: g[0], Issuers: []string{"POTUS"}, Series: SeriesSecurity,
	}, true
}

// readOMB reads a memorandum of the Office of Management and Budget; the two digits are the fiscal year, which the
// calendar year does not follow, so Year stays empty.
func readOMB(g []string) (directive.NumberParts, bool) {
	return directive.NumberParts{
		Canonical: "M-" + g[0] + "-" + g[1], Ordinal: g[0] + "-" + g[1], Type: "M", Issuers: []string{"OMB"}, Series: SeriesOMB,
	}, g[1] != "00"
}

func readCode(g []string) (directive.NumberParts, bool) {
	title, _ := strconv.Atoi(g[0])
	place := g[2] + g[3]
	if word := strings.ToLower(g[1]); strings.HasPrefix(word, "p") { // part, parts, pt.
		if strings.Contains(g[2], ".") || g[3] != "" {
			return directive.NumberParts{}, false
		}
		place = "part " + place
	} else if word == "subpart" {
		return directive.NumberParts{}, false
	}
	return directive.NumberParts{
		Canonical: g[0] + " CFR " + place, Ordinal: place, Series: SeriesCode, Normative: true,
	}, title <= 50
}

func readPublicLaw(g []string) (directive.NumberParts, bool) {
	return directive.NumberParts{
		Canonical: "Pub. L. " + g[0] + "-" + g[1], Ordinal: g[0] + "-" + g[1], Issuers: []string{"Congress"}, Series: SeriesPublicLaw, Normative: true,
	}, true
}

func readDefense(g []string) (directive.NumberParts, bool) {
	typ := "DoDD"
	if strings.HasSuffix(g[0], "Instruction") || g[0] == "DoDI" {
		typ = "DoDI"
	}
	return directive.NumberParts{
		Canonical: typ + " " + g[1], Ordinal: g[1], Type: typ, Issuers: []string{"DoD"}, Series: SeriesDefense,
	}, true
}
