// Command store keeps directives in a database and answers as the library does: SQLite in a file by default, PostgreSQL
// with -dsn.
//
//	store import [-bad skip|stop] [-batch N] [-progress auto|always|never] FILE|-
//	store status -number N [-issuer KEY] [-type T] [-year Y] -on DATE [-known DATE] [-json]
//	store force  -on DATE [-count]
//	store query  [-number N] [-issuer KEY] [-type T] [-year Y] [-title WORDS] [-force F -on DATE] [-limit N]
//	store diff   -on DATE -to DATE
//	store workload -body KEY [-role R] [-from DATE] [-before DATE]
//	store dangling | settle | migrate | info
//	store generate [-n N] [-seed S]
//
// Every command takes -db FILE, -dsn URL, -wait DURATION and -lang vi|en. Exit status: 0; 1 when the database or the file
// cannot be used; 2 for a wrong use. A bad line of a file is named on standard error and does not change it.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// flags are those of every command; a command looks at its own.
type flags struct {
	Options
	Filter
	lang, bad, progress string
	batch, n            int
	seed                uint64
	known, to           schedule.Date
	from, before        schedule.Date
	body                string
	role                task.Role
	json, count         bool
	args                []string
}

// command is a command with the flags it takes besides those of every command.
type command struct {
	flags []string
	files int  // how many arguments
	write bool // it writes to the database
	bare  bool // it needs no database
	run   func(ctx context.Context, c *call) error
}

// call is a command being run.
type call struct {
	flags
	s        *Store
	stdin    io.Reader
	stdout   *bufio.Writer
	stderr   io.Writer
	terminal bool
}

func commands() map[string]command {
	return map[string]command{
		"import":   {flags: []string{"bad", "batch", "progress"}, files: 1, write: true, run: importFile},
		"status":   {flags: []string{"number", "id", "issuer", "type", "year", "on", "known", "json"}, run: printStatus},
		"force":    {flags: []string{"on", "count"}, run: printForce},
		"query":    {flags: []string{"number", "id", "issuer", "type", "year", "title", "force", "on", "limit"}, run: printTexts},
		"diff":     {flags: []string{"on", "to"}, run: printDiff},
		"workload": {flags: []string{"body", "role", "from", "before"}, run: printWorkload},
		"dangling": {run: printDangling},
		"settle":   {write: true, flags: []string{"progress"}, run: settle},
		"migrate":  {write: true, run: printInfo},
		"info":     {run: printInfo},
		"generate": {flags: []string{"n", "seed"}, bare: true, run: generate},
	}
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := &call{stdin: stdin, stdout: bufio.NewWriter(stdout), stderr: stderr, terminal: isTerminal(stderr)}
	cmd, err := c.parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	if err = c.do(ctx, cmd); err == nil {
		err = c.stdout.Flush()
	}
	if err != nil {
		fmt.Fprintln(stderr, "store: "+saying{err}.In(c.lang))
		return 1
	}
	return 0
}

func (c *call) do(ctx context.Context, cmd command) (err error) {
	if !cmd.bare {
		c.Write = cmd.write
		if c.s, err = Open(ctx, c.Options); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, c.s.Close()) }()
	}
	return cmd.run(ctx, c)
}

const askHelp = "store -h lists the commands and their flags"

