// Command export writes a directive in the formats that others read.
//
//	go run ./examples/export -format json|jsonld|akn|ics|csv [-file F] [-on DATE] [-lang vi|en]
//
// The default directive is 2206/CT-UBND of An Giang, 16 September 2020; -file - reads standard input. json is the wire
// format, jsonld a Legislation of schema.org with its status on the day (-on, default the day of effect), akn Akoma Ntoso
// 3.0, ics a VTODO for every task and solution with its sub-tasks, whether it has a deadline or not, csv one row for each.
// What a format has no place for is named on standard error with its place in the directive, and so is what somebody
// should look at: a body that is not recorded, a rule of drafting that the text breaks.
//
// Exit status: 0; 1 when the directive cannot be read, has faults, or cannot be written; 2 for a wrong use.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/eu"
	"github.com/chithi-go/chithi/directive/law/us"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/directive/law/vn/angiang"
	"github.com/chithi-go/chithi/examples"
	"github.com/chithi-go/chithi/schedule"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("export", flag.ContinueOnError)
	flags.SetOutput(stderr)
	name := flags.String("format", "", "json, jsonld, akn, ics or csv")
	file := flags.String("file", "", "a directive in the wire format; - is standard input (default 2206/CT-UBND)")
	lang := flags.String("lang", "vi", "of the titles in ics and of the bodies in csv: vi or en")
	var on schedule.Date
	flags.TextVar(&on, "on", schedule.Date(0), "the day of the status in jsonld, `YYYY-MM-DD` (default: the day of effect)")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	i := slices.IndexFunc(writers, func(w writer) bool { return w.format == *name })
	if i < 0 || flags.NArg() > 0 || *lang != "vi" && *lang != "en" {
		fmt.Fprintf(stderr, "export: -format is one of json, jsonld, akn, ics, csv, not %q; -lang is vi or en; there are no other arguments\n", *name)
		flags.Usage()
		return 2
	}
	b, err := open(*file, stdin)
	if err == nil {
		b.on, b.lang = on, *lang
		if b.on == 0 {
			b.on = b.from
		}
		for _, p := range b.remarks {
			fmt.Fprintln(stderr, "export:", p.In(b.lang))
		}
		out := bufio.NewWriter(stdout)
		if err = writers[i].write(b, out, stderr); err == nil {
			err = out.Flush()
		}
	}
	if err != nil {
		fmt.Fprintln(stderr, "export:", err)
		return 1
	}
	return 0
}

// book is a directive ready to be written.
type book struct {
	resolved *directive.Resolved
	bodies   *agency.Registry
	from     schedule.Date // the day of effect, or the day of the text while that is pending
	on       schedule.Date
	lang     string
	remarks  chithi.Problems
}

// pending is the code of a day that hangs on a fact not yet known, such as that of the gazette: the day stays open, and what
// is known is written.
const pending = "fact-missing"

// open reads, checks and resolves a directive; nothing is written of one that has faults.
func open(file string, stdin io.Reader) (*book, error) {
	d, err := read(file, stdin)
	if err != nil {
		return nil, err
	}
	laws := map[string]func() directive.Law{"vn": vn.Law, "us": us.Law, "eu": eu.Law}
	law, ok := laws[d.Jurisdiction]
	if !ok {
		return nil, fmt.Errorf("/jurisdiction: no law of %q is built in (vn, us, eu)", d.Jurisdiction)
	}
	bodies, err := agency.New(agency.Data{})
	if d.Jurisdiction == "vn" {
		bodies, err = angiang.Registry()
	}
	if err != nil {
		return nil, err
	}
	// A text that breaks the law's rules of drafting, or names a body that is not recorded here, can be exported all the
	// same: that is told. One that contradicts itself cannot.
	alone := law()
	alone.Check = nil
	faults := slices.DeleteFunc(d.Check(alone, nil), func(p chithi.Problem) bool { return p.Code() == pending })
	if err := faults.Err(); err != nil {
		return nil, err
	}
	r, err := d.Resolve(law(), bodies)
	if err != nil {
		return nil, err
	}
	b := &book{resolved: r, bodies: bodies, from: r.Facts.Effect, remarks: d.Check(law(), bodies)}
	if b.from == 0 {
		b.from = d.Day()
	}
	return b, nil
}

func read(file string, stdin io.Reader) (*directive.Directive, error) {
	switch file {
	case "":
		return directive.Parse(examples.Directive2206())
	case "-":
		return directive.Decode(stdin)
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return directive.Decode(f)
}
