// Command effectivedate says on which day a text enters into force: for one clause, or for a CSV of any length.
//
//	effectivedate -law vn -signed 2020-09-16 -clause "Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký ban hành."
//	effectivedate < questions.csv > answers.csv
//
// The CSV has the columns id, law, signed, published, clause and rule, in any order; law is vn, us, eu or empty. The
// rule is used when it is given (a phrase of package schedule: "10 days after signing"), else the clause is read as
// that law writes. Row for row it writes id, rule, date, status, error, why and then the further columns as they came.
//
// The date is the entry into force of the whole text. Passage and issuance fall on the day of signing unless the law
// says otherwise, and the status is then assumed. The status is certain, assumed, provisional (a calendar is not decided
// that far), missing (a fact or a day is not there), ambiguous (two readings fit), conflict (the date is the printed
// one, and its rule gives another) or error; with missing, ambiguous and error the date is empty.
//
// A fault in a row is reported in that row and the rest goes on. The exit status is 1 when the input as a whole
// cannot be read, or the one question cannot be answered for a fault in it, and 2 when the program was called wrongly.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/chithi-go/chithi/schedule"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const usage = `effectivedate: from which day is it in force?

  effectivedate [-lang en|vi] < questions.csv > answers.csv
  effectivedate -law vn|us|eu [-signed DATE] [-published DATE] -clause WORDS
  effectivedate [-law vn|us|eu] [-signed DATE] [-published DATE] -rule PHRASE

The CSV has the header id,law,signed,published,clause,rule (any order, further columns pass through) and is
answered by id,rule,date,status,error,why. DATE is YYYY-MM-DD.

`

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	q := question{}
	flags := flag.NewFlagSet("effectivedate", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {}
	lang := flags.String("lang", "en", "language of what is explained: en or vi")
	flags.StringVar(&q.law, "law", "", "law by which the clause is read: vn, us or eu")
	flags.StringVar(&q.signed, "signed", "", "day of signing")
	flags.StringVar(&q.published, "published", "", "day of publication (of the gazette)")
	flags.StringVar(&q.clause, "clause", "", "clause as written")
	flags.StringVar(&q.rule, "rule", "", "rule, as a phrase")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		_, err := io.WriteString(stdout, usage)
		flags.SetOutput(stdout)
		flags.PrintDefaults()
		return fault(stderr, err, 1)
	case err != nil:
		return 2
	}
	if err := check(flags, q, *lang); err != nil {
		return fault(stderr, err, 2)
	}
	if q == (question{}) {
		out := bufio.NewWriterSize(stdout, 1<<16)
		err := stream(stdin, out, *lang)
		return fault(stderr, errors.Join(err, out.Flush()), 1)
	}
	a := newDesk(*lang).answer(q)
	if _, err := io.WriteString(stdout, a.inWords(*lang)); err != nil {
		return fault(stderr, err, 1)
	}
	if a.status == statusError {
		return 1
	}
	return 0
}

// check refuses a call that cannot be meant: words without a flag, a law or a language nobody knows, a day that is none.
func check(flags *flag.FlagSet, q question, lang string) error {
	if flags.NArg() > 0 {
		return fmt.Errorf("%q belongs to no flag", flags.Arg(0))
	}
	if lang != "en" && lang != "vi" {
		return fmt.Errorf("-lang %q: en or vi", lang)
	}
	if _, ok := laws()[q.law]; !ok {
		return fmt.Errorf("-law %q: vn, us or eu", q.law)
	}
	for _, day := range [...]string{q.signed, q.published} {
		if day != "" {
			if _, err := schedule.ParseDate(day); err != nil {
				return err
			}
		}
	}
	if q != (question{}) && q.clause == "" && q.rule == "" {
		return errors.New("a question needs -clause or -rule")
	}
	return nil
}

func fault(stderr io.Writer, err error, code int) int {
	if err == nil {
		return 0
	}
	fmt.Fprintln(stderr, "effectivedate:", err)
	return code
}
