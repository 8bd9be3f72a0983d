package directive_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
)

const minimal = `{"format":1,"jurisdiction":"vn","type":"CT","number":"2206/CT-UBND","issuers":["vn/an-giang/uy-ban-nhan-dan"],"title":{"vi":"Chỉ thị"},"signed":"2020-09-16"`

func TestDecodeRefuses(t *testing.T) {
	for _, c := range []struct{ name, in, code, place, why string }{
		{"empty", "", "json-empty", "", "an empty file"},
		{"spaces", " \n", "json-empty", "", "nothing but spaces"},
		{"mark", "\xef\xbb\xbf" + minimal + "}", "json-bom", "", "RFC 8259 section 8.1"},
		{"cut", minimal, "json-syntax", "", "ends in the middle"},
		{"trailing", minimal + "} {}", "json-trailing", "", "a second document"},
		{"latin 1", strings.Replace(minimal, "Chỉ", "Ch\xec", 1) + "}", "json-utf8", "", "not UTF-8"},
		{"surrogate", strings.Replace(minimal, "Chỉ", `\ud800`, 1) + "}", "json-escape", "/title/vi", "would turn into U+FFFD in silence"},
		{"pair cut", strings.Replace(minimal, "Chỉ", `\ud83dx`, 1) + "}", "json-escape", "/title/vi", "half a pair"},
		{"deep", minimal + `,"extensions":` + strings.Repeat("[", 10_000), "json-depth", "", "10,000 levels"},
		{"unknown", minimal + `,"colour":1}`, "json-unknown", "/colour", "a field of tomorrow belongs in extensions"},
		{"case", minimal + `,"Signed":"2020-09-16"}`, "json-unknown", "/Signed", "names have one case"},
		{"unknown below", minimal + `,"tasks":[{"key":"I","kind":"task","title":{"vi":"x"},"x":0}]}`, "json-unknown", "/tasks/0/x", "at its place"},
		{"duplicate", minimal + `,"type":"CT"}`, "json-duplicate", "/type", "which one counts?"},
		{"duplicate late", minimal + `,"extensions":{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"a":2}}`, "json-duplicate", "/extensions/a", "the tenth name"},
		{"duplicate escaped", minimal + `,"extensions":{"a":1,"\u0061":1}}`, "json-duplicate", "/extensions/a", "the same name, escaped"},
		{"no such day", strings.Replace(minimal, "2020-09-16", "2021-02-30", 1) + "}", "date-invalid", "/signed", "30 February"},
		{"null", minimal + `,"recipients":null}`, "json-kind", "/recipients", "null is no list"},
		{"list", strings.Replace(minimal, `"CT"`, `["CT"]`, 1) + "}", "json-kind", "/type", "a list for a string"},
		{"number", strings.Replace(minimal, `"2206/CT-UBND"`, `2206`, 1) + "}", "json-kind", "/number", "a number for a number"},
		{"fraction", strings.Replace(minimal, `"format":1`, `"format":1.0`, 1) + "}", "json-integer", "/format", "not written as a whole number"},
		{"huge", strings.Replace(minimal, `"format":1`, `"format":99999999999999999999`, 1) + "}", "json-integer", "/format", "does not fit"},
		{"leading zero", strings.Replace(minimal, `"format":1`, `"format":01`, 1) + "}", "json-syntax", "", "no JSON"},
		{"control", strings.Replace(minimal, "Chỉ", "a\nb", 1) + "}", "json-syntax", "/title/vi", "raw control character"},
		{"control number", strings.Replace(minimal, "2206/CT", `2206\u0000`, 1) + "}", "number-invalid", "/number", "escaped control character"},
		{"agency key", strings.Replace(minimal, "vn/an-giang", "VN/An Giang", 1) + "}", "agency-key-invalid", "/issuers/0", "not a key"},
		{"relation", minimal + `,"relations":[{"kind":"repealed_by"}]}`, "word-unknown", "/relations/0/kind", "one direction is stored"},
		{"relation unknown", minimal + `,"relations":[{"kind":"eats"}]}`, "word-unknown", "/relations/0/kind", "no such kind"},
		{"provision", minimal + `,"effect":[{"role":"effect","scope":{"provisions":["Điều 1"]}}]}`, "provision-invalid", "/effect/0/scope/provisions/0", "not an eId"},
		{"rule", minimal + `,"effect":[{"role":"effect","rule":"soon"}]}`, "rule-phrase", "/effect/0/rule", "no rule"},
		{"array", `[]`, "json-kind", "", "not an object"},
		{"comma", minimal + ",}", "json-syntax", "", "a comma too many"},
		{"literal", minimal + `,"shortened":tru}`, "json-syntax", "/shortened", "no literal"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := directive.Parse([]byte(c.in))
			require.Nil(t, d, c.why)
			var syntax *directive.SyntaxError
			var problems chithi.Problems
			switch {
			case errors.As(err, &syntax):
				require.Equal(t, c.code, syntax.Code())
				if c.place != "" {
					require.Equal(t, c.place, syntax.Pointer)
				}
				require.NotEqual(t, syntax.In("vi"), syntax.In("en"))
				require.Regexp(t, `^directive: /\S*: .+ \(`+c.code+`\)$`, syntax.Error(), "place, words, code")
			case errors.As(err, &problems):
				require.Len(t, problems, 1)
				require.Equal(t, c.code, problems[0].Code())
				require.Equal(t, c.place, problems[0].Pointer)
				require.NotEqual(t, problems.In("vi"), problems.In("en"))
			default:
				t.Fatalf("%v", err)
			}
		})
	}
}

