package sample

import (
	"encoding"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// Directive returns a directive with a number and a day of signing; every other field may be empty or not.
func Directive(seed uint64) *directive.Directive {
	m := maker{Rand: rand.New(rand.NewPCG(seed, 2206))}
	d := new(directive.Directive)
	m.fill(reflect.ValueOf(d).Elem())
	d.Format = directive.Format
	d.Number, d.Signed = directive.MustNumber(m.word()), m.day()
	return d
}

type maker struct {
	*rand.Rand
	depth int
	keys  int
}

// words are strings that a format may stumble over: its own marks, spaces at the ends, letters of two and four bytes.
var words = []string{
	"2206/CT-UBND", "vi", "x", "Sở Y tế", " a ", "a  b", "<script>alert(1)</script>", "&amp;", "]]>", `"quoted"`, "'", "a\\b", "=1+1", "#main", "~", "%2F", "a\u202eb", "a\u2028b",
	"a\u00a0b", "\U0001f600", "e\u0301x", "\ufeffx", "http://example.org/a?b=c&d", "main", "mainBody", "--", "{}", "null", "0", "2020-02-30", "\u00e9",
}

// word is such a string as a number, which is in composed form.
func (m *maker) word() string {
	for {
		if w := words[m.IntN(len(words))]; w != "e\u0301x" {
			return w
		}
	}
}

func (m *maker) day() schedule.Date {
	return schedule.MustParseDate("1990-01-01") + schedule.Date(m.IntN(20_000))
}

func of[T any](m *maker, from ...T) T { return from[m.IntN(len(from))] }

// fill sets a value; a field may stay empty.
func (m *maker) fill(v reflect.Value) {
	switch p := v.Addr().Interface().(type) {
	case *schedule.Date:
		*p = m.day()
	case *schedule.Rule:
		*p = schedule.MustParseRule(of(m, "on signing", "10 days after signing", "on 2022-12-01", "the later of on effect and on 2021-01-01", `on event "khai giảng"`))
	case *schedule.Interval:
		if p.From = m.day(); m.IntN(2) == 0 {
			p.Before = p.From + 1 + schedule.Date(m.IntN(500))
		}
	case *chithi.Text:
		*p = chithi.Text{}
		for range 1 + m.IntN(3) {
			(*p)[of(m, "vi", "en", "fr", "zh-Hant", "x<y", "không rõ")] = m.word() + of(m, "", "\nline\ttab\r\n")
		}
	case *json.RawMessage:
		*p = json.RawMessage(of(m, `{"a":[1,2.50,"<b>"]}`, `"x"`, `[null, true]`))
	case *agency.Key:
		*p = agency.MustParseKey(of(m, "vn/an-giang", "vn", "vn/bo-tai-chinh", "a-b/c"))
	case *agency.Path:
		*p = of[agency.Path](m, "tài chính", "a/b")
	case *directive.Provision:
		*p = of[directive.Provision](m, "art_1", "art_1__para_4__point_đ", "main", "event_1", "task_1", "art_2")
	case *directive.Number:
		*p = directive.MustNumber(m.word())
	case *task.Key:
		m.keys++
		*p = task.MustParseKey(of(m, "I.", "đ.") + strconv.Itoa(m.keys))
	case *task.Weight:
		*p = task.Weight(1 + m.IntN(task.MaxWeight))
	case encoding.TextUnmarshaler:
		m.text(p)
	case *[]directive.Provision:
		m.list(v)
		slices.Sort(*p)
		*p = slices.Compact(*p) // no text has a part twice
	case *[]agency.Key:
		m.list(v)
	default:
		m.plain(v)
	}
}

// spellings are those of the types that read themselves; a word that a type does not know is passed over.
var spellings = slices.Concat([]string{"2020-Q4", "2020", "14:00", "5 working days", "-2 days", "cut-off 15", "calendar"}, vocabulary())

// vocabulary are the words of every vocabulary of a directive.
func vocabulary() (all []string) {
	for _, list := range directive.Vocabularies() {
		for _, w := range list {
			all = append(all, w.Key)
		}
	}
	for _, list := range task.Vocabularies() {
		for _, w := range list {
			all = append(all, w.Key)
		}
	}
	slices.Sort(all)
	return all
}

func (m *maker) text(p encoding.TextUnmarshaler) {
	for range 10_000 {
		if p.UnmarshalText([]byte(spellings[m.IntN(len(spellings))])) == nil {
			return
		}
	}
}

func (m *maker) plain(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		m.depth++
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if f.IsExported() && (m.IntN(3) > 0 || strings.HasPrefix(f.Tag.Get("validate"), "required")) {
				m.fill(v.Field(i))
			}
		}
		m.depth--
	case reflect.Slice:
		m.list(v)
	case reflect.Map:
		v.Set(reflect.ValueOf(map[string]schedule.Date{m.word(): m.day(), m.word(): m.day()}))
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		m.fill(v.Elem())
	case reflect.String:
		v.SetString(m.word())
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(1 + m.IntN(28)))
	}
}

func (m *maker) list(v reflect.Value) {
	if m.depth > 4 {
		return
	}
	n := m.IntN(3)
	if n == 0 {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), n, n))
	for i := range n {
		m.fill(v.Index(i))
	}
}
