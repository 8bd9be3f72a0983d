package directive

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/task"
)

// encoder appends JSON as encoding/json writes it, byte for byte, but without writing it twice: values that write
// themselves append in place, and the indentation comes as it goes.
type encoder struct {
	b      []byte
	indent string // "" is everything on one line
	depth  int
	err    error // the first fault
}

// writing is how the values of one type are written, found once for each type.
type writing struct {
	write func(*encoder, reflect.Value)
	elem  *writing // of a list
	parts []member
}

// member is a field of a struct.
type member struct {
	index int
	name  string                   // quoted, with its colon
	skip  func(reflect.Value) bool // nil writes it always
	how   *writing
}

var (
	jsonWriter = reflect.TypeFor[json.Marshaler]()
	textWriter = reflect.TypeFor[encoding.TextMarshaler]()
	textAdder  = reflect.TypeFor[encoding.TextAppender]()
	zeroTeller = reflect.TypeFor[interface{ IsZero() bool }]()
)

// writings remembers how each type is written; it holds nothing but what the types themselves say.
var writings sync.Map // reflect.Type to *writing

func writingOf(t reflect.Type) *writing {
	if w, ok := writings.Load(t); ok {
		return w.(*writing)
	}
	w := plan(t, map[reflect.Type]*writing{})
	writings.Store(t, w)
	return w
}

// plan finds how a type is written; types within themselves, such as a task of tasks, meet their own plan again.
func plan(t reflect.Type, begun map[reflect.Type]*writing) *writing {
	if w, ok := begun[t]; ok {
		return w
	}
	w := &writing{}
	begun[t] = w
	p := reflect.PointerTo(t)
	switch {
	case t == reflect.TypeFor[agency.Key](), t == reflect.TypeFor[task.Key](), t == reflect.TypeFor[Number]():
		w.write = (*encoder).word
	case p.Implements(jsonWriter) && p.Implements(textAdder):
		w.write = (*encoder).adder
	case p.Implements(jsonWriter):
		w.write = (*encoder).itself
	case p.Implements(textWriter):
		w.write = (*encoder).text
	case t == reflect.TypeFor[chithi.Text]():
		w.write = (*encoder).languages
	case t.Kind() == reflect.Struct:
		w.write = w.object
		for i := range t.NumField() {
			f := t.Field(i)
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !f.IsExported() || name == "-" {
				continue
			}
			if name == "" {
				name = f.Name
			}
			w.parts = append(w.parts, member{i, strconv.Quote(name) + ":", skipper(f.Type, options), plan(f.Type, begun)})
		}
	case t.Kind() == reflect.Slice:
		w.elem = plan(t.Elem(), begun)
		w.write = w.array
	default:
		w.write = kinds[t.Kind()]
		if w.write == nil {
			w.write = (*encoder).other
		}
	}
	return w
}

// kinds are the plain kinds of a document.
var kinds = map[reflect.Kind]func(*encoder, reflect.Value){
	reflect.String: func(e *encoder, v reflect.Value) { e.quote(v.String()) },
	reflect.Int:    func(e *encoder, v reflect.Value) { e.b = strconv.AppendInt(e.b, v.Int(), 10) },
	reflect.Int64:  func(e *encoder, v reflect.Value) { e.b = strconv.AppendInt(e.b, v.Int(), 10) },
	reflect.Uint32: func(e *encoder, v reflect.Value) { e.b = strconv.AppendUint(e.b, v.Uint(), 10) },
	reflect.Bool:   func(e *encoder, v reflect.Value) { e.b = strconv.AppendBool(e.b, v.Bool()) },
}

// skipper tells the values that the options of a field leave out.
func skipper(t reflect.Type, options string) func(reflect.Value) bool {
	zero, empty := false, false
	for o := range strings.SplitSeq(options, ",") {
		zero, empty = zero || o == "omitzero", empty || o == "omitempty"
	}
	list := t.Kind() == reflect.Slice || t.Kind() == reflect.Map || t.Kind() == reflect.String
	switch {
	case zero && reflect.PointerTo(t).Implements(zeroTeller):
		return func(v reflect.Value) bool { return v.Addr().Interface().(interface{ IsZero() bool }).IsZero() }
	case zero, empty && !list && t.Kind() != reflect.Struct:
		return reflect.Value.IsZero
	case empty && list:
		return func(v reflect.Value) bool { return v.Len() == 0 }
	}
	return nil
}

