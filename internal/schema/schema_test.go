package schema_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
)

func compile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := compiled(directive.Schema())
	require.NoError(t, err, "the schema is one of draft 2020-12")
	return s
}

// bySchema and byDecoder give the two verdicts: nil is accepted.
func bySchema(s *jsonschema.Schema, b []byte) error {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		return err
	}
	return s.Validate(v)
}

func byDecoder(b []byte) error {
	d, err := directive.Parse(b)
	if err != nil {
		return err
	}
	return chithi.Validate(d).Err()
}

// documents are every directive in the repository.
func documents(t *testing.T) map[string][]byte {
	t.Helper()
	root := filepath.Join("..", "..")
	found := map[string][]byte{}
	require.NoError(t, filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".json") {
			return err
		}
		b, err := os.ReadFile(path)
		if err == nil && bytes.Contains(b, []byte(`"jurisdiction"`)) && bytes.Contains(b, []byte(`"issuers"`)) && !bytes.Contains(b, []byte(`"$schema"`)) {
			found[path] = b
		}
		return err
	}))
	require.GreaterOrEqual(t, len(found), 2)
	return found
}

func TestEveryExampleDocumentIsValid(t *testing.T) {
	s := compile(t)
	for path, b := range documents(t) {
		require.NoError(t, byDecoder(b), path)
		require.NoError(t, bySchema(s, b), path)
	}
}

const least = `{"format":1,"jurisdiction":"vn","type":"CT","number":"1/CT-UBND","issuers":["vn/an-giang"],"title":{"vi":"Chỉ thị"}`

