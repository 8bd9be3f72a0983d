package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/task"
)

// zone is where the clocks of the log and of the deadlines stand: Vietnam keeps one offset all year.
func zone() *time.Location { return time.FixedZone("+07", 7*60*60) }

// owner is whose log an entry belongs to.
type owner struct {
	task task.Key
	body agency.Key
}

// enter reads a log, one entry a line. A line that cannot be read, or an entry that cannot stand, is named and left out; entries that
// hold from a later day than the one asked for are not looked at, and their number is told.
func (l *ledger) enter(in *lines) error {
	places := make(map[owner]*line, len(l.lines))
	for i := range l.lines {
		n := &l.lines[i]
		places[owner{n.instance.Task.Key, n.instance.Body}] = n
	}
	later := 0
	for {
		text, err := in.next()
		if err == io.EOF {
			in.end()
			if later > 0 {
				fmt.Fprintf(in.stderr, "tracker: not counted, for they hold from after %s: %d entries\n", l.on, later)
			}
			return nil
		}
		text = strings.TrimSpace(strings.TrimPrefix(text, "\ufeff"))
		if err == nil && text != "" {
			var e task.Entry
			if e, err = entry(text); err == nil {
				n := places[owner{e.Task, e.Instance}]
				switch {
				case e.Task.IsZero():
					err = errors.New("the entry names no task")
				case n == nil:
					err = errors.New(strings.TrimSpace(fmt.Sprintf("the directive has no task %s %s", e.Task, e.Instance)))
				case e.On > l.on:
					later++
				default:
					err = l.add(n, &e)
				}
			}
			if err != nil {
				err = &fault{line: in.n, err: err}
			}
		}
		if err = in.tell(err); err != nil {
			return err
		}
	}
}

// add enters what the machine and the task both admit.
func (l *ledger) add(n *line, e *task.Entry) error {
	if err := n.log.Check(e); err != nil {
		return err
	}
	next, ps := n.instance.After(e, l.bodies, l.effect, policy)
	if len(ps) > 0 {
		return errors.New(ps[0].Message.In("en"))
	}
	*n.instance = next
	return n.log.Append(*e)
}

// entry reads a line of a log, and says what is wrong with one in the words of the log rather than those of the decoder.
func entry(text string) (e task.Entry, err error) {
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	err = d.Decode(&e)
	var kind *json.UnmarshalTypeError
	var when *time.ParseError
	switch {
	case errors.As(err, &kind) && kind.Field == "":
		return e, errors.New("an entry is a JSON object")
	case errors.As(err, &kind):
		return e, fmt.Errorf("%s: a %s cannot stand here", kind.Field, kind.Value)
	case errors.As(err, &when):
		return e, fmt.Errorf("at: %s is not a time (YYYY-MM-DDThh:mm:ss with Z or an offset)", when.Value)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return e, errors.New("the entry is cut off")
	case err != nil:
		return e, err
	}
	if _, err := d.Token(); err != io.EOF {
		return e, errors.New("something follows the entry")
	}
	return e, nil
}
