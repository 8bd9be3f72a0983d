// Command reorganisation answers who is responsible for the work of a public body on a day, after every merger,
// division and transfer since, and through which decisions.
//
//	reorganisation -who KEY|NAME -on DATE [-since DATE] [-function F] [-territory T] [-json]
//	reorganisation -queries F.csv        one JSON object a line for each row who,on
//	reorganisation -plan DATE [-json]    what the changes of a day ask for the bodies they touch
//	reorganisation -check [-json]        what the data leave open
//	reorganisation -dot [-who KEY|NAME]  the lineage for Graphviz
//
// The data are the bodies of An Giang; -agencies and -changes name CSV files to use instead.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive/law/vn/angiang"
	"github.com/chithi-go/chithi/schedule"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// options are the flags as read.
type options struct {
	agencies, changes, who, queries, lang string
	on, since, plan                       schedule.Date
	function, territory                   agency.Path
	json, check, dot                      bool
}

// errUsage is a call the program does not understand.
var errUsage = errors.New("usage")

// run is the program: 0 for an answer, 1 for input that cannot be read or output that cannot be written, 2 for usage.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	bodies, err := o.load(stdin)
	if err == nil {
		err = o.answer(bodies, stdin, stdout)
	}
	if err != nil {
		fmt.Fprintln(stderr, "reorganisation:", words(err, o.lang))
		return 1
	}
	return 0
}

func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	f := flag.NewFlagSet("reorganisation", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.agencies, "agencies", "", "CSV `file` of bodies: "+agency.AgencyColumns+" (default: An Giang)")
	f.StringVar(&o.changes, "changes", "", "CSV `file` of changes: "+agency.ChangeColumns+"; without -agencies they are added to the built-in data")
	f.StringVar(&o.who, "who", "", "the `body`, by key or by name")
	f.TextVar(&o.on, "on", schedule.Date(0), "the `day` asked for")
	f.TextVar(&o.since, "since", schedule.Date(0), "the `day` on which the work was given (default: any)")
	f.TextVar(&o.plan, "plan", schedule.Date(0), "say what the changes of this `day` ask for")
	f.Func("function", "only this `function`", func(s string) (err error) { o.function, err = agency.ParsePath(s); return err })
	f.Func("territory", "only in this `territory`", func(s string) (err error) { o.territory, err = agency.ParsePath(s); return err })
	f.StringVar(&o.queries, "queries", "", "CSV `file` of questions: who,on (- is standard input)")
	f.StringVar(&o.lang, "lang", "vi", "`language` of names and words: vi or en")
	f.BoolVar(&o.json, "json", false, "answer in JSON")
	f.BoolVar(&o.check, "check", false, "say what the data leave open")
	f.BoolVar(&o.dot, "dot", false, "draw the lineage for Graphviz")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	modes := 0
	for _, asked := range [...]bool{o.queries != "", o.plan != 0, o.check, o.dot, o.who != "" && !o.dot} {
		if asked {
			modes++
		}
	}
	switch {
	case f.NArg() > 0:
		return o, complain(stderr, "unexpected argument %q", f.Arg(0))
	case modes != 1:
		return o, complain(stderr, "ask one thing: -who, -queries, -plan, -check or -dot (see -h)")
	case o.who != "" && !o.dot && o.on == 0:
		return o, complain(stderr, "-who needs -on")
	case o.lang != "vi" && o.lang != "en":
		return o, complain(stderr, "-lang is vi or en")
	}
	return o, nil
}

func complain(stderr io.Writer, format string, args ...any) error {
	fmt.Fprintf(stderr, "reorganisation: "+format+"\n", args...)
	return errUsage
}

// words says an error in a language when it can.
func words(err error, lang string) string {
	var own interface{ In(string) string }
	if errors.As(err, &own) {
		return own.In(lang)
	}
	return err.Error()
}

// load returns the registry to ask. Faults of the files are told by their lines.
func (o *options) load(stdin io.Reader) (*agency.Registry, error) {
	if o.agencies == "" && o.changes == "" {
		return angiang.Registry()
	}
	var data agency.Data
	var lines agency.Lines
	err := read(o.agencies, stdin, func(agencies io.Reader) error {
		return read(o.changes, stdin, func(changes io.Reader) (err error) {
			data, lines, err = agency.ReadCSV(agencies, changes)
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	if o.agencies != "" {
		r, err := agency.New(data)
		return r, lines.Place(err, nil)
	}
	builtIn, err := angiang.Registry()
	if err != nil {
		return nil, err
	}
	r, err := builtIn.Extend(data)
	return r, lines.Place(err, builtIn)
}

// read opens a file, or standard input for -, and hands it to use; no name is no file.
func read(name string, stdin io.Reader, use func(io.Reader) error) error {
	switch name {
	case "":
		return use(nil)
	case "-":
		return use(stdin)
	}
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return use(file)
}
