// Command pointintime says how each of many texts stands in law on a day, in which part and why: by default real
// instruments of Vietnam and the European Union whose answers are known.
//
//	go run ./examples/pointintime -on DATE [-known DATE] [-number N [-issuer KEY]] [-diff DATE] [-json] [-lang vi|en] [FOLDER | FILE]
//
// The texts are the .json files of a folder, or the lines of one file (NDJSON), in the wire format of package
// directive. With -number and -json it prints one object: number, on, known, force, applicable, vbpl, eli, parts, reasons,
// and problems, what contradicts itself or leads nowhere; without -number one object a line for every text. A row of the table
// ends with the codes of its problems. A text that cannot be read is reported in its row, and the rest goes on.
//
// Exit status: 0; 1 when nothing can be read, or the number names no text or several; 2 for a wrong use.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/corpus"
	"github.com/chithi-go/chithi/schedule"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// question is what was asked.
type question struct {
	on, known, diff schedule.Date
	number          string
	issuer          agency.Key
	json            bool
	lang            string
	path            string
}

func run(args []string, stdout, stderr io.Writer) int {
	q, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	if err := answer(q, stdout); err != nil {
		fmt.Fprintln(stderr, "pointintime:", say(err, q.lang))
		return 1
	}
	return 0
}

func parse(args []string, stderr io.Writer) (question, error) {
	var q question
	flags := flag.NewFlagSet("pointintime", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.TextVar(&q.on, "on", schedule.Date(0), "the day asked about, `YYYY-MM-DD`")
	flags.TextVar(&q.known, "known", schedule.Date(0), "as it was known on this day (default: all that is recorded)")
	flags.TextVar(&q.diff, "diff", schedule.Date(0), "what differs between the day asked about and this one")
	flags.StringVar(&q.number, "number", "", "one text, by its number")
	flags.TextVar(&q.issuer, "issuer", agency.Key{}, "the issuer's key, when several have the number")
	flags.BoolVar(&q.json, "json", false, "print JSON")
	flags.StringVar(&q.lang, "lang", "vi", "vi or en")
	wrong := errors.New("wrong use")
	for len(args) > 0 { // the folder may stand before, between or after the flags
		if err := flags.Parse(args); err != nil {
			return q, err
		}
		if args = flags.Args(); len(args) > 0 {
			if q.path != "" {
				flags.Usage()
				return q, wrong
			}
			q.path, args = args[0], args[1:]
		}
	}
	if !q.on.IsValid() || q.lang != "vi" && q.lang != "en" {
		flags.Usage()
		return q, wrong
	}
	return q, nil
}

func answer(q question, stdout io.Writer) error {
	l, err := load(q.path)
	if err != nil {
		return err
	}
	c, err := corpus.New(l.texts...)
	if err != nil {
		return err
	}
	if q.known != 0 {
		c = c.AsKnown(q.known)
	}
	w := &writer{c: c, l: l, q: q, out: stdout}
	if q.number != "" {
		r, err := find(c, q)
		if err != nil {
			return err
		}
		return w.one(r)
	}
	return w.all()
}

// find returns the text of a number, written as the text writes it or as the grammar does.
func find(c *corpus.Corpus, q question) (corpus.Ref, error) {
	var found []corpus.Ref
	wanted := strings.ToLower(strings.TrimSpace(q.number))
	for r := range corpus.Ref(c.Len()) {
		t := c.Text(r)
		if strings.ToLower(t.Number.String()) != wanted && strings.ToLower(t.Number.Canonical()) != wanted {
			continue
		}
		if q.issuer.IsZero() || t.Identity.Issuer == q.issuer {
			found = append(found, r)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return 0, &failure{unknown.With(q.number)}
	}
	issuers := make([]string, len(found))
	for i, r := range found {
		issuers[i] = c.Text(r).Identity.Issuer.String()
	}
	return 0, &failure{several.With(q.number, strings.Join(issuers, ", "))}
}

var (
	unknown = schedule.Template{Code: "pointintime-unknown", En: "no text has the number {0}", Vi: "không có văn bản số {0}"}
	several = schedule.Template{Code: "pointintime-several", En: "several texts have the number {0}; name the issuer: {1}", Vi: "nhiều văn bản có số {0}; hãy nêu cơ quan ban hành: {1}"}
	nothing = schedule.Template{Code: "pointintime-nothing", En: "no text can be read in {0}", Vi: "không đọc được văn bản nào trong {0}"}
	double  = schedule.Template{Code: "pointintime-twice", En: "{0} is given twice; the first counts", Vi: "{0} xuất hiện hai lần; lấy văn bản đầu"}
	noLaw   = schedule.Template{Code: "pointintime-jurisdiction", En: "no law of {0} is built in (vn, us, eu)", Vi: "chưa có pháp luật của {0} (vn, us, eu)"}
)

// failure is an error of this program.
type failure struct{ message schedule.Message }

func (f *failure) In(lang string) string { return f.message.In(lang) }
func (f *failure) Error() string         { return f.In("en") }

// say renders an error in a language if it can.
func say(err error, lang string) string {
	var own interface{ In(string) string }
	if errors.As(err, &own) {
		return own.In(lang)
	}
	return err.Error()
}

// rest is what no event names, beside parts that some do.
var rest = schedule.Template{Code: "pointintime-rest", En: "the rest", Vi: "phần còn lại"}

// named returns how a part is called; alone says that there are no others.
func named(p *directive.Part, alone bool, lang string) string {
	s := p.Provision.In(lang)
	if p.Provision == "" && !alone {
		s = rest.With().In(lang)
	}
	for _, k := range [...]agency.Key{p.Territory, p.Addressee} {
		if !k.IsZero() {
			s += ", " + k.String()
		}
	}
	return s
}
