package main

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// asked runs questions on one state of the database, and refuses while some texts wait to be computed.
func (c *call) asked(ctx context.Context, do func(tx *sql.Tx) error) error {
	return c.s.read(ctx, func(tx *sql.Tx) error {
		if err := c.s.settled(ctx, tx); err != nil {
			return err
		}
		return do(tx)
	})
}

// printEach prints rows as JSON, one a line.
func printEach[T any](out *bufio.Writer, rows iter.Seq2[T, error]) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	for row, err := range rows {
		if err != nil {
			return err
		}
		if err := e.Encode(row); err != nil {
			return err
		}
	}
	return nil
}

func printStatus(ctx context.Context, c *call) error {
	return c.asked(ctx, func(tx *sql.Tx) error {
		var answers []Answer
		texts := make([]Text, 0, 1)
		filter := c.Filter
		filter.On, filter.Force = 0, 0
		for t, err := range c.s.List(ctx, tx, filter) {
			if err != nil {
				return err
			}
			texts = append(texts, t)
		}
		if len(texts) == 0 {
			return &Error{faultUnknown.With(c.Number + c.ID), nil}
		}
		for _, t := range texts {
			a, err := c.s.Status(ctx, tx, t, c.On)
			if c.known != 0 && err == nil {
				a, err = c.s.StatusAsKnown(ctx, tx, t, c.On, c.known)
			}
			if err != nil {
				return err
			}
			answers = append(answers, a)
		}
		if c.json {
			return printEach(c.stdout, func(yield func(Answer, error) bool) {
				for _, a := range answers {
					if !yield(a, nil) {
						return
					}
				}
			})
		}
		for _, a := range answers {
			a.print(c.stdout, c.lang)
		}
		return nil
	})
}

// print says an answer in words.
func (a *Answer) print(out *bufio.Writer, lang string) {
	fmt.Fprintf(out, "%s  %s  %s  %s\n%s\n", a.Number, a.Issuer, a.Signed, a.ID, a.Title)
	fmt.Fprintf(out, "%s: %s", a.On, a.Force.In(lang))
	if a.VBPL != "" {
		fmt.Fprintf(out, " (%s)", a.VBPL)
	}
	fmt.Fprintln(out)
	for _, p := range a.Parts {
		if len(a.Parts) > 1 {
			fmt.Fprintf(out, "  %s: %s\n", partName(&p, lang), p.Force.In(lang))
		}
	}
	for _, r := range a.Reasons {
		says := r.En
		if lang == "vi" {
			says = r.Vi
		}
		fmt.Fprintf(out, "  %s\n", says)
	}
}

// partName says what part of a text it is.
func partName(p *Part, lang string) string {
	s := directive.Scope{}
	if p.Provision != "" {
		s.Provisions = []directive.Provision{p.Provision}
	}
	if k, err := agency.ParseKey(p.Territory); err == nil {
		s.Territories = []agency.Key{k}
	}
	if k, err := agency.ParseKey(p.Addressee); err == nil {
		s.Addressees = []agency.Key{k}
	}
	return s.In(lang)
}

func printForce(ctx context.Context, c *call) error {
	return c.asked(ctx, func(tx *sql.Tx) error {
		if !c.count {
			return printEach(c.stdout, c.s.InForce(ctx, tx, c.On))
		}
		n := 0
		for _, err := range c.s.InForceRefs(ctx, tx, c.On) {
			if err != nil {
				return err
			}
			n++
		}
		_, err := fmt.Fprintln(c.stdout, n)
		return err
	})
}

func printTexts(ctx context.Context, c *call) error {
	return c.asked(ctx, func(tx *sql.Tx) error { return printEach(c.stdout, c.s.List(ctx, tx, c.Filter)) })
}

func printDiff(ctx context.Context, c *call) error {
	return c.asked(ctx, func(tx *sql.Tx) error { return printEach(c.stdout, c.s.Diff(ctx, tx, c.On, c.to)) })
}

func printDangling(ctx context.Context, c *call) error {
	return c.asked(ctx, func(tx *sql.Tx) error { return printEach(c.stdout, c.s.Dangling(ctx, tx)) })
}

func printWorkload(ctx context.Context, c *call) error {
	return c.asked(ctx, func(tx *sql.Tx) error {
		l, err := c.s.Workload(ctx, tx, c.body, c.role, schedule.Interval{From: c.from, Before: c.before})
		if err != nil {
			return err
		}
		return json.NewEncoder(c.stdout).Encode(l)
	})
}

// printInfo says how many rows the tables hold, and how much room they take.
func printInfo(ctx context.Context, c *call) error {
	return c.s.read(ctx, func(tx *sql.Tx) error {
		version, err := c.s.Version(ctx, tx)
		if err != nil {
			return err
		}
		fmt.Fprintf(c.stdout, "%-12s %d\n", "version", version)
		names := []string{"pending", "body", "holder"}
		for _, t := range tables() {
			names = append(names, t.name)
		}
		for _, name := range names {
			var n int64
			if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM "+name).Scan(&n); err != nil {
				return err
			}
			fmt.Fprintf(c.stdout, "%-12s %d\n", name, n)
		}
		var size int64
		if err := tx.QueryRowContext(ctx, c.s.d.size).Scan(&size); err != nil {
			return err
		}
		fmt.Fprintf(c.stdout, "%-12s %d\n", "bytes", size)
		return nil
	})
}

func settle(ctx context.Context, c *call) error {
	bar := c.bar()
	_, err := c.s.Settle(ctx, 2*c.batch, bar.tell)
	bar.clear()
	return err
}

func importFile(ctx context.Context, c *call) error {
	bar := c.bar()
	o := ImportOptions{Batch: c.batch, Whole: c.bad == "stop", Tell: bar.tell, Bad: func(n int64, err error) {
		bar.clear()
		fmt.Fprintln(c.stderr, "store: "+faultLine.With(n, saying{err}).In(c.lang))
	}}
	in := c.stdin
	if name := c.args[0]; name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return &Error{faultFile.With(), err}
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			o.Name, o.Size = fileName(name), info.Size()
		}
		in = f
	}
	p, err := c.s.Import(ctx, in, o)
	bar.clear()
	if err != nil {
		return err
	}
	return p.print(c.stdout, c.lang)
}

// print says what an import did.
func (p *Progress) print(out io.Writer, lang string) error {
	_, err := fmt.Fprintln(out, imported.With(p.Lines, p.New, p.Changed, p.Same, p.Bad, p.Computed).In(lang))
	if err == nil && p.Skipped > 0 {
		_, err = fmt.Fprintln(out, resumed.With(p.Skipped+1).In(lang))
	}
	return err
}

var (
	imported = schedule.Template{Code: "store-imported", En: "{0} lines: {1} new, {2} changed, {3} the same, {4} bad; {5} computed in the second pass", Vi: "{0} dòng: {1} mới, {2} thay đổi, {3} không đổi, {4} lỗi; {5} văn bản tính ở lượt thứ hai"}
	resumed  = schedule.Template{Code: "store-resumed", En: "taken up again at line {0}", Vi: "tiếp tục từ dòng {0}"}
)
