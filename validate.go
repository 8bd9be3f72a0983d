package chithi

import (
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/go-playground/validator/v10"

	"github.com/chithi-go/chithi/schedule"
)

// Validate checks the shape of v by the struct tags "validate" and returns every fault with its JSON Pointer;
// fields are named by their json tags. It is the only door to validator/v10: required holds for structs too.
// What is no struct has no shape and no faults.
func Validate(v any) Problems {
	value := reflect.ValueOf(v)
	for value.Kind() == reflect.Pointer && !value.IsNil() {
		value = value.Elem()
	}
	if value.Kind() != reflect.Struct {
		return nil
	}
	faults, ok := shape().Struct(v).(validator.ValidationErrors)
	if !ok {
		return nil
	}
	ps := make(Problems, len(faults))
	for i, f := range faults {
		ps[i] = At(namespacePointer(f.Namespace()), tagMessage(f))
	}
	ps.Sort()
	return ps
}

// RegisterValidation teaches an application's own validator the tags of this library, so that a web framework's
// binding knows them: "text" (a [Text] that says something, in valid UTF-8 without control characters),
// "line" (a string without control characters) and "date" (a [schedule.Date] that is a day).
func RegisterValidation(v *validator.Validate) error {
	for tag, f := range tagFuncs {
		if err := v.RegisterValidation(tag, f); err != nil {
			return err
		}
	}
	return nil
}

var shape = sync.OnceValue(mustShape)

func mustShape() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || name == "-" {
			return f.Name
		}
		return name
	})
	if err := RegisterValidation(v); err != nil {
		panic(err) // a tag of ours is empty or reserved: a test meets it first
	}
	return v
}

var tagFuncs = map[string]validator.Func{
	"text": func(f validator.FieldLevel) bool {
		t, ok := f.Field().Interface().(Text)
		if !ok || t.IsZero() {
			return false
		}
		for lang, s := range t {
			if lang == "" || !plain(lang, false) || !plain(s, true) {
				return false
			}
		}
		return true
	},
	"line": func(f validator.FieldLevel) bool {
		return f.Field().Kind() == reflect.String && plain(f.Field().String(), false)
	},
	"date": func(f validator.FieldLevel) bool {
		d, ok := f.Field().Interface().(schedule.Date)
		return ok && d.IsValid()
	},
}

// plain reports whether s is valid UTF-8 without control characters; lines may allow tab and line breaks.
func plain(s string, lines bool) bool {
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return false
			}
		}
		if unicode.IsControl(r) && (!lines || r != '\n' && r != '\t' && r != '\r') {
			return false
		}
	}
	return true
}

var tagMessages = map[string]schedule.Template{
	"required": {Code: "shape-required", En: "is missing", Vi: "còn thiếu"},
	"text":     {Code: "shape-text", En: "is not a text in a named language without control characters", Vi: "không phải là văn bản có ghi ngôn ngữ và không chứa ký tự điều khiển"},
	"line":     {Code: "shape-line", En: "is not valid UTF-8 without control characters", Vi: "không phải là UTF-8 hợp lệ không chứa ký tự điều khiển"},
	"date":     {Code: "shape-date", En: "is not a day", Vi: "không phải là một ngày"},
	"min":      {Code: "shape-min", En: "falls short of {0}", Vi: "chưa đủ {0}"},
	"max":      {Code: "shape-max", En: "exceeds {0}", Vi: "vượt quá {0}"},
	"eq":       {Code: "shape-equal", En: "is not {0}", Vi: "không phải là {0}"},
	"len":      {Code: "shape-length", En: "does not have {0}", Vi: "không có đúng {0}"},
	"oneof":    {Code: "shape-one-of", En: "is none of: {0}", Vi: "không thuộc: {0}"},
	"unique":   {Code: "shape-unique", En: "names something twice", Vi: "nêu một thứ hai lần"},
}

var otherTag = schedule.Template{Code: "shape-invalid", En: "breaks the rule {0}", Vi: "vi phạm quy tắc {0}"}

func tagMessage(f validator.FieldError) schedule.Message {
	if t, ok := tagMessages[f.Tag()]; ok {
		return t.With(bound{f.Param(), f.Kind()})
	}
	return otherTag.With(strings.TrimSuffix(f.Tag()+"="+f.Param(), "="))
}

// bound is the parameter of a tag, in what the field is counted in.
type bound struct {
	param string
	kind  reflect.Kind
}

// In names the bound: "5 characters", "100 elements", "28".
func (b bound) In(lang string) string {
	if _, err := strconv.Atoi(b.param); err != nil {
		return b.param
	}
	words := map[reflect.Kind]Text{
		reflect.String: {"en": " characters", "vi": " ký tự"},
		reflect.Slice:  {"en": " elements", "vi": " phần tử"},
		reflect.Map:    {"en": " elements", "vi": " phần tử"},
	}
	return b.param + words[b.kind].In(lang)
}

// namespacePointer turns validator's "Directive.tasks[1].title[vi]" into "/tasks/1/title/vi".
func namespacePointer(ns string) string {
	_, path, found := strings.Cut(ns, ".")
	if !found {
		return ""
	}
	var tokens []any
	for path != "" {
		switch end := strings.IndexAny(path, ".["); {
		case path[0] == '.':
			path = path[1:]
		case path[0] == '[':
			inner, rest := cutIndex(path[1:])
			if n, err := strconv.Atoi(inner); err == nil {
				tokens = append(tokens, n)
			} else {
				tokens = append(tokens, inner)
			}
			path = rest
		case end < 0:
			tokens, path = append(tokens, path), ""
		default:
			tokens, path = append(tokens, path[:end]), path[end:]
		}
	}
	return Pointer(tokens...)
}

// cutIndex cuts "1].title" into "1" and ".title"; a name in a map may itself have a bracket.
func cutIndex(s string) (inner, rest string) {
	for i := range len(s) {
		if s[i] == ']' && (i+1 == len(s) || s[i+1] == '.' || s[i+1] == '[') {
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}
