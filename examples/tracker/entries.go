package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/task"
)

// zone is where the clocks of the log and of the deadlines stand: Vietnam keeps one offset all year.
func zone() *time.Location { return time.FixedZone("+07", 7*60*60) }

// enter reads a log, one entry a line. A line that cannot be read, or an entry that cannot stand, is named and left out; an entry that
// holds from a later day than the one asked for is not looked at.
func (l *ledger) enter(r io.Reader, stderr io.Writer) error {
	type owner struct {
		key  task.Key
		body agency.Key
	}
	logs := make(map[owner]*task.Log, len(l.lines))
	for i := range l.lines {
		n := l.lines[i].instance
		logs[owner{n.Task.Key, n.Body}] = l.lines[i].log
	}
	scan := bufio.NewScanner(r)
	scan.Buffer(nil, maxLine)
	for n := 1; scan.Scan(); n++ {
		text := bytes.TrimSpace(bytes.TrimPrefix(scan.Bytes(), []byte("\ufeff")))
		if len(text) == 0 {
			continue
		}
		e, err := entry(text)
		if err == nil && e.On <= l.on {
			log := logs[owner{e.Task, e.Instance}]
			if log == nil {
				err = fmt.Errorf("the directive has no task %s %s", e.Task, e.Instance)
			} else {
				err = log.Append(e)
			}
		}
		if err != nil {
			fmt.Fprintln(stderr, "tracker:", &fault{line: n, err: err})
		}
	}
	return scan.Err()
}

func entry(text []byte) (task.Entry, error) {
	var e task.Entry
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&e); err != nil {
		return e, err
	}
	if _, err := d.Token(); err != io.EOF {
		return e, errors.New("something follows the entry")
	}
	return e, nil
}
