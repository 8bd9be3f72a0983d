package directive

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"sync"
)

// Decode reads one directive in the wire format and nothing after it. It refuses an unknown field, a name twice in
// one object, null, invalid UTF-8, a byte order mark, more than [MaxDepth] levels, more than [MaxItems] elements and more than
// [MaxSize] bytes, of which it reads no more. What is not JSON is a [*SyntaxError] with its offset, too much is a [*SizeError], and the
// faults of content come all at once as chithi.Problems, each with its JSON Pointer. That the values make sense
// together is for [Directive.Check].
func Decode(r io.Reader) (*Directive, error) {
	b, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, err
	}
	return Parse(b)
}

// Parse is [Decode] for bytes at hand.
func Parse(b []byte) (*Directive, error) {
	if len(b) > MaxSize {
		return nil, &SizeError{MaxSize}
	}
	d := new(Directive)
	if err := decode(b, d); err != nil {
		return nil, err
	}
	return d, nil
}

// Encode writes a directive in the wire format, indented by two spaces; equal directives give equal bytes. The
// extensions are written byte for byte as they came, at the end.
func Encode(w io.Writer, d *Directive) error {
	b, err := d.AppendJSON(nil, "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

// AppendJSON appends the wire format to b, indented when indent is not empty, on one line otherwise: as in a file
// of one directive a line (NDJSON), where extensions that have line breaks are set on one line too.
func (d *Directive) AppendJSON(b []byte, indent string) ([]byte, error) {
	bare := *d
	bare.Extensions = nil
	e := encoders.Get().(*encoder)
	*e = encoder{b: e.b[:0], indent: indent}
	defer func() {
		if cap(e.b) <= mostRoom {
			encoders.Put(e)
		}
	}()
	writingOf(reflect.TypeFor[Directive]()).write(e, reflect.ValueOf(&bare).Elem())
	if e.err != nil {
		return b, e.err
	}
	if len(d.Extensions) == 0 {
		return append(b, e.b...), nil
	}
	if err := decode(d.Extensions, new(json.RawMessage)); err != nil {
		return b, err
	}
	b = append(b, bytes.TrimRight(e.b[:len(e.b)-1], "\n")...) // the closing brace comes after the extensions
	if indent == "" {
		var line bytes.Buffer
		if err := json.Compact(&line, d.Extensions); err != nil {
			return b, err
		}
		return append(append(append(b, `,"extensions":`...), line.Bytes()...), '}'), nil
	}
	b = append(append(b, ",\n"+indent+`"extensions": `...), d.Extensions...)
	return append(b, "\n}"...), nil
}

// encoders keep the room that directives were written in for the next ones.
var encoders = sync.Pool{New: func() any { return new(encoder) }}

// mostRoom is the room worth keeping.
const mostRoom = 1 << 20
