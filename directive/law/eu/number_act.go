package eu

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/directive"
)

// firstCommonNumbering is the year from which all acts are numbered (EU) year/number.
const firstCommonNumbering = 2015

// readAct reads the number of an act as the Official Journal prints it.
func readAct(s string) (p directive.NumberParts, err error) {
	g := actPattern.FindStringSubmatch(s)
	if g == nil {
		return p, nil
	}
	typ, ok := typeOf(g[1])
	if !ok {
		return p, nil
	}
	before, no, first, second, behind := g[2], g[3] != "", g[4], g[5], g[6]
	if before != "" && behind != "" {
		return p, nil
	}
	yearFirst := !no && (behind != "" || typ != "R" || before == "EU" && len(first) == 4 && first >= "2015") && !(typ == "" && before == "" && behind == "" && len(first) != 4)
	if !yearFirst && !no && before == "" { // 2016/679 alone is year/number, 679/16 is nothing
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
	if !yearFirst && y >= firstCommonNumbering || behind != "" && y >= firstCommonNumbering && behind != "EU" || behind == "" && yearFirst && y < firstCommonNumbering {
		return p, &NumberError{Reason: numberOrder.With(s)}
	}
	p = directive.NumberParts{Ordinal: strconv.Itoa(n), Year: y, Type: typ, Series: SeriesAct, Normative: typ == "R" || typ == "L" || typ == "D"}
	treaty := before + behind
	if treaty != "" {
		p.Issuers = []string{treaty}
	} else if y >= firstCommonNumbering {
		p.Issuers = []string{"EU"}
	}
	p.Canonical = spell(p, treaty, no || !yearFirst, behind != "", year)
	return p, nil
}

// spell writes an act in the form of its time.
func spell(p directive.NumberParts, treaty string, no, behind bool, year string) string {
	name := types[p.Type]
	if name != "" {
		name += " "
	}
	switch {
	case behind: // Directive 95/46/EC: the year has as many digits as were printed
		return fmt.Sprintf("%s%s/%s/%s", name, year, p.Ordinal, treaty)
	case p.Year >= firstCommonNumbering:
		if treaty == "" {
			treaty = "EU"
		}
		return fmt.Sprintf("%s(%s) %d/%s", name, treaty, p.Year, p.Ordinal)
	case treaty == "":
		return fmt.Sprintf("%sNo %s/%s", name, p.Ordinal, year)
	case no:
		return fmt.Sprintf("%s(%s) No %s/%s", name, treaty, p.Ordinal, year)
	}
	return fmt.Sprintf("%s(%s) %s/%s", name, treaty, p.Ordinal, year)
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

// types are the letters of the types that a number names.
var types = map[string]string{"R": "Regulation", "L": "Directive", "D": "Decision", "H": "Recommendation", "A": "Opinion", "F": "Framework Decision"}

// institutions and qualities may stand before the type.
const wordsBefore = " council commission parliament european the of and central bank implementing delegated joint high representative framework "

// typeOf reads the type from the words before the number; no words are no type.
func typeOf(words string) (letter string, ok bool) {
	fields := strings.Fields(strings.ToLower(words))
	if len(fields) == 0 {
		return "", true
	}
	last := fields[len(fields)-1]
	for letter, name := range types {
		if parts := strings.Fields(strings.ToLower(name)); len(parts) == 1 && parts[0] == last {
			for _, w := range fields[:len(fields)-1] {
				if !strings.Contains(wordsBefore, " "+w+" ") {
					return "", false
				}
			}
			if last == "decision" && len(fields) > 1 && fields[len(fields)-2] == "framework" {
				return "F", true
			}
			return letter, true
		}
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
