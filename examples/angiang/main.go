// Command angiang reads a directive, checks it, finds the day from which it binds and says who answers for it
// on any day: by default Directive 2206/CT-UBND of An Giang, 16 September 2020.
//
//	go run ./examples/angiang [-on DATE] [-lang vi|en] [-json] [-file F]
//
// A file may be of Vietnam, of the United States or of the European Union. The bodies of An Giang and the ministries are
// built in; those of another place are taken as the text names them, and every answer about them is assumed.
//
// Exit status: 0; 1 when the directive cannot be read or has faults; 2 for a wrong use.
package main

import (
	_ "embed"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"strconv"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/eu"
	"github.com/chithi-go/chithi/directive/law/us"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

//go:embed 2206.json
var seed []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("angiang", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var on schedule.Date
	flags.TextVar(&on, "on", schedule.Date(0), "the day asked about, `YYYY-MM-DD` (default: the day of effect)")
	lang := flags.String("lang", "vi", "vi or en")
	asJSON := flags.Bool("json", false, "print one JSON object")
	file := flags.String("file", "", "a directive in the wire format (default: 2206/CT-UBND)")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	case flags.NArg() > 0 || *lang != "vi" && *lang != "en":
		flags.Usage()
		return 2
	}
	d, err := read(*file)
	if err != nil {
		return fail(stderr, *lang, err)
	}
	r, bodies, err := resolve(d)
	if err != nil {
		return fail(stderr, *lang, err)
	}
	a := answer(r, bodies, on, *lang)
	if *asJSON {
		err = a.writeJSON(stdout)
	} else {
		err = a.writeText(stdout)
	}
	if err != nil {
		return fail(stderr, *lang, &fault{unwritten.With(reason{err})})
	}
	return 0
}

func read(file string) (*directive.Directive, error) {
	if file == "" {
		return directive.Parse(seed)
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, &fault{unreadable.With(file, reason{err})}
	}
	defer f.Close()
	d, err := directive.Decode(f)
	if errors.As(err, new(*fs.PathError)) {
		err = &fault{unreadable.With(file, reason{err})}
	}
	return d, err
}

// resolve checks the directive by the law of its jurisdiction and over the bodies known there, and computes what follows from it.
func resolve(d *directive.Directive) (*directive.Resolved, *agency.Registry, error) {
	jurisdictions := map[string]func() directive.Law{"vn": vn.Law, "us": us.Law, "eu": eu.Law}
	jurisdiction, ok := jurisdictions[d.Jurisdiction]
	if !ok {
		faults := chithi.Validate(d)
		if d.Jurisdiction != "" {
			faults = append(faults, chithi.At("/jurisdiction", unknownLaw.With(strconv.Quote(d.Jurisdiction))))
			faults.Sort()
		}
		return nil, nil, faults
	}
	law := jurisdiction()
	bodies, err := registry(d)
	if err != nil {
		return nil, nil, err
	}
	problems := d.Check(law, bodies)
	if err := problems.Err(); err != nil {
		return nil, nil, err
	}
	r, err := d.Resolve(law, bodies)
	if err == nil {
		r.Notes = append(problems, r.Notes...) // what somebody should look at
	}
	return r, bodies, err
}
