// Command report writes one HTML page about a directive on a day: when it is in force and why, its tasks with their last
// days, what is done and what is late, the steps by which the day of effect was found, and for every body it names who
// answers on that day.
//
//	go run ./examples/report [-file F] -on DATE -o report.html
//
// The default directive is 2206/CT-UBND of An Giang, 16 September 2020; -o - writes to standard output. The page is whole in
// itself: no script, nothing is loaded from anywhere, Vietnamese and English in one file, light and dark, and on paper.
//
// Exit status: 0; 1 when the directive cannot be read, has faults, or the page cannot be written; 2 for a wrong use.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
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

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("report", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var on schedule.Date
	flags.TextVar(&on, "on", schedule.Date(0), "the day asked about, `YYYY-MM-DD`")
	file := flags.String("file", "", "a directive in the wire format (default 2206/CT-UBND)")
	output := flags.String("o", "", "the page to write; - is standard output")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	case on == 0 || *output == "" || flags.NArg() > 0:
		fmt.Fprintln(stderr, "report: -on DATE and -o FILE are needed, and nothing else")
		flags.Usage()
		return 2
	}
	if err := write(*file, on, *output, stdout); err != nil {
		fmt.Fprintln(stderr, "report:", err)
		return 1
	}
	return 0
}

// write makes the page as a whole before anything of it is written.
func write(file string, on schedule.Date, output string, stdout io.Writer) error {
	d, err := read(file)
	if err != nil {
		return err
	}
	s, err := resolve(d)
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := render(&text, newPage(s, on)); err != nil {
		return err
	}
	if output == "-" {
		_, err = stdout.Write(text.Bytes())
		return err
	}
	return replace(output, text.Bytes())
}

// replace puts a file in the place of another in one step, so that nobody ever sees half of it. What a link leads to is
// replaced and not the link; a device or a pipe is written to.
func replace(name string, text []byte) error {
	mode := os.FileMode(0o644)
	if old, err := os.Stat(name); err == nil {
		if !old.Mode().IsRegular() {
			return pour(name, text)
		}
		if mode = old.Mode().Perm(); mode&0o200 == 0 {
			return fmt.Errorf("%s: %w", name, os.ErrPermission)
		}
		if name, err = filepath.EvalSymlinks(name); err != nil {
			return err
		}
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".report-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(text)
	if err == nil {
		err = f.Chmod(mode)
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}

func pour(name string, text []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

func read(file string) (*directive.Directive, error) {
	if file == "" {
		return directive.Parse(examples.Directive2206())
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return directive.Decode(f)
}

// subject is a directive with what follows from it, and what it follows from.
type subject struct {
	resolved  *directive.Resolved
	bodies    *agency.Registry
	calendars schedule.Calendars
	remarks   chithi.Problems
}

// pending is the code of a day that hangs on a fact not yet known, such as that of the gazette: the page says so.
const pending = "fact-missing"

// resolve checks the directive by the law and over the bodies of its jurisdiction, and computes what follows from it.
// What contradicts itself has no report. A rule of drafting that the text breaks, or a body that is not recorded here, is
// told on the page.
func resolve(d *directive.Directive) (*subject, error) {
	laws := map[string]func() directive.Law{"vn": vn.Law, "us": us.Law, "eu": eu.Law}
	jurisdiction, ok := laws[d.Jurisdiction]
	if !ok {
		return nil, fmt.Errorf("/jurisdiction: no law of %q is built in (vn, us, eu)", d.Jurisdiction)
	}
	law := jurisdiction()
	bodies, err := agency.New(agency.Data{})
	if d.Jurisdiction == "vn" {
		bodies, err = angiang.Registry()
	}
	if err != nil {
		return nil, err
	}
	alone := law
	alone.Check = nil
	faults := slices.DeleteFunc(d.Check(alone, nil), func(p chithi.Problem) bool { return p.Code() == pending })
	if err := faults.Err(); err != nil {
		return nil, err
	}
	r, err := d.Resolve(law, bodies)
	if err != nil {
		return nil, err
	}
	return &subject{r, bodies, law.Calendars, d.Check(law, bodies)}, nil
}
