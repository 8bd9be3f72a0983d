// Command tracker shows how the tasks of a directive stand on a day.
//
// It reads a directive (Directive 2206/CT-UBND of An Giang unless -file names another) and a log of what was done (-log, one JSON object a
// line), or instead a table of tasks (-tasks F.csv, with the header key,lead,kind,due,first_due,done_on), and writes how many are done and
// open, in time and late, as a whole and for each body that leads.
//
//	tracker -on 2021-01-31
//	tracker -on 2021-01-31 -log progress.ndjson -format json
//	tracker -on 2016-08-31 -tasks tasks.csv -format csv
//
// A row or an entry that cannot be read is named by its line on standard error and left out; everything else is counted and the exit
// status stays 0. It is 1 when the input as a whole cannot be read or the output not written, and 2 when the program was called wrongly.
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

// options are what the flags say.
type options struct {
	on               schedule.Date
	format           string
	file, log, tasks string
	progress         bool // standard error is a terminal
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	o.progress = isTerminal(stderr)
	out := bufio.NewWriter(stdout)
	if o.tasks != "" {
		err = table(o, stdin, out, stderr)
	} else {
		err = book(o, stdin, out, stderr)
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(stderr, "tracker:", err)
		return 1
	}
	return 0
}

func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	f := flag.NewFlagSet("tracker", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.Func("on", "the `day` to judge on, YYYY-MM-DD (default the day of effect; needed with -tasks)", func(s string) error {
		d, err := schedule.ParseDate(s)
		o.on = d
		return err
	})
	f.StringVar(&o.format, "format", "text", "text, json, csv or ics")
	f.StringVar(&o.file, "file", "", "a directive in JSON; - is standard input (default 2206/CT-UBND)")
	f.StringVar(&o.log, "log", "", "what was done, one JSON object a line; - is standard input")
	f.StringVar(&o.tasks, "tasks", "", "a table of tasks instead of a directive, CSV key,lead,kind,due,first_due,done_on; - is standard input")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	wrong := ""
	switch {
	case f.NArg() > 0:
		wrong = fmt.Sprintf("%q is not understood", f.Arg(0))
	case o.format != "text" && o.format != "json" && o.format != "csv" && o.format != "ics":
		wrong = fmt.Sprintf("-format %q is none of text, json, csv, ics", o.format)
	case o.tasks != "" && (o.file != "" || o.log != ""):
		wrong = "-tasks stands instead of -file and -log"
	case o.tasks != "" && o.on == 0:
		wrong = "-tasks needs -on"
	case o.file == "-" && o.log == "-":
		wrong = "only one of -file and -log can be standard input"
	}
	if wrong != "" {
		fmt.Fprintln(stderr, "tracker:", wrong)
		f.Usage()
		return o, errors.New(wrong)
	}
	return o, nil
}

// open opens a file, or standard input for "-".
func open(name string, stdin io.Reader) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(stdin), nil
	}
	return os.Open(name)
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
