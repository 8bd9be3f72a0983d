package eu

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive"
)

// The years from which an act prints its year in full, and from which all acts are numbered (EU) year/number.
const (
	firstFourDigits      = 1999
	firstCommonNumbering = 2015
	firstCommon          = "2015"
)

// readAct reads the number of an act as the Official Journal prints it, or as texts cite it.
func readAct(s string) (p directive.NumberParts, err error) {
	g := actPattern.FindStringSubmatch(s)
	if g == nil {
		return p, nil
	}
	typ, ok := typeOf(g[1])
	before, no, first, second, behind := g[2], g[3] != "", g[4], g[5], g[6]
	if !ok || before != "" && behind != "" {
		return p, nil
	}
	// A number said to be one comes first, and so does that of a regulation; but for a year of the common numbering.
	_, twoYears := fullYear(second)
	common := len(first) == 4 && first >= firstCommon && !(no && twoYears)
	yearFirst := common || behind != "" && !no
	if !yearFirst && !no && before == "" && typ != "R" {
		return p, nil
	}
	year, number := second, first
	if yearFirst {
		year, number = first, second
	}
	y, ok := fullYear(year)
	n, _ := strconv.Atoi(number)
	if !ok || n == 0 {
		return p, &NumberError{Reason: numberYear.With(year)}
	}
	if y >= firstCommonNumbering && (!yearFirst || behind != "" && behind != "EU") {
		return p, &NumberError{Reason: numberOrder.With(s)}
	}
	p = directive.NumberParts{Ordinal: strconv.Itoa(n), Year: y, Type: typ, Series: SeriesAct, Normative: typ == "R" || typ == "L" || typ == "D" || typ == "F"}
	if treaty := before + behind; treaty != "" {
		p.Issuers = []string{treaty}
	}
	p.Canonical = spell(n, y, before, behind, yearFirst)
	return p, nil
}

// spell writes a number in the form of its time, without the type, which is no part of it: 2016/679 is one act whatever its
// type and treaty, and before the common numbering Decision No 768/2008/EC is not Decision 2008/768/EC.
func spell(number, y int, before, behind string, yearFirst bool) string {
	year := strconv.Itoa(y)
	if y < firstFourDigits {
		year = year[2:]
	}
	switch {
	case y >= firstCommonNumbering:
		return fmt.Sprintf("%s/%d", year, number)
	case yearFirst:
		return fmt.Sprintf("%s/%d/%s", year, number, behind)
	case behind != "":
		return fmt.Sprintf("No %d/%s/%s", number, year, behind)
	case before != "":
		return fmt.Sprintf("(%s) No %d/%s", before, number, year)
	}
	return fmt.Sprintf("No %d/%s", number, year)
}

// fullYear reads 95 as 1995 and 2016 as itself; two digits ended with 1998.
func fullYear(s string) (int, bool) {
	y, err := strconv.Atoi(s)
	switch {
	case err != nil:
		return 0, false
	case len(s) == 2 && y >= 52 && y <= 99:
		return 1900 + y, true
	case len(s) == 4 && y >= 1952 && y <= 2100:
		return y, true
	}
	return 0, false
}

// types are the letters of the types that a number names; a name of two words goes before its second.
var types = [...]struct{ letter, name string }{
	{"F", "Framework Decision"},
	{"J", "Joint Action"},
	{"E", "Common Position"},
	{"R", "Regulation"},
	{"L", "Directive"},
	{"D", "Decision"},
	{"H", "Recommendation"},
	{"A", "Opinion"},
}

// institutions and qualities may stand before the type.
const wordsBefore = " council commission parliament european the of and central bank implementing delegated joint high representative "

// typeOf reads the type from the words before the number; no words are no type.
func typeOf(words string) (letter string, ok bool) {
	words = strings.ToLower(strings.TrimSpace(words))
	if words == "" {
		return "", true
	}
	for _, t := range types {
		before, found := strings.CutSuffix(words, strings.ToLower(t.name))
		if !found || before != "" && !strings.HasSuffix(before, " ") {
			continue
		}
		for _, w := range strings.Fields(before) {
			if !strings.Contains(wordsBefore, " "+w+" ") {
				return "", false
			}
		}
		return t.letter, true
	}
	return "", false
}

// CELEX gives the number under which EUR-Lex keeps an act: 32016R0679 for Regulation (EU) 2016/679 and 31995L0046 for
// Directive 95/46/EC. It needs the type and is a [*NumberError] without one; a CELEX number gives itself.
func CELEX(n directive.Number) (string, error) {
	if n.Series() == SeriesCELEX {
		return n.Canonical(), nil
	}
	ordinal, err := strconv.Atoi(n.Ordinal())
	if n.Series() != SeriesAct || n.Type() == "" || err != nil || ordinal > 9999 {
		return "", &NumberError{n.String(), numberType.With()}
	}
	return fmt.Sprintf("3%d%s%04d", n.Year(), n.Type(), ordinal), nil
}
