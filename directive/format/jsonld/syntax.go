package jsonld

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/schedule"
)

var (
	notJSON     = schedule.Template{Code: "jsonld-syntax", En: "not JSON: it breaks at byte {0}", Vi: "không phải JSON: hỏng tại byte {0}"}
	notUTF8     = schedule.Template{Code: "jsonld-utf8", En: "not valid UTF-8", Vi: "không phải UTF-8 hợp lệ"}
	trailing    = schedule.Template{Code: "jsonld-trailing", En: "something follows the object, at byte {0}", Vi: "còn dữ liệu sau đối tượng, tại byte {0}"}
	twice       = schedule.Template{Code: "jsonld-duplicate", En: "{0} stands twice in one object, at byte {1}", Vi: "{0} xuất hiện hai lần trong cùng đối tượng, tại byte {1}"}
	noContext   = schedule.Template{Code: "jsonld-context", En: "the @context is not that of schema.org", Vi: "@context không phải của schema.org"}
	noLaw       = schedule.Template{Code: "jsonld-type", En: "no object of the type Legislation", Vi: "không có đối tượng kiểu Legislation"}
	severalLaws = schedule.Template{Code: "jsonld-several", En: "{0} objects of the type Legislation stand at the top; exactly one can be read", Vi: "có {0} đối tượng kiểu Legislation ở tầng trên cùng; chỉ đọc được đúng một"}
)

// SyntaxError is an input that is no JSON-LD of a Legislation; nothing of it is read.
type SyntaxError struct{ reason schedule.Message }

// Message gives the code and the arguments.
func (e *SyntaxError) Message() schedule.Message { return e.reason }

// In says the error in "vi" or "en".
func (e *SyntaxError) In(lang string) string { return e.reason.In(lang) }
func (e *SyntaxError) Error() string         { return "jsonld: " + e.In("en") }

// scan refuses what is not exactly one JSON value within the bounds, with every name once in its object.
func scan(b []byte) error {
	if len(b) > format.MaxSize {
		return format.TooLarge()
	}
	if !utf8.Valid(b) {
		return &SyntaxError{notUTF8.With()}
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var seen []map[string]bool // of each open object; nil is a list
	name := false              // a name comes next
	for n := 0; ; n++ {
		if n > format.MaxNodes {
			return format.TooMany()
		}
		t, err := d.Token()
		if err != nil {
			return &SyntaxError{notJSON.With(d.InputOffset())}
		}
		if s, ok := t.(string); ok && name {
			top := seen[len(seen)-1]
			if top[s] {
				return &SyntaxError{twice.With(format.Quote(s), d.InputOffset())}
			}
			top[s] = true
			name = false
			continue
		}
		switch t {
		case json.Delim('{'):
			seen = append(seen, map[string]bool{})
		case json.Delim('['):
			seen = append(seen, nil)
		case json.Delim('}'), json.Delim(']'):
			seen = seen[:len(seen)-1]
		}
		if len(seen) > format.MaxDepth {
			return format.TooDeep()
		}
		if len(seen) == 0 {
			break
		}
		name = seen[len(seen)-1] != nil
	}
	if rest, _ := io.ReadAll(io.MultiReader(d.Buffered(), bytes.NewReader(nil))); strings.TrimSpace(string(rest)) != "" {
		return &SyntaxError{trailing.With(d.InputOffset())}
	}
	return nil
}

// list returns the items of a list, and a single value as a list of one; JSON-LD says the same with both.
func list(raw json.RawMessage) []json.RawMessage {
	if len(raw) == 0 || string(raw) == "null" {
		return nil
	}
	var items []json.RawMessage
	if json.Unmarshal(raw, &items) == nil {
		return items
	}
	return []json.RawMessage{raw}
}
