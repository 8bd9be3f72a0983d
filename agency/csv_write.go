package agency

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi"
)

// WriteChanges writes changes as CSV with the columns [ChangeColumns]. Of the names it carries the Vietnamese one;
// what is assumed and the sources need the JSON form. A change that the columns cannot say is an error.
func WriteChanges(to io.Writer, changes []Change) error {
	w := csv.NewWriter(to)
	err := w.Write(strings.Split(ChangeColumns, ","))
	var unsaidOnes chithi.Problems
	for i := range changes {
		c := &changes[i]
		head := []string{guard(c.ID), c.On.String(), strconv.Itoa(c.Seq), c.Kind.String(), "", "", "", "", "", guard(c.Name["vi"]), guard(c.Basis)}
		if c.Kind != Transfer && (c.Kind != Divide || !c.movesRest()) {
			first := slices.Clone(head)
			first[4], first[5] = joinKeys(c.From), joinKeys(c.To)
			err = errors.Join(err, w.Write(first))
		}
		for j := range c.Transfers {
			t := &c.Transfers[j]
			if t.Function == "" && t.Territory == "" && !c.saysRest(t) {
				unsaidOnes = append(unsaidOnes, chithi.At(chithi.Pointer("changes", i, "transfers", j), unsaid.With(c.ID, t.From)))
				continue
			}
			next := slices.Clone(head)
			next[4], next[5], next[6], next[7] = t.From.s, t.To.s, guard(string(t.Function)), guard(string(t.Territory))
			if t.Mode != Move {
				next[8] = t.Mode.String()
			}
			err = errors.Join(err, w.Write(next))
		}
	}
	w.Flush()
	if err = errors.Join(err, w.Error()); err != nil {
		return err
	}
	if len(unsaidOnes) > 0 {
		return unsaidOnes
	}
	return nil
}

// movesRest reports whether a transfer moves to one body all that the others do not list.
func (c *Change) movesRest() bool {
	return slices.ContainsFunc(c.Transfers, func(t Handover) bool { return t.Function == "" && t.Territory == "" && t.Mode == Move })
}

// saysRest reports whether a row that lists nothing reads back as this transfer.
func (c *Change) saysRest(t *Handover) bool {
	own := slices.Contains(c.From, t.From)
	switch {
	case c.Kind == Transfer, c.Kind == Dissolve && t.Mode != Lapse:
		return true
	case t.Mode == Lapse:
		return own
	case c.Kind == Divide:
		// No row names the bodies of such a change, so that each of them must receive something.
		return own && t.Mode == Move && !slices.ContainsFunc(c.To, func(k Key) bool {
			return !slices.ContainsFunc(c.Transfers, func(u Handover) bool { return u.To == k })
		})
	}
	return own && t.Mode == Share && slices.Contains(c.To, t.To)
}

func joinKeys(keys []Key) string { return strings.Join(keyTexts(keys), ";") }
