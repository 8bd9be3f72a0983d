package task

import "strings"

// Cell returns a text as a cell of a CSV file that a spreadsheet opens: one that would be taken for a formula is led by an apostrophe.
// "=cmd()" becomes "'=cmd()"; whatever else the text holds stays, for encoding/csv quotes it.
func Cell(s string) string {
	t := strings.TrimLeft(s, " \u00a0\ufeff")
	if t != "" && strings.ContainsRune("=+-@\t\r\n|＝＋－＠", []rune(t[:min(len(t), 4)])[0]) {
		return "'" + s
	}
	return s
}
