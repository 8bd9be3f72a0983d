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
// tracker -h says how each column is read.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

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
	return runOn(args, stdin, stdout, stderr, isTerminal(stderr))
}

// runOn is run on a terminal or none.
func runOn(args []string, stdin io.Reader, stdout, stderr io.Writer, terminal bool) int {
	o, err := parse(args, stdout, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	o.progress = terminal
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

// manual is what -h says beside the flags.
const manual = `
The table is CSV in UTF-8. Its columns stand in any order and others are let be; kind and first_due may be missing. A row is one task:
  key        letters and digits joined by dots: I.3.a
  lead       any text; what is empty is counted under the lead ""
  kind       task, solution, draft, report, routine or nothing; routine is excluded, and not in the total
  due        the last day in time, YYYY-MM-DD; none: a task that is open has no deadline, one that is done is done in time
  first_due  the last day before any extension, when it was another; whole.first is judged against it
  done_on    the day it was done; none: it is open. A day after -on counts too, so for an earlier day give a table of that day

A log is one JSON object a line, in the order of at:
  task, instance        the key of the task, and the body whose instance it is where each of a group has one
  at, on                when it was entered (2020-10-01T08:00:00+07:00), and the day from which it holds
  event                 assign accept reject start submit return approve suspend resume cancel supersede fail reopen void,
                        and beside them extend shorten progress reassign delegate attach report note
  actor, reason, basis, evidence
  due, requested        the new last day, and the day it was asked for: extend, shorten
  progress              0 to 100
  to, by                the body that the work passes to: reassign, delegate; the task in its place: supersede
The directive itself assigns its tasks. What holds from after -on is not counted, and its number told.

Two rows with one key are two tasks. A row or an entry that cannot be read or cannot stand is named by its line on standard error and left out; the exit status
stays 0. It is 1 when the input as a whole cannot be read or the output not written, and 2 for a call that is not understood.
`

func parse(args []string, stdout, stderr io.Writer) (options, error) {
	var o options
	f := flag.NewFlagSet("tracker", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	usage := func(w io.Writer) {
		fmt.Fprintln(w, "tracker [-on DATE] [-format text|json|csv|ics] [-file F] [-log F]\ntracker -on DATE [-format text|json|csv|ics] -tasks F.csv")
		f.SetOutput(w)
		f.PrintDefaults()
	}
	f.Usage = func() {}
	f.Func("on", "the `day` to judge on, YYYY-MM-DD (default the day of effect; needed with -tasks)", func(s string) error {
		d, err := schedule.ParseDate(s)
		o.on = d
		return err
	})
	f.StringVar(&o.format, "format", "text", "`how` to write: text, json, csv or ics")
	f.StringVar(&o.file, "file", "", "a `directive` in JSON; - is standard input (default 2206/CT-UBND)")
	f.StringVar(&o.log, "log", "", "a `file` of what was done, one JSON object a line; - is standard input")
	f.StringVar(&o.tasks, "tasks", "", "a `table` of tasks instead of a directive, CSV "+strings.Join(header, ",")+"; - is standard input")
	err := f.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		usage(stdout)
		fmt.Fprint(stdout, manual)
		return o, err
	}
	wrong := ""
	switch {
	case err != nil:
		wrong = err.Error()
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
		usage(stderr)
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