// parse reads the command line; flags may stand before and behind the command and its arguments.
func (c *call) parse(args []string) (command, error) {
	var words []string
	f := flag.NewFlagSet("store", flag.ContinueOnError)
	f.SetOutput(c.stderr)
	f.Usage = func() {}
	c.define(f)
	given := args
	for {
		if err := f.Parse(given); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				usage(f)
			} else {
				fmt.Fprintln(c.stderr, askHelp)
			}
			return command{}, err
		}
		if f.NArg() == 0 {
			break
		}
		words, given = append(words, f.Arg(0)), f.Args()[1:]
	}
	wrong := func(format string, v ...any) (command, error) {
		err := fmt.Errorf(format, v...)
		fmt.Fprintf(c.stderr, "store: %v\n%s\n", err, askHelp)
		return command{}, err
	}
	if len(words) == 0 {
		return wrong("which command?")
	}
	cmd, ok := commands()[words[0]]
	if !ok {
		return wrong("%q is no command", words[0])
	}
	if c.args = words[1:]; len(c.args) != cmd.files {
		return wrong("%s takes %d arguments, not %d", words[0], cmd.files, len(c.args))
	}
	for _, arg := range args {
		if !utf8.ValidString(arg) || strings.ContainsRune(arg, 0) {
			return wrong("%q is no text", arg)
		}
	}
	var foreign string
	f.Visit(func(g *flag.Flag) {
		if !slices.Contains(cmd.flags, g.Name) && !slices.Contains([]string{"db", "dsn", "wait", "lang"}, g.Name) {
			foreign = g.Name
		}
	})
	switch {
	case foreign != "":
		return wrong("%s does not take -%s", words[0], foreign)
	case c.lang != "vi" && c.lang != "en":
		return wrong("-lang %q is neither vi nor en", c.lang)
	case c.bad != "skip" && c.bad != "stop":
		return wrong("-bad %q is neither skip nor stop", c.bad)
	case !slices.Contains([]string{"auto", "always", "never"}, c.progress):
		return wrong("-progress %q is none of auto, always, never", c.progress)
	case c.Wait < 0 || c.Wait > 24*time.Hour:
		return wrong("-wait is from 0 to 24h")
	case c.Year < 0 || c.Year > 9999:
		return wrong("-year is from 1 to 9999")
	case c.Limit < 0:
		return wrong("-limit is no less than 0")
	case c.batch < 1 || c.batch > 100_000:
		return wrong("-batch is from 1 to 100000")
	case slices.Contains(cmd.flags, "on") && c.On == 0 && (words[0] != "query" || c.Force != 0):
		return wrong("%s needs -on", words[0])
	case words[0] == "status" && c.Number == "" && c.ID == "":
		return wrong("status needs -number or -id")
	case words[0] == "diff" && c.to == 0:
		return wrong("diff needs -to")
	case words[0] == "workload" && c.body == "":
		return wrong("workload needs -body")
	}
	return cmd, nil
}

func (c *call) define(f *flag.FlagSet) {
	f.StringVar(&c.File, "db", "store.db", "the `file` of the SQLite database")
	f.StringVar(&c.DSN, "dsn", "", "the `address` of a PostgreSQL database, instead of -db")
	f.DurationVar(&c.Wait, "wait", 5*time.Second, "how long to wait for another process")
	f.StringVar(&c.lang, "lang", "en", "vi or en")
	f.StringVar(&c.bad, "bad", "skip", "what to do when a line is bad: skip it, or stop and import nothing")
	f.IntVar(&c.batch, "batch", 500, "lines in a transaction")
	f.StringVar(&c.progress, "progress", "auto", "a bar: auto (on a terminal), always, never")
	f.StringVar(&c.Number, "number", "", "the number of a text")
	f.StringVar(&c.ID, "id", "", "the id of a text")
	f.StringVar(&c.Issuer, "issuer", "", "the `key` of a body that issued it")
	f.StringVar(&c.Type, "type", "", "the type: CT")
	f.IntVar(&c.Year, "year", 0, "the year of signing")
	f.StringVar(&c.Title, "title", "", "words of the title")
	f.TextVar(&c.Force, "force", directive.Force(0), "the `force` on the day: InForce, PartiallyInForce, Suspended, Ended, NotYet, Unsettled")
	f.IntVar(&c.Limit, "limit", 0, "at most so many")
	f.StringVar(&c.body, "body", "", "the `key` of a body")
	c.role = task.Lead
	f.TextVar(&c.role, "role", task.Lead, "its role: lead, coordinate, execute …")
	for name, v := range map[string]struct {
		day  *schedule.Date
		says string
	}{
		"on": {&c.On, "the day asked about"}, "known": {&c.known, "as it was known on a day"}, "to": {&c.to, "the second day"},
		"from": {&c.from, "the first day"}, "before": {&c.before, "the first day after"},
	} {
		f.Func(name, v.says+", `YYYY-MM-DD`", func(text string) (err error) {
			*v.day, err = schedule.ParseDate(text)
			return err
		})
	}
	f.BoolVar(&c.json, "json", false, "print JSON")
	f.BoolVar(&c.count, "count", false, "print only how many")
	f.IntVar(&c.n, "n", 1000, "how many texts")
	f.Uint64Var(&c.seed, "seed", 1, "for the same texts again")
}

func usage(f *flag.FlagSet) {
	fmt.Fprint(f.Output(), "usage: store COMMAND [flags]\n\n")
	all := commands()
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Fprintf(f.Output(), "  %-9s", name)
		for _, g := range all[name].flags {
			fmt.Fprint(f.Output(), " [-", g, "]")
		}
		if all[name].files > 0 {
			fmt.Fprint(f.Output(), " FILE")
		}
		fmt.Fprintln(f.Output())
	}
	fmt.Fprintln(f.Output())
	f.PrintDefaults()
}