// What one refuses the other refuses.
func TestSchemaAndDecoderAgree(t *testing.T) {
	s := compile(t)
	for _, c := range []struct {
		member string
		ok     bool
		why    string
	}{
		{``, true, "the least that a directive is"},
		{`,"signed":"2020-09-16"`, true, ""},
		{`,"signed":"2020-9-16"`, false, "a day has ten characters"},
		{`,"signed":"2020-13-16"`, false, "no such month"},
		{`,"signed":"0000-01-01"`, false, "years begin with 1"},
		{`,"signed":""`, false, "an empty day says nothing"},
		{`,"signed":null`, false, "null says nothing"},
		{`,"signed":20200916`, false, "a number is no day"},
		{`,"Signed":"2020-09-16"`, false, "names are exact"},
		{`,"colour":"red"`, false, "no such field"},
		{`,"issuers":[]`, false, "nobody issued it"},
		{`,"title":{}`, false, "no title"},
		{`,"title":{"vi":""}`, false, "an empty title"},
		{`,"title":{"vi":"","en":"x"}`, true, "one language is enough"},
		{`,"title":{"":"x"}`, false, "a language has a name"},
		{`,"title":{"vi":"a\u0007"}`, false, "a control character"},
		{`,"title":{"vi":"a\nb\tc\r"}`, true, "lines and tabs are text"},
		{`,"title":"x"`, false, "a text names its language"},
		{`,"type":""`, false, "a type is needed"},
		{`,"type":"` + strings.Repeat("đ", 20) + `"`, true, "lengths are in letters"},
		{`,"type":"` + strings.Repeat("đ", 21) + `"`, false, "one letter too many"},
		{`,"type":"a\nb"`, false, "on one line"},
		{`,"number":""`, false, "a number is needed"},
		{`,"number":"a\u0000b"`, false, "no number has a control character"},
		{`,"format":2`, false, "another version"},
		{`,"format":"1"`, false, "a text is no version"},
		{`,"jurisdiction":"` + strings.Repeat("v", 21) + `"`, false, "too long"},
		{`,"issuers":["VN/An Giang"]`, false, "no key"},
		{`,"issuers":["vn//x"]`, false, "an empty segment"},
		{`,"urgency":"express","secrecy":"top-secret","form":"paper","shortened":true`, true, ""},
		{`,"urgency":"soon"`, false, "a word of no vocabulary"},
		{`,"urgency":"Express"`, false, "words are exact"},
		{`,"shortened":"true"`, false, "a text is no truth"},
		{`,"events":{"khai giảng":"2020-09-05"}`, true, ""},
		{`,"events":{"x":""}`, false, "an event without its day"},
		{`,"signature":{"person":"A","capacity":"TM"}`, true, ""},
		{`,"signature":{"name":"A"}`, false, "no such field"},
		{`,"provisions":["art_1__para_4__point_đ"]`, true, "Vietnamese letters"},
		{`,"provisions":["Art_1"]`, false, "lower case"},
		{`,"provisions":["art_1___x"]`, false, "a part begins with no underscore"},
		{`,"provisions":["art__"]`, false, "an empty part"},
		{`,"effect":[{"role":"effect","rule":"10 days after signing"}]`, true, ""},
		{`,"effect":[{"role":"effects"}]`, false, "no such role"},
		{`,"effect":[{"rule":""}]`, false, "an empty rule says nothing"},
		{`,"effect":{}`, false, "a list is needed"},
		{`,"effect":[{"scope":{"provisions":["art_1"],"territories":["vn/an-giang"]}}]`, true, ""},
		{`,"effect":[{"latest":true,"through":false}]`, true, ""},
		{`,"assignments":[{"role":"lead","agency":"vn/x"}]`, true, ""},
		{`,"assignments":[{"agency":"vn/x"}]`, false, "a part in the task is needed"},
		{`,"assignments":[{"role":"report-to","each":{"kind":"k","under":"vn"}}]`, true, ""},
		{`,"assignments":[{"role":"lead","each":{"sort":"k"}}]`, false, "no such field"},
		{`,"assignments":[{"role":"lead","function":"a/b","territory":"vn/an-giang"}]`, true, ""},
		{`,"assignments":[{"role":"lead","function":"a//b"}]`, true, "an empty step is for Check to tell"},
		{`,"tasks":[{"key":"I.2.đ","kind":"task","title":{"vi":"x"}}]`, true, ""},
		{`,"tasks":[{"key":"I..2","kind":"task","title":{"vi":"x"}}]`, false, "an empty segment"},
		{`,"tasks":[{"key":"","kind":"task","title":{"vi":"x"}}]`, false, "a key is needed"},
		{`,"tasks":[{"key":"I","kind":"","title":{"vi":"x"}}]`, false, "a kind is needed"},
		{`,"tasks":[{"key":"I","title":{"vi":"x"}}]`, false, "a kind is needed"},
		{`,"tasks":[{"key":"I","kind":"task"}]`, false, "a title is needed"},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"weight":1000000}]`, true, ""},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"weight":0}]`, false, "no task weighs nothing"},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"weight":1.5}]`, false, "a whole number"},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"weight":1000001}]`, false, "too heavy"},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"deadline":{"by":"2021-03-31","at":"24:00"}}]`, true, ""},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"deadline":{"by":"2021-03-31","at":"24:01"}}]`, false, "no such hour"},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"deadline":{"in":"2007-Q4"}}]`, true, ""},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"deadline":{"in":"2007-Q5"}}]`, false, "no such quarter"},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"deadline":{"in":"9999"}}]`, false, "a period has a neighbour"},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"deadline":{"earlier_of":[{"open":"none"},{"before":"2021-01-01"}]}}]`, true, ""},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"depends":[{"task":"II","lag":"-2 working days","link":"start-start"}]}]`, true, ""},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"depends":[{"task":"II","lag":"0 days"}]}]`, false, "no lag is not written"},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"depends":[{"lag":"1 day"}]}]`, false, "on which task?"},
		{`,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"tasks":[{"key":"I.1"}]}]`, false, "a sub-task is a task"},
		{`,"relations":[{"kind":"repeals","target":{"number":"1/CT","year":2019}}]`, true, ""},
		{`,"relations":[{"kind":"repealed_by","target":{"number":"1/CT"}}]`, false, "one direction is stored"},
		{`,"relations":[{"target":{"number":"1/CT"}}]`, false, "which relation?"},
		{`,"relations":[{"kind":"repeals","target":{"year":10000}}]`, false, "no such year"},
		{`,"duties":[{"key":"III.1","title":{"vi":"x"},"frequency":"monthly","family":"cut-off 15","submit":{"day":25}}]`, true, ""},
		{`,"duties":[{"key":"III.1","title":{"vi":"x"},"family":"cut-off 29","submit":{"day":25}}]`, false, "no such cut-off"},
		{`,"duties":[{"key":"III.1","title":{"vi":"x"},"submit":{"day":29}}]`, false, "not every month has a 29th"},
		{`,"duties":[{"key":"III.1","title":{"vi":"x"},"frequency":"weekly","submit":{"day":1}}]`, false, "no such frequency"},
		{`,"duties":[{"key":"III.1","title":{"vi":"x"},"submit":{"day":1},"terms":[{"days":{}}]}]`, false, "a term has a name"},
		{`,"recipients":[{"name":"Lưu: VT","purpose":"file","copies":3}]`, true, ""},
		{`,"recipients":[{"copies":-1}]`, false, "fewer than none"},
		{`,"attachments":[{"name":"a.pdf","size":1,"sha256":"` + strings.Repeat("0a", 32) + `"}]`, true, ""},
		{`,"attachments":[{"size":1}]`, false, "a file has a name"},
		{`,"attachments":[{"name":"a","sha256":"` + strings.Repeat("0A", 32) + `"}]`, false, "small letters"},
		{`,"attachments":[{"name":"a","size":9223372036854775808}]`, false, "a size that fits"},
		{`,"languages":[{"language":"en","value":"official","file":{"name":"x"}}]`, true, ""},
		{`,"languages":[{"value":"official"}]`, false, "which language?"},
		{`,"statuses":[{"code":"CHL","on":"2023-01-01"}]`, true, ""},
		{`,"statuses":[{"code":"CHL"}]`, false, "on which day?"},
		{`,"sources":[{"url":"https://angiang.gov.vn/","seen":"2024-01-01"}]`, true, ""},
		{`,"sources":["x"]`, false, "an object is needed"},
		{`,"extensions":{"anything":[1,2.5,{"a":"b"}]}`, true, ""},
		{`,"extensions":null`, true, "kept as it came"},
	} {
		text := with(t, c.member)
		d, g := byDecoder(text), bySchema(s, text)
		require.Equal(t, c.ok, d == nil, "decoder, %s (%s): %v", c.member, c.why, d)
		require.Equal(t, c.ok, g == nil, "schema, %s (%s): %v", c.member, c.why, g)
	}
	for _, name := range []string{"format", "jurisdiction", "type", "number", "issuers", "title"} {
		var v map[string]any
		require.NoError(t, json.Unmarshal([]byte(least+"}"), &v))
		delete(v, name)
		b, err := json.Marshal(v)
		require.NoError(t, err)
		require.Error(t, byDecoder(b), name)
		require.Error(t, bySchema(s, b), name)
	}
}

// with puts a member into the least directive, in the place of one of the same name.
func with(t *testing.T, member string) []byte {
	t.Helper()
	var v, m map[string]json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(least+"}"), &v))
	require.NoError(t, json.Unmarshal([]byte("{"+strings.TrimPrefix(member, ",")+"}"), &m))
	maps.Copy(v, m)
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return b
}

// What only the decoder can know.
func TestWhatNoSchemaCanSay(t *testing.T) {
	s := compile(t)
	for _, c := range []struct{ text, why string }{
		{least + `,"type":"CT"}`, "a name twice in one object"},
		{least + `,"effect":[{"rule":"ten days after signing"}]}`, "the grammar of rules"},
		{least + `,"effect":[{"rule":"on 2021-02-30"}]}`, "a day within a rule"},
		{strings.Replace(least, `"format":1`, `"format":1.0`, 1) + `}`, "a whole number written with a fraction"},
		{strings.Replace(least, "1/CT-UBND", "1/CT-UBND"+strings.Repeat("Đ", 96), 1) + `}`, "a length in bytes: 105 letters, 201 bytes"},
		{strings.Replace(least, "1/CT-UBND", "1/A\u0302", 1) + `}`, "a spelling outside NFC"},
		{least + `,"extensions":` + strings.Repeat("[", 70) + strings.Repeat("]", 70) + `}`, "more than 64 levels"},
	} {
		if byDecoder([]byte(c.text)) == nil {
			t.Errorf("the decoder accepts %s: the row is out of date", c.why)
		}
		if err := bySchema(s, []byte(c.text)); err != nil {
			t.Errorf("the schema knows %s after all: %v", c.why, err)
		}
	}
	require.Error(t, byDecoder([]byte("\xef\xbb\xbf"+least+"}")), "a byte order mark is no JSON for either")
	require.Error(t, byDecoder([]byte(least+"} {}")), "nor is a second value")
}
