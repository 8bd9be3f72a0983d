package require

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
)

// ok stops the test with what was found when it does not hold; why is the words of the caller, as for fmt.Sprintf.
func ok(t testing.TB, holds bool, why []any, format string, found ...any) {
	t.Helper()
	if holds {
		return
	}
	words := ""
	if len(why) > 0 {
		if s, is := why[0].(string); is {
			words = fmt.Sprintf(s, why[1:]...)
		} else {
			words = fmt.Sprint(why...)
		}
	}
	t.Fatalf(format+"\n%s", append(found, words)...)
}

// Fail stops the test.
func Fail(t testing.TB, why ...any) { t.Helper(); ok(t, false, why, "failed") }

// True stops the test unless it holds.
func True(t testing.TB, holds bool, why ...any) {
	t.Helper()
	ok(t, holds, why, "is false")
}

// False stops the test if it holds.
func False(t testing.TB, holds bool, why ...any) {
	t.Helper()
	ok(t, !holds, why, "is true")
}

// Equal compares types and values, in depth.
func Equal(t testing.TB, want, got any, why ...any) {
	t.Helper()
	ok(t, reflect.DeepEqual(want, got), why, "want %#v\n got %#v", want, got)
}

// NotEqual is the opposite of [Equal].
func NotEqual(t testing.TB, unwanted, got any, why ...any) {
	t.Helper()
	ok(t, !reflect.DeepEqual(unwanted, got), why, "got %#v", got)
}

// Same wants one pointer twice.
func Same[T any](t testing.TB, want, got *T, why ...any) {
	t.Helper()
	ok(t, want == got, why, "want %p\n got %p", want, got)
}

// InDelta allows a distance between two numbers.
func InDelta(t testing.TB, want, got, most float64, why ...any) {
	t.Helper()
	ok(t, math.Abs(want-got) <= most, why, "want %v ± %v\n got %v", want, most, got)
}

// Greater wants a > b.
func Greater[T cmp.Ordered](t testing.TB, a, b T, why ...any) {
	t.Helper()
	ok(t, a > b, why, "%v is not greater than %v", a, b)
}

// GreaterOrEqual wants a ≥ b.
func GreaterOrEqual[T cmp.Ordered](t testing.TB, a, b T, why ...any) {
	t.Helper()
	ok(t, a >= b, why, "%v is less than %v", a, b)
}

// LessOrEqual wants a ≤ b.
func LessOrEqual[T cmp.Ordered](t testing.TB, a, b T, why ...any) {
	t.Helper()
	ok(t, a <= b, why, "%v is greater than %v", a, b)
}

// Nil wants nothing.
func Nil(t testing.TB, got any, why ...any) {
	t.Helper()
	ok(t, isNil(got), why, "got %#v", got)
}

// NotNil wants something.
func NotNil(t testing.TB, got any, why ...any) {
	t.Helper()
	ok(t, !isNil(got), why, "got nil")
}

func isNil(v any) bool {
	switch x := reflect.ValueOf(v); x.Kind() {
	case reflect.Invalid:
		return true
	case reflect.Pointer, reflect.Map, reflect.Slice, reflect.Func, reflect.Interface, reflect.Chan:
		return x.IsNil()
	}
	return false
}

// Zero wants the zero value of its type.
func Zero(t testing.TB, got any, why ...any) {
	t.Helper()
	ok(t, isZero(got), why, "got %#v", got)
}

// NotZero is the opposite of [Zero].
func NotZero(t testing.TB, got any, why ...any) {
	t.Helper()
	ok(t, !isZero(got), why, "got %#v", got)
}

// Empty wants the zero value of its type, or nothing in a list, a map or a text.
func Empty(t testing.TB, got any, why ...any) {
	t.Helper()
	ok(t, isEmpty(got), why, "got %#v", got)
}

// NotEmpty is the opposite of [Empty].
func NotEmpty(t testing.TB, got any, why ...any) {
	t.Helper()
	ok(t, !isEmpty(got), why, "got %#v", got)
}

func isZero(v any) bool { return v == nil || reflect.ValueOf(v).IsZero() }

func isEmpty(v any) bool {
	switch x := reflect.ValueOf(v); x.Kind() {
	case reflect.Map, reflect.Slice:
		return x.Len() == 0
	}
	return isZero(v)
}

// Len wants so many items.
func Len(t testing.TB, got any, want int, why ...any) {
	t.Helper()
	ok(t, reflect.ValueOf(got).Len() == want, why, "want %d items\n got %#v", want, got)
}

// Contains wants a text in a text, or an item in a list.
func Contains(t testing.TB, got, want any, why ...any) {
	t.Helper()
	ok(t, holds(got, want), why, "%#v\nis not in %#v", want, got)
}

// NotContains is the opposite of [Contains].
func NotContains(t testing.TB, got, unwanted any, why ...any) {
	t.Helper()
	ok(t, !holds(got, unwanted), why, "%#v\nis in %#v", unwanted, got)
}

func holds(got, want any) bool {
	if s, is := got.(string); is {
		return strings.Contains(s, want.(string))
	}
	list := reflect.ValueOf(got)
	for i := range list.Len() {
		if reflect.DeepEqual(list.Index(i).Interface(), want) {
			return true
		}
	}
	return false
}

// NoError wants none.
func NoError(t testing.TB, err error, why ...any) {
	t.Helper()
	ok(t, err == nil, why, "error: %v", err)
}

// Error wants one.
func Error(t testing.TB, err error, why ...any) {
	t.Helper()
	ok(t, err != nil, why, "no error")
}

// ErrorAs wants an error of the type that target points to, and sets it.
func ErrorAs(t testing.TB, err error, target any, why ...any) {
	t.Helper()
	ok(t, errors.As(err, target), why, "error: %v\nis no %T", err, target)
}

// EqualError wants an error with this text.
func EqualError(t testing.TB, err error, want string, why ...any) {
	t.Helper()
	ok(t, err != nil && err.Error() == want, why, "want %s\n got %v", want, err)
}

// ErrorContains wants an error whose text holds this one.
func ErrorContains(t testing.TB, err error, want string, why ...any) {
	t.Helper()
	ok(t, err != nil && strings.Contains(err.Error(), want), why, "error: %v\nlacks %s", err, want)
}

// Panics wants f to panic.
func Panics(t testing.TB, f func(), why ...any) {
	t.Helper()
	defer func() {
		t.Helper()
		ok(t, recover() != nil, why, "no panic")
	}()
	f()
}