func (w *writing) object(e *encoder, v reflect.Value) {
	e.open('{')
	start := len(e.b)
	for i := range w.parts {
		p := &w.parts[i]
		f := v.Field(p.index)
		if p.skip != nil && p.skip(f) {
			continue
		}
		e.next(start)
		e.b = append(e.b, p.name...)
		e.space()
		p.how.write(e, f)
	}
	e.close('}', start)
}

func (w *writing) array(e *encoder, v reflect.Value) {
	if v.IsNil() {
		e.b = append(e.b, "null"...)
		return
	}
	e.open('[')
	start := len(e.b)
	for i := range v.Len() {
		e.next(start)
		w.elem.write(e, v.Index(i))
	}
	e.close(']', start)
}

func (e *encoder) open(c byte) {
	e.b = append(e.b, c)
	e.depth++
}

// next separates what follows from what stands before it since start.
func (e *encoder) next(start int) {
	if len(e.b) > start {
		e.b = append(e.b, ',')
	}
	e.line()
}

func (e *encoder) line() {
	if e.indent != "" {
		e.b = append(e.b, '\n')
		for range e.depth {
			e.b = append(e.b, e.indent...)
		}
	}
}

func (e *encoder) space() {
	if e.indent != "" {
		e.b = append(e.b, ' ')
	}
}

func (e *encoder) close(c byte, start int) {
	e.depth--
	if len(e.b) > start {
		e.line()
	}
	e.b = append(e.b, c)
}

// adder writes a value that appends its text and is null when it says nothing: a day, a rule.
func (e *encoder) adder(v reflect.Value) {
	if v.IsZero() {
		e.b = append(e.b, "null"...)
		return
	}
	e.b = append(e.b, '"')
	start := len(e.b)
	b, err := v.Addr().Interface().(encoding.TextAppender).AppendText(e.b)
	e.fail(err)
	e.b = b
	if s := e.b[start:]; isPlain(s) {
		e.b = append(e.b, '"')
	} else {
		text := string(s)
		e.b = e.b[:start-1]
		e.quote(text)
	}
}

// word writes a value whose text is its string, which is at hand.
func (e *encoder) word(v reflect.Value) {
	e.quote(v.Addr().Interface().(interface{ String() string }).String())
}

func (e *encoder) itself(v reflect.Value) {
	b, err := v.Addr().Interface().(json.Marshaler).MarshalJSON()
	e.fail(err)
	e.b = append(e.b, b...)
}

func (e *encoder) text(v reflect.Value) {
	b, err := v.Addr().Interface().(encoding.TextMarshaler).MarshalText()
	e.fail(err)
	e.b = appendQuoted(e.b, b)
}

// other writes a map of values, its names in order, or what a pointer leads to.
func (e *encoder) other(v reflect.Value) {
	switch {
	case v.IsNil():
		e.b = append(e.b, "null"...)
	case v.Kind() == reflect.Pointer:
		writingOf(v.Type().Elem()).write(e, v.Elem())
	default:
		var names []string
		for _, k := range v.MapKeys() {
			names = append(names, k.String())
		}
		slices.Sort(names)
		how := writingOf(v.Type().Elem())
		slot := reflect.New(v.Type().Elem()).Elem() // a value of a map has no address of its own
		e.members(names, func(name string) {
			slot.Set(v.MapIndex(reflect.ValueOf(name).Convert(v.Type().Key())))
			how.write(e, slot)
		})
	}
}

// languages writes a text, its languages in order.
func (e *encoder) languages(v reflect.Value) {
	t := *v.Addr().Interface().(*chithi.Text)
	if t == nil {
		e.b = append(e.b, "null"...)
		return
	}
	var few [4]string // enough for nearly every text, and not on the heap
	names := few[:0]
	for name := range t {
		names = append(names, name)
	}
	slices.Sort(names)
	e.open('{')
	start := len(e.b)
	for _, name := range names {
		e.next(start)
		e.quote(name)
		e.b = append(e.b, ':')
		e.space()
		e.quote(t[name])
	}
	e.close('}', start)
}

func (e *encoder) members(names []string, value func(name string)) {
	e.open('{')
	start := len(e.b)
	for _, name := range names {
		e.next(start)
		e.quote(name)
		e.b = append(e.b, ':')
		e.space()
		value(name)
	}
	e.close('}', start)
}

func (e *encoder) fail(err error) {
	if e.err == nil {
		e.err = err
	}
}
