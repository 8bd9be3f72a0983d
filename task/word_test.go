package task_test

import (
	"encoding"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/task"
)

func TestVocabularies(t *testing.T) {
	all := task.Vocabularies()
	require.Len(t, all["kind"], 5)
	require.Len(t, all["role"], 8)
	require.Len(t, all["status"], 12)
	require.Len(t, all["event"], 22)
	for name, rows := range all {
		seen := map[string]bool{}
		for _, w := range rows {
			require.NotEmpty(t, w.Key, name)
			require.NotEmpty(t, w.En, name)
			require.NotEmpty(t, w.Vi, name)
			require.NotEmpty(t, w.Source, w.Key)
			require.False(t, seen[w.Key], w.Key)
			require.True(t, norm.NFC.IsNormalString(w.Vi), w.Key)
			seen[w.Key] = true
		}
	}
	all["kind"][0].Key = "changed"
	require.Equal(t, "task", task.Vocabularies()["kind"][0].Key, "a copy is handed out")
}

func TestWordsReadAndWrite(t *testing.T) {
	for name, v := range map[string]interface {
		encoding.TextUnmarshaler
		In(string) string
		String() string
		Word() chithi.Word
	}{
		"kind": new(task.Kind), "modality": new(task.Modality), "nature": new(task.Nature), "role": new(task.Role),
		"manner": new(task.Manner), "link": new(task.Link), "open deadline": new(task.Promise),
		"frequency": new(task.Frequency), "status": new(task.Status), "event": new(task.Event),
	} {
		for _, w := range task.Vocabularies()[name] {
			require.NoError(t, v.UnmarshalText([]byte(w.Key)))
			require.Equal(t, w.Key, v.String())
			require.Equal(t, w.En, v.In("en"))
			require.Equal(t, w.Vi, v.In("vi"))
			require.Equal(t, w, v.Word())
			b, err := v.(encoding.TextMarshaler).MarshalText()
			require.NoError(t, err)
			require.Equal(t, w.Key, string(b))
		}
		var unknown *chithi.WordError
		require.ErrorAs(t, v.UnmarshalText([]byte("Task")), &unknown, "words are not guessed, nor their case")
		require.Equal(t, name, unknown.Vocabulary)
		require.NoError(t, v.UnmarshalText(nil))
		require.Empty(t, v.String(), "nothing is said")
	}
	_, err := json.Marshal(task.Kind(200))
	require.Error(t, err)
	require.Empty(t, task.Kind(200).In("vi"))
}

func TestRefusedInJSON(t *testing.T) {
	for _, c := range []struct{ in, why string }{
		{`{"key":"I.3.","kind":"task"}`, "a key with an empty segment"},
		{`{"kind":"work"}`, "an unknown kind"},
		{`{"weight":0}`, "a weight of zero"},
		{`{"weight":-1}`, "a negative weight"},
		{`{"weight":1.5}`, "half a weight"},
		{`{"weight":1000001}`, "too great a weight"},
		{`{"weight":"3"}`, "a weight in words"},
		{`{"deadline":{"by":"2021-02-30"}}`, "30 February"},
		{`{"deadline":{"in":"2020-Q5"}}`, "a fifth quarter"},
		{`{"deadline":{"at":"25:00"}}`, "an hour that no clock shows"},
		{`{"deadline":{"within":"ten days after signing"}}`, "no phrase of a rule"},
		{`{"depends":[{"task":"I.1","lag":"soon"}]}`, "no lag"},
		{`{"assignments":[{"agency":"Sở Y tế","role":"lead"}]}`, "a name where a key belongs"},
		{`{"assignments":[{"role":"boss"}]}`, "an unknown role"},
	} {
		var v task.Task
		require.Error(t, json.Unmarshal([]byte(c.in), &v), c.why)
	}
}

func TestTaskRoundTripsThroughJSON(t *testing.T) {
	const text = `{"key":"I.3","kind":"task","modality":"must","nature":"achieve","title":{"vi":"x"},"weight":3,` +
		`"assignments":[{"agency":"vn/a","role":"lead"},{"each":{"kind":"district","under":"vn/a"},"role":"execute","manner":"request",` +
		`"valid":{"from":"2020-01-01"}}],"deadline":{"later_of":[{"by":"2021-01-01"},{"in":"2020-Q4"},{"within":"10 days after receipt"}]},` +
		`"depends":[{"task":"I.1","period":"2020-10","link":"start-start","lag":"-2 working days"}],` +
		`"tasks":[{"key":"I.3.a","kind":"report","title":{"vi":"y"},"deadline":{"before":"2014-02-01","at":"14:00"}}]}`
	var v task.Task
	require.NoError(t, json.Unmarshal([]byte(text), &v))
	b, err := json.Marshal(v)
	require.NoError(t, err)
	require.Equal(t, text, string(b))
}
