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

// enter reads a log, one entry a line. A line that cannot be read, or an entry that cannot stand, is named and left out; an entry that
// holds from a later day than the one asked for is not looked at.
func (l *ledger) enter(in *lines) error {
	type owner struct {
		key  task.Key
		body agency.Key
	}
	logs := make(map[owner]*task.Log, len(l.lines))
	for i := range l.lines {
		n := l.lines[i].instance
		logs[owner{n.Task.Key, n.Body}] = l.lines[i].log
	}
	for {
		text, err := in.next()
		if err == io.EOF {
			in.end()
			return nil
		}
		text = strings.TrimSpace(strings.TrimPrefix(text, "\ufeff"))
		if err == nil && text != "" {
			var e task.Entry
			if e, err = entry(text); err == nil && e.On <= l.on {
				if log := logs[owner{e.Task, e.Instance}]; log != nil {
					err = log.Append(e)
				} else {
					err = errors.New(strings.TrimSpace(fmt.Sprintf("the directive has no task %s %s", e.Task, e.Instance)))
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
