package directive

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

var (
	duplicateName = schedule.Template{Code: "json-duplicate", En: "the name stands twice in its object", Vi: "tên xuất hiện hai lần trong cùng đối tượng"}
	unknownField  = schedule.Template{Code: "json-unknown", En: "no such field", Vi: "không có trường này"}
	wrongKind     = schedule.Template{Code: "json-kind", En: "must be {0}", Vi: "phải là {0}"}
	notInteger    = schedule.Template{Code: "json-integer", En: "{0} is not a whole number that fits", Vi: "{0} không phải là số nguyên hợp lệ"}
	badValue      = schedule.Template{Code: "json-value", En: "{0}", Vi: "{0}"}
)

// wanted is a kind of JSON value, named in both languages.
type wanted struct{ en, vi string }

// In returns the word of a language.
func (w wanted) In(lang string) string {
	if lang == "vi" {
		return w.vi
	}
	return w.en
}

var (
	aString = wanted{"a string", "một chuỗi"}
	aNumber = wanted{"a number", "một số"}
	aBool   = wanted{"true or false", "true hoặc false"}
	anArray = wanted{"a list", "một danh sách"}
	aObject = wanted{"an object", "một đối tượng"}
	aValue  = wanted{"a value, not null", "một giá trị, không phải null"}
)

// decoder fills a value of Go from JSON by the json tags of its type, exactly: names in their own case, no null,
// no field that the type does not have. Types that read themselves are asked, and their faults get the place.
type decoder struct {
	scanner
	items int // elements of lists and maps so far
}

var (
	jsonReader = reflect.TypeFor[json.Unmarshaler]()
	textReader = reflect.TypeFor[encoding.TextUnmarshaler]()
	rawMessage = reflect.TypeFor[json.RawMessage]()
)

// decode fills the value behind v.
func decode(b []byte, v any) error {
	d := decoder{scanner: scanner{b: b}}
	if !d.ready() || !d.value(reflect.ValueOf(v).Elem()) || !d.done() {
		return d.stop
	}
	if len(d.problems) > 0 {
		d.problems.Sort()
		return d.problems
	}
	return nil
}

func (d *decoder) value(v reflect.Value) bool {
	t := v.Type()
	switch p := reflect.PointerTo(t); {
	case t == rawMessage:
		b, ok := d.raw()
		v.SetBytes(append([]byte(nil), b...))
		return ok
	case p.Implements(jsonReader):
		if d.peek() == 'n' {
			return d.wrong(aValue)
		}
		b, ok := d.raw()
		if ok {
			d.told(v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(b))
		}
		return ok
	case p.Implements(textReader):
		if d.peek() != '"' {
			return d.wrong(aString)
		}
		s, ok := d.str()
		if ok {
			d.told(v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)))
		}
		return ok
	}
	switch t.Kind() {
	case reflect.Struct:
		return d.structure(v)
	case reflect.Slice:
		if d.peek() != '[' {
			return d.wrong(anArray)
		}
		v.Set(reflect.MakeSlice(t, 0, 0))
		return d.array(func(int) bool {
			if !d.room() {
				return false
			}
			v.Grow(1)
			v.SetLen(v.Len() + 1)
			return d.value(v.Index(v.Len() - 1))
		})
	case reflect.Map:
		if d.peek() != '{' {
			return d.wrong(aObject)
		}
		v.Set(reflect.MakeMap(t))
		return d.object(func(name string) bool {
			if !d.room() {
				return false
			}
			e := reflect.New(t.Elem()).Elem()
			ok := d.value(e)
			v.SetMapIndex(reflect.ValueOf(name).Convert(t.Key()), e)
			return ok
		})
	case reflect.Pointer:
		v.Set(reflect.New(t.Elem()))
		return d.value(v.Elem())
	case reflect.String:
		if d.peek() != '"' {
			return d.wrong(aString)
		}
		s, ok := d.str()
		v.SetString(s)
		return ok
	case reflect.Bool:
		if c := d.peek(); c != 't' && c != 'f' {
			return d.wrong(aBool)
		}
		word, ok := d.literal()
		v.SetBool(word == "true")
		return ok
	}
	return d.integer(v)
}

// room takes in one more element.
func (d *decoder) room() bool {
	d.items++
	return d.items <= MaxItems || d.fail(jsonItems)
}

func (d *decoder) integer(v reflect.Value) bool {
	if c := d.peek(); c != '-' && (c < '0' || c > '9') {
		return d.wrong(aNumber)
	}
	text, ok := d.number()
	switch {
	case !ok:
	case v.CanInt():
		n, err := strconv.ParseInt(text, 10, v.Type().Bits())
		if err != nil {
			d.report(notInteger.With(text))
		}
		v.SetInt(n)
	case v.CanUint():
		n, err := strconv.ParseUint(text, 10, v.Type().Bits())
		if err != nil {
			d.report(notInteger.With(text))
		}
		v.SetUint(n)
	default:
		d.report(wrongKind.With(aString))
	}
	return ok
}

func (d *decoder) structure(v reflect.Value) bool {
	if d.peek() != '{' {
		return d.wrong(aObject)
	}
	fields := fieldsOf(v.Type())
	return d.object(func(name string) bool {
		i, known := fields[name]
		if !known {
			d.report(unknownField.With())
			return d.skip()
		}
		return d.value(v.Field(i))
	})
}

// wrong reports a value of the wrong kind and goes past it.
func (d *decoder) wrong(w wanted) bool {
	d.report(wrongKind.With(w))
	return d.skip()
}

// told reports the fault of a type that read itself; faults it found below have places of their own.
func (d *decoder) told(err error) {
	if err == nil || d.full() {
		return
	}
	place := chithi.Pointer(d.path...)
	d.places += len(place)
	if ps, ok := err.(chithi.Problems); ok {
		d.problems = append(d.problems, ps.Under(place)...)
		return
	}
	if _, ok := err.(interface{ Message() schedule.Message }); !ok {
		d.problems = append(d.problems, chithi.At(place, badValue.With(err)))
		return
	}
	d.problems = append(d.problems, chithi.AtError(place, err))
}

// fieldIndex remembers the fields of each type; it holds nothing but what the types themselves say.
var fieldIndex sync.Map // reflect.Type to map[string]int

// fieldsOf gives the place of every field by its json name.
func fieldsOf(t reflect.Type) map[string]int {
	if m, ok := fieldIndex.Load(t); ok {
		return m.(map[string]int)
	}
	m := make(map[string]int, t.NumField())
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" {
			continue
		}
		if name == "" {
			name = f.Name
		}
		m[name] = i
	}
	fieldIndex.Store(t, m)
	return m
}
