package task

import (
	"strings"
	"unicode/utf8"
)

// Cell returns a text as a cell of a CSV file that a spreadsheet opens: one that would be taken for a formula is led by an apostrophe.
// "=cmd()" becomes "'=cmd()"; whatever else the text holds stays, for encoding/csv quotes it.
func Cell(s string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \u00a0\ufeff"))
	if strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) && s != "" {
		return "'" + s
	}
	return s
}
