package main

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/chithi-go/chithi/task"
)

// words are the headings, by language.
var words = map[string]map[string]string{
	"vi": {
		"issuer": "Cơ quan ban hành", "signed": "Ngày ký", "from": "Có hiệu lực từ", "pending": "chưa xác định", "why": "Vì sao",
		"status": "Tình trạng ngày", "tasks": "Nhiệm vụ", "solutions": "Giải pháp", "bodies": "Cơ quan được giao",
		"answers": "Ai chịu trách nhiệm ngày", "through": "theo", "assumed": "giả định", "notes": "Lưu ý",
		"request": "được đề nghị", "nobody": "không cơ quan nào",
	},
	"en": {
		"issuer": "Issued by", "signed": "Signed", "from": "In force from", "pending": "pending", "why": "Why",
		"status": "Status on", "tasks": "Tasks", "solutions": "Solutions", "bodies": "Bodies charged",
		"answers": "Who answers on", "through": "through", "assumed": "assumed", "notes": "Notes",
		"request": "requested", "nobody": "nobody",
	},
}

func (a *report) writeText(to io.Writer) error {
	w := bufio.NewWriter(to)
	say := words[a.lang]
	fmt.Fprintf(w, "%s\n%s\n\n", a.Number, a.Title)
	for _, b := range a.Issuers {
		fmt.Fprintf(w, "%s: %s\n", say["issuer"], b.Name)
	}
	fmt.Fprintf(w, "%s: %s\n", say["signed"], a.Signed)
	if a.InForceFrom == 0 {
		fmt.Fprintf(w, "%s: %s\n", say["from"], say["pending"])
	} else {
		fmt.Fprintf(w, "%s: %s\n", say["from"], a.InForceFrom)
	}
	list(w, say["why"], a.Why)
	fmt.Fprintf(w, "%s %s: %s", say["status"], a.On, a.status)
	if a.VBPL != "" { // vbpl.vn has no code for what nobody knows
		fmt.Fprintf(w, " (%s)", a.VBPL)
	}
	fmt.Fprintln(w)
	for _, r := range a.Reasons {
		fmt.Fprintf(w, "  - %s\n", r)
	}
	fmt.Fprintf(w, "\n%s (%d)\n", say["tasks"], len(a.Tasks))
	writeItems(w, a.Tasks, 1)
	fmt.Fprintf(w, "\n%s (%d)\n", say["solutions"], len(a.Solutions))
	writeItems(w, a.Solutions, 1)
	a.writeBodies(w)
	a.writeAnswers(w)
	list(w, "\n"+say["notes"], a.Notes)
	return w.Flush()
}

func list(w io.Writer, title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(w, "%s:\n", title)
	for i, l := range lines {
		fmt.Fprintf(w, "  %d. %s\n", i+1, l)
	}
}

func writeItems(w io.Writer, items []item, depth int) {
	for _, it := range items {
		fmt.Fprintf(w, "%s%-6s %s\n", strings.Repeat("  ", depth), it.Key, it.Title)
		writeItems(w, it.Tasks, depth+1)
	}
}

// byRole orders the answers by role, each role in the order of the text.
func (a *report) byRole() []held {
	by := slices.Clone(a.Answers)
	slices.SortStableFunc(by, func(x, y held) int { return int(x.role) - int(y.role) })
	return by
}

// writeBodies prints the table of the bodies with their roles.
func (a *report) writeBodies(w io.Writer) {
	by, wide := a.byRole(), 0
	for _, h := range by {
		wide = max(wide, utf8.RuneCountInString(roleWords(h, a.lang)))
	}
	fmt.Fprintf(w, "\n%s (%d)\n", words[a.lang]["bodies"], len(by))
	for _, h := range by {
		role := roleWords(h, a.lang)
		fmt.Fprintf(w, "  %s%s  %s\n", role, strings.Repeat(" ", wide-utf8.RuneCountInString(role)), h.Agency.Name)
	}
}

// writeAnswers prints who answers on the day in place of each body, and through which changes.
func (a *report) writeAnswers(w io.Writer) {
	say := words[a.lang]
	fmt.Fprintf(w, "\n%s %s\n", say["answers"], a.On)
	for _, h := range a.byRole() {
		fmt.Fprintf(w, "  %s\n    %s%s\n", h.Agency.Name, h.result, holderNames(h, say))
		for _, c := range h.Through {
			fmt.Fprintf(w, "      %s %s %s [%s]", say["through"], c.On, c.kind, c.ID)
			if c.Basis != "" {
				fmt.Fprintf(w, " (%s)", c.Basis)
			}
			if c.Assumed {
				fmt.Fprintf(w, ", %s: %s", say["assumed"], c.why)
			}
			fmt.Fprintln(w)
		}
		for _, n := range h.Notes {
			if !slices.ContainsFunc(h.Through, func(c change) bool { return c.Assumed && strings.HasSuffix(n, c.why) }) {
				fmt.Fprintf(w, "      ! %s\n", n)
			}
		}
	}
}

func roleWords(h held, lang string) string {
	text := h.role.In(lang)
	if h.Manner == task.Request.String() {
		text += ", " + words[lang]["request"]
	}
	return text
}

// holderNames names the bodies that answer, unless it is the body itself.
func holderNames(h held, say map[string]string) string {
	switch {
	case len(h.Holders) == 0:
		return ": " + say["nobody"]
	case len(h.Holders) == 1 && h.Holders[0].Key == h.Agency.Key:
		return ""
	}
	names := make([]string, len(h.Holders))
	for i, b := range h.Holders {
		names[i] = b.Name
	}
	return ": " + strings.Join(names, "; ")
}
