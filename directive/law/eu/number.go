package eu

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// The series of numbers: what [ParseNumber] finds in Series.
const (
	SeriesAct     = "act"              // Regulation (EU) 2016/679
	SeriesCELEX   = "celex"            // 32016R0679
	SeriesJournal = "official-journal" // OJ L 119, 4.5.2016, p. 1
)

var (
	// year first: all acts since 2015, directives and decisions before; number first: regulations before 2015.
	actPattern = regexp.MustCompile(`^((?:[A-Za-z]+ (?:and|of the|of) )?[A-Za-z ]*?)(?:\((EU, Euratom|EC, Euratom|EEC, Euratom|CFSP|EU|EC|EEC|ECSC|Euratom)\) )?(?:(No|Nr|no)\.? ?)?(\d{1,5})/(\d{1,4})(?:/(EU|EC|EEC|ECSC|Euratom|CFSP|JHA|GASP))?$`)
	celex      = regexp.MustCompile(`^([0-9CE])([12]\d{3})([A-Z]{1,2})(\d{1,5})(\(\d\d\))?(R\(\d\d\))?(?:-(\d{4})(\d\d)(\d\d))?$`)
	journal    = regexp.MustCompile(`^OJ (L|C|L I|C A|C I|LI) ?(\d{1,4}),? ?(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d),? ?pp?\. ?(\d{1,5})(?:[-–](\d{1,5}))?$`)
	journalAct = regexp.MustCompile(`^OJ (L|C), ((?:19|20)\d\d)/(\d{1,5}),? (\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$`)
)

// ParseNumber reads the number of an act of the Union, its CELEX number, or a place in the Official Journal.
//
//	Regulation (EU) 2016/679, Regulation (EC) No 1049/2001, Directive 95/46/EC, Decision (EU) 2017/1541
//	32016R0679, 02016R0679-20160504
//	OJ L 119, 4.5.2016, p. 1
//
// Since 1 January 2015 every act has year/number; before, a regulation had No number/year and a directive
// year/number with the treaty behind it. The institution and words such as "Commission Implementing" may stand
// before the type and are kept in the text only. The act may stand without its type: 2016/679, 95/46/EC. The canonical
// spelling has no type, so that both are one number.
// What fits no form is a [*NumberError].
func ParseNumber(text string) (directive.Number, error) {
	if len(text) > directive.MaxNumber {
		return directive.Number{}, &NumberError{text, numberLong.With(directive.MaxNumber)}
	}
	s := strings.TrimRight(strings.Join(strings.Fields(text), " "), ".,;")
	if s == "" {
		return directive.Number{}, &NumberError{text, numberEmpty.With()}
	}
	for _, read := range [...]func(string) (directive.NumberParts, error){readCELEX, readJournal, readAct} {
		p, err := read(s)
		if err != nil {
			err.(*NumberError).Input = text
			return directive.Number{}, err
		}
		if p.Series != "" {
			return directive.NumberOf(text, p)
		}
	}
	return directive.Number{}, &NumberError{text, numberForm.With()}
}

// readCELEX reads sector, year, descriptor and number; a corrigendum, or the day of a consolidated version, behind them.
func readCELEX(s string) (p directive.NumberParts, err error) {
	g := celex.FindStringSubmatch(s)
	if g == nil {
		return p, nil
	}
	n, _ := strconv.Atoi(g[4])
	year, _ := strconv.Atoi(g[2])
	if n == 0 || year < 1951 || year > 2100 {
		return p, &NumberError{Reason: numberYear.With(g[2])}
	}
	version := ""
	if g[7] != "" {
		if !isDay(g[9], g[8], g[7]) {
			return p, &NumberError{Reason: numberDay.With(g[9] + "." + g[8] + "." + g[7])}
		}
		version = "-" + g[7] + g[8] + g[9]
	}
	sector := g[1] == "3" || g[1] == "0"
	return directive.NumberParts{
		Canonical: fmt.Sprintf("%s%d%s%0*d%s%s%s", g[1], year, g[3], max(4, len(g[4])), n, g[5], g[6], version),
		Ordinal:   strconv.Itoa(n), Year: year, Type: g[3], Series: SeriesCELEX,
		Normative: sector && (g[3] == "R" || g[3] == "L" || g[3] == "D"), Doubtful: letters[g[3]] == "" && sector,
	}, nil
}

// letters are the descriptors of sector 3 (legislation in force) with the types that they are.
var letters = map[string]string{
	"R": "Regulation", "L": "Directive", "D": "Decision", "H": "Recommendation", "A": "Opinion", "G": "Resolution",
	"B": "Budget", "C": "Declaration", "E": "Common position", "F": "Framework decision", "J": "Joint action", "K": "Recommendation (ECSC)",
	"M": "Merger decision", "O": "Guideline (ECB)", "Q": "Rules of procedure", "S": "Decision (ECSC)", "X": "Other", "Y": "Other (C series)",
}

func readJournal(s string) (p directive.NumberParts, err error) {
	if g := journal.FindStringSubmatch(s); g != nil {
		if !isDay(g[3], g[4], g[5]) {
			return p, &NumberError{Reason: numberDay.With(g[3] + "." + g[4] + "." + g[5])}
		}
		year, _ := strconv.Atoi(g[5])
		p = directive.NumberParts{Ordinal: trimZeros(g[2]), Year: year, Unit: g[1], Series: SeriesJournal}
		p.Canonical = fmt.Sprintf("OJ %s %s, %s.%s.%s, p. %s", g[1], p.Ordinal, trimZeros(g[3]), trimZeros(g[4]), g[5], g[6])
		if g[7] != "" {
			p.Canonical += "-" + g[7]
		}
		return p, nil
	}
	if g := journalAct.FindStringSubmatch(s); g != nil { // since 1 October 2023 each act has its own issue
		if !isDay(g[4], g[5], g[6]) {
			return p, &NumberError{Reason: numberDay.With(g[4] + "." + g[5] + "." + g[6])}
		}
		year, _ := strconv.Atoi(g[2])
		p = directive.NumberParts{Ordinal: trimZeros(g[3]), Year: year, Unit: g[1], Series: SeriesJournal}
		p.Canonical = fmt.Sprintf("OJ %s, %s/%s, %s.%s.%s", g[1], g[2], p.Ordinal, trimZeros(g[4]), trimZeros(g[5]), g[6])
	}
	return p, nil
}

func isDay(day, month, year string) bool {
	d, _ := strconv.Atoi(day)
	m, _ := strconv.Atoi(month)
	y, _ := strconv.Atoi(year)
	_, err := schedule.NewDate(y, time.Month(m), d)
	return err == nil
}

func trimZeros(s string) string {
	for len(s) > 1 && s[0] == '0' {
		s = s[1:]
	}
	return s
}
