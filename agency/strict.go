package agency

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// What a decoder takes.
const (
	MaxInput = 1 << 30 // bytes
	maxNest  = 16      // arrays and objects within one another; the format needs 6
)

var badJSON = schedule.Template{Code: "agency-json", En: "the input is not the JSON of bodies and changes: {0}", Vi: "dữ liệu vào không phải JSON của cơ quan và thay đổi: {0}"}

var (
	errUTF8     = errors.New("not UTF-8")
	errTrailing = errors.New("something follows the object")
	errDeep     = errors.New("nested too deep")
	errSize     = errors.New("longer than " + strconv.Itoa(MaxInput) + " bytes")
)

// decodeStrict reads one JSON value into x and refuses what encoding/json lets pass: bytes that are no UTF-8, a member
// given twice, the name of a member in other letters, anything after the value.
func decodeStrict(input []byte, x any) error {
	switch {
	case len(input) > MaxInput:
		return errSize
	case !utf8.Valid(input):
		return errUTF8
	}
	if err := onceEach(input); err != nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(input))
	d.DisallowUnknownFields()
	if err := d.Decode(x); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errTrailing
	}
	return nil
}

// members are the names of the format, which encoding/json takes in any case.
var members = map[string]bool{
	"format": true, "recorded": true, "agencies": true, "changes": true, "key": true, "kind": true, "level": true, "names": true,
	"codes": true, "links": true, "functions": true, "territories": true, "from": true, "before": true, "assumed": true, "assumed_from": true,
	"source": true, "text": true, "lang": true, "scheme": true, "value": true, "to": true, "id": true, "on": true, "seq": true,
	"transfers": true, "name": true, "basis": true, "function": true, "territory": true, "mode": true,
}

// onceEach walks the tokens and reports a member given twice in one object or written in other letters, and
// nesting that is too deep.
func onceEach(input []byte) error {
	d := json.NewDecoder(bytes.NewReader(input))
	d.UseNumber()
	type level struct {
		members map[string]bool // nil for an array
		value   bool            // a member has been named and its value comes
	}
	var open []level
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		top := len(open) - 1
		if name, ok := t.(string); ok && top >= 0 && open[top].members != nil && !open[top].value {
			if open[top].members[name] {
				return errors.New("the member " + schedule.Quote(name) + " is given twice")
			}
			if meant, other := inOtherLetters(name); other {
				return errors.New("the member " + schedule.Quote(name) + " is written " + schedule.Quote(meant))
			}
			open[top].members[name], open[top].value = true, true
			continue
		}
		switch t {
		case json.Delim('{'), json.Delim('['):
			if top >= 0 {
				open[top].value = false
			}
			if len(open) == maxNest {
				return errDeep
			}
			l := level{}
			if t == json.Delim('{') {
				l.members = map[string]bool{}
			}
			open = append(open, l)
		case json.Delim('}'), json.Delim(']'):
			open = open[:top]
		default:
			if top >= 0 {
				open[top].value = false
			}
		}
	}
}

// inOtherLetters returns the member that encoding/json would take a name for that is written otherwise: "KEY", "ſource".
func inOtherLetters(name string) (meant string, other bool) {
	if members[name] {
		return "", false
	}
	for meant = range members {
		if strings.EqualFold(meant, name) {
			return meant, true
		}
	}
	return "", false
}

// jsonProblem places an error of the JSON itself.
func jsonProblem(err error) chithi.Problem { return chithi.At("", badJSON.With(err)) }
