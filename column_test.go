package chithi_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"errors"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// A value goes into a database as the text that documents carry, and comes back; what is not said is NULL. Without the
// hooks a driver would take a word of a vocabulary for a number, whose meaning depends on the release.
func TestWhatIsTextInADocumentIsTextInADatabase(t *testing.T) {
	for _, tc := range []struct {
		value any
		text  string // what the JSON schema of directives calls it
		zero  driver.Value
	}{
		{schedule.MustParseDate("2020-09-16"), "2020-09-16", nil},
		{schedule.MustParseRule("10 days after signing"), "10 days after signing", nil},
		{schedule.RoleEffect, "effect", nil},
		{must(schedule.ParseMoment("start in Europe/Brussels")), "start in Europe/Brussels", nil},
		{agency.MustParseKey("vn/an-giang/so-y-te"), "vn/an-giang/so-y-te", nil},
		{must(task.ParseKey("I.3.a")), "I.3.a", nil},
		{task.Solution, "solution", nil},
		{task.MustNot, "must-not", nil},
		{task.Maintain, "maintain", nil},
		{task.Coordinate, "coordinate", nil},
		{task.Assign, "assign", nil},
		{task.FinishStart, "finish-start", nil},
		{task.Continuous, "continuous", nil},
		{task.Quarterly, "quarterly", nil},
		{task.InProgress, "in-progress", nil},
		{task.EventApprove, "approve", nil},
		{task.Assign, "assign", nil},
		{must(task.ParseHour("14:00")), "14:00", nil},
		{must(task.ParseLag("2 working days")), "2 working days", nil},
		{must(task.CutOff(15)), "cut-off 15", "calendar"},
		{must(task.ParsePeriod("2026-Q1")), "2026-Q1", nil},
		{directive.MustNumber("2206/CT-UBND"), "2206/CT-UBND", nil},
		{directive.Draft, "draft", nil},
		{directive.Electronic, "electronic", nil},
		{directive.Urgent, "urgent", nil},
		{directive.Secret, "secret", nil},
		{directive.ToReport, "report", nil},
		{directive.Definitive, "definitive", nil},
		{directive.SuspendsEffect, "suspends_effect", nil},
		{directive.Partly, "PartiallyInForce", nil},
		{directive.Provision("art_3"), "art_3", nil},
	} {
		name := reflect.TypeOf(tc.value).String()
		got, err := driver.DefaultParameterConverter.ConvertValue(tc.value)
		require.NoError(t, err, name)
		require.Equal(t, tc.text, got, name)

		for _, src := range []any{tc.text, []byte(tc.text)} {
			back := reflect.New(reflect.TypeOf(tc.value))
			require.NoError(t, back.Interface().(sql.Scanner).Scan(src), name)
			require.Equal(t, tc.value, back.Elem().Interface(), name)
		}
		back := reflect.New(reflect.TypeOf(tc.value))
		back.Elem().Set(reflect.ValueOf(tc.value))
		for _, src := range []any{int64(1), 1.5, true, "no such \xff word"} {
			require.Error(t, back.Interface().(sql.Scanner).Scan(src), "%s %v", name, src)
			require.Equal(t, tc.value, back.Elem().Interface(), "%s is left as it was", name)
		}
		require.NoError(t, back.Interface().(sql.Scanner).Scan(nil), name)
		require.True(t, back.Elem().IsZero(), name)
		got, err = driver.DefaultParameterConverter.ConvertValue(back.Elem().Interface())
		require.NoError(t, err, name)
		require.Equal(t, tc.zero, got, name)
	}
}

func TestColumnsSayWhatTheyHold(t *testing.T) {
	var force directive.Force
	var column *schedule.ColumnError
	require.ErrorAs(t, force.Scan(int64(2)), &column)
	require.Equal(t, "int64", column.Type)
	require.Equal(t, "cột chứa int64, không phải văn bản", column.In("vi"))
	var word *chithi.WordError
	require.ErrorAs(t, force.Scan("in force"), &word)
	_, err := directive.Force(99).Value()
	require.ErrorAs(t, err, &word)
	_, err = schedule.TextValue(mute{})
	require.ErrorIs(t, err, errMute)
}

var errMute = errors.New("it says nothing")

type mute struct{ encoding.TextUnmarshaler }

func (mute) MarshalText() ([]byte, error) { return nil, errMute }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