func TestDecodeGivesAllFaultsAtOnce(t *testing.T) {
	_, err := directive.Parse([]byte(`{"format":"1","signed":"2020-13-01","x":1,"number":""}`))
	var problems chithi.Problems
	require.ErrorAs(t, err, &problems)
	require.Equal(t, "/format: must be a number (json-kind)\n/signed: \"2020-13-01\" is not a day (YYYY-MM-DD, years 0001 to 9999) (date-invalid)\n/x: no such field (json-unknown)", problems.Error())
}

// endless is a file that never ends; reading it to the end would never come back.
type endless struct{ read int }

func (e *endless) Read(b []byte) (int, error) {
	e.read += len(b)
	return len(bytes.TrimRight(b, "")), nil
}

func TestDecodeStopsReading(t *testing.T) {
	e := new(endless)
	_, err := directive.Decode(e)
	var size *directive.SizeError
	require.ErrorAs(t, err, &size)
	require.LessOrEqual(t, e.read, 8*directive.MaxSize)
	_, err = directive.Decode(io.LimitReader(e, 100<<20))
	require.ErrorAs(t, err, &size)
	require.Equal(t, "directive: /: the file is longer than 16777216 bytes (json-too-large)", err.Error())
}

// Two bytes of JSON may stand for a thousand of memory, and a long name may stand before many faults.
func TestDecodeBoundsWhatShortInputUnfoldsTo(t *testing.T) {
	const full = directive.MaxItems
	for _, c := range []struct{ open, item, close, why string }{
		{`{"tasks":[`, `{}`, `]}`, "empty tasks"},
		{`{"relations":[`, `{}`, `]}`, "empty relations"},
		{`{"tasks":[{"tasks":[`, `{}`, `]}]}`, "tasks below a task count with it"},
		{`{"tasks":[`, `{"assignments":[{},{},{}]}`, `]}`, "lists within elements count with them"},
	} {
		most := full / (1 + strings.Count(c.item, "{}]")*3)
		_, err := directive.Parse([]byte(c.open + strings.Repeat(c.item+",", most) + c.item + c.close))
		var syntax *directive.SyntaxError
		require.ErrorAs(t, err, &syntax, c.why)
		require.Equal(t, "json-items", syntax.Code(), c.why)
	}
	_, err := directive.Parse([]byte(`{"issuers":[` + strings.Repeat(`"vn",`, full-1) + `"vn"]}`))
	require.NoError(t, err, "as many as may be")
	d, err := directive.Parse([]byte(`{"extensions":[` + strings.Repeat(`0,`, full) + `0]}`))
	require.NoError(t, err, "extensions are bytes, whatever they hold")
	require.NotEmpty(t, d.Extensions)

	name := strings.Repeat("k", 1<<20)
	_, err = directive.Parse([]byte(`{"extensions":{"` + name + `":{` + strings.Repeat(`"a":1,`, 1000) + `"a":1}}}`))
	var problems chithi.Problems
	require.ErrorAs(t, err, &problems)
	require.Len(t, problems, 1, "one place of a megabyte is told, not a thousand")
	require.Equal(t, "/extensions/"+name+"/a", problems[0].Pointer)
}

func TestEncodeGivesBackWhatWasRead(t *testing.T) {
	in := minimal + `,"effect":[{"role":"effect","words":"có hiệu lực sau 10 ngày, kể từ ngày ký ban hành","rule":"10 days after signing"}],` +
		`"relations":[{"kind":"based_on","target":{"number":"30/2020/NĐ-CP"}}],"urgency":"express","extensions": { "x" : [1,2 ,3],"<b>":"&" } }`
	d, err := directive.Parse([]byte(in))
	require.NoError(t, err)
	require.Equal(t, `{ "x" : [1,2 ,3],"<b>":"&" }`, string(d.Extensions))
	var out bytes.Buffer
	require.NoError(t, directive.Encode(&out, d))
	require.Contains(t, out.String(), `{ "x" : [1,2 ,3],"<b>":"&" }`)
	again, err := directive.Decode(&out)
	require.NoError(t, err)
	require.Equal(t, d, again)
	line, err := d.AppendJSON(nil, "")
	require.NoError(t, err)
	require.NotContains(t, string(line), "\n")
	_, err = directive.Parse(line)
	require.NoError(t, err)
}

func TestEncodeOf2206IsStable(t *testing.T) {
	b, err := os.ReadFile("../examples/angiang/2206.json")
	require.NoError(t, err)
	d, err := directive.Parse(b)
	require.NoError(t, err)
	var once, twice bytes.Buffer
	require.NoError(t, directive.Encode(&once, d))
	again, err := directive.Parse(once.Bytes())
	require.NoError(t, err)
	require.NoError(t, directive.Encode(&twice, again))
	require.Equal(t, once.String(), twice.String())
}

// What is said in part is written in part: no null stands for what is missing, for a reader refuses null.
func TestWhatIsNotSaidIsNotWritten(t *testing.T) {
	for _, in := range []string{
		`{}`,
		`{"issuers":[],"tasks":[{"tasks":[{}],"assignments":[{"each":{}}],"depends":[{}],"deadline":{"later_of":[{}]}}]}`,
		`{"duties":[{"terms":[{}],"assignments":[{}]}],"assignments":[{}]}`,
		`{"effect":[{"scope":{},"basis":{}}],"relations":[{"target":{},"source":{}}],"signature":{"valid":{}}}`,
		`{"recipients":[{}],"attachments":[{}],"languages":[{"file":{}}],"statuses":[{}],"sources":[{}]}`,
	} {
		d, err := directive.Parse([]byte(in))
		require.NoError(t, err, in)
		for _, indent := range []string{"", "  "} {
			b, err := d.AppendJSON(nil, indent)
			require.NoError(t, err, in)
			require.NotContains(t, string(b), "null", in)
			_, err = directive.Parse(b)
			require.NoError(t, err, "%s\n%s", in, b)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(minimal + "}"))
	f.Add([]byte(minimal + `,"extensions":{"a":[1e3,-0.5,"\u00e9\ud83d\ude00",null,true]}}`))
	f.Add([]byte(minimal + `,"tasks":[{"key":"I.1","kind":"task","title":{"vi":"x"},"deadline":{"by":"2021-01-01"}}],"relations":[{"kind":"repeals","target":{"number":"1/CT"},"scope":{"provisions":["art_1"]}}]}`))
	f.Add([]byte(`{"a":1,"a":2}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := directive.Parse(b)
		if err != nil {
			require.Nil(t, d)
			require.NotEmpty(t, err.Error())
			return
		}
		line, err := d.AppendJSON(nil, "")
		require.NoError(t, err)
		again, err := directive.Parse(line)
		require.NoError(t, err, string(line))
		twice, err := again.AppendJSON(nil, "")
		require.NoError(t, err)
		require.Equal(t, string(line), string(twice))
	})
}
