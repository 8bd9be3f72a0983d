package directive_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/examples"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// byStandardLibrary is the oracle: what encoding/json writes of the same directive.
func byStandardLibrary(t testing.TB, d directive.Directive, indent string) string {
	t.Helper()
	d.Extensions = nil
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	require.NoError(t, e.Encode(&d))
	return string(bytes.TrimSpace(b.Bytes()))
}

func withEverything(t testing.TB) *directive.Directive {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("format", "testdata", "full.json"))
	require.NoError(t, err)
	d, err := directive.Parse(b)
	require.NoError(t, err)
	return d
}

func TestEncodingIsThatOfTheStandardLibrary(t *testing.T) {
	example, err := directive.Parse(examples.Directive2206())
	require.NoError(t, err)
	odd := *example
	odd.Title = chithi.Text{"vi": "a\u2028b \"c\" \\ \x01 \xff <d> & đ", "": "x"}
	odd.Issuers = nil
	odd.Recipients = []directive.Recipient{{}}
	odd.Statuses = []directive.RecordedStatus{{Code: "CHL"}}
	odd.Effect = []directive.Effect{{Rule: schedule.MustParseRule(`10 days after event "khai giảng"`)}}
	odd.Events = map[string]schedule.Date{"b": schedule.MustParseDate("2020-01-01"), "a": 0}
	odd.Tasks = []task.Task{{}}
	odd.Languages = []directive.LanguageVersion{{File: &directive.Attachment{Size: 1 << 40}}}
	full := withEverything(t)
	full.Extensions = nil
	for name, d := range map[string]*directive.Directive{"2206": example, "odd": &odd, "full": full, "zero": {}} {
		for _, indent := range []string{"", "  ", "\t"} {
			got, err := d.AppendJSON(nil, indent)
			require.NoError(t, err, name)
			require.Equal(t, byStandardLibrary(t, *d, indent), string(got), "%s, indented by %q", name, indent)
		}
	}
}

func TestEncodingAppendsOrLeavesAlone(t *testing.T) {
	d := withEverything(t)
	prefix := []byte("before ")
	b, err := d.AppendJSON(prefix, "")
	require.NoError(t, err)
	require.True(t, bytes.HasPrefix(b, []byte(`before {"format":1`)))
	d.Form = 99
	b, err = d.AppendJSON(prefix, "")
	require.Error(t, err, "a word of no vocabulary")
	require.Equal(t, "before ", string(b))
}

// The plain structs of the comparison have the same shape, and strings where ours have types that check themselves.
type (
	plainGroup      struct{ Kind, Under string }
	plainAssignment struct {
		Agency    string      `json:"agency,omitempty"`
		Each      *plainGroup `json:"each,omitempty"`
		Role      string      `json:"role"`
		Manner    string      `json:"manner,omitempty"`
		Function  string      `json:"function,omitempty"`
		Territory string      `json:"territory,omitempty"`
		Valid     *plainDays  `json:"valid,omitempty"`
		From      string      `json:"from,omitempty"`
		Basis     string      `json:"basis,omitempty"`
	}
	plainDays struct {
		From   string `json:"from,omitempty"`
		Before string `json:"before,omitempty"`
	}
	plainDeadline struct {
		Words     string          `json:"words,omitempty"`
		By        string          `json:"by,omitempty"`
		Before    string          `json:"before,omitempty"`
		Within    string          `json:"within,omitempty"`
		Window    *plainDays      `json:"window,omitempty"`
		In        string          `json:"in,omitempty"`
		During    string          `json:"during,omitempty"`
		LaterOf   []plainDeadline `json:"later_of,omitempty"`
		EarlierOf []plainDeadline `json:"earlier_of,omitempty"`
		Open      string          `json:"open,omitempty"`
		At        string          `json:"at,omitempty"`
	}
	plainLink struct {
		Task   string `json:"task"`
		Period string `json:"period,omitempty"`
		Link   string `json:"link,omitempty"`
		Lag    string `json:"lag,omitempty"`
	}
	plainScope struct {
		Provisions  []string `json:"provisions,omitempty"`
		Except      []string `json:"except,omitempty"`
		Territories []string `json:"territories,omitempty"`
		Addressees  []string `json:"addressees,omitempty"`
	}
	plainRelation struct {
		Kind   string       `json:"kind"`
		Target *plainRef    `json:"target,omitempty"`
		Scope  *plainScope  `json:"scope,omitempty"`
		Words  string       `json:"words,omitempty"`
		Rule   string       `json:"rule,omitempty"`
		Source *plainSource `json:"source,omitempty"`
	}
	plainRef struct {
		Number string `json:"number,omitempty"`
		Issuer string `json:"issuer,omitempty"`
		Type   string `json:"type,omitempty"`
		Year   int    `json:"year,omitempty"`
	}
	plainSignature struct {
		Person      string     `json:"person,omitempty"`
		Position    string     `json:"position,omitempty"`
		Capacity    string     `json:"capacity,omitempty"`
		Authority   string     `json:"authority,omitempty"`
		Valid       *plainDays `json:"valid,omitempty"`
		Redelegated bool       `json:"redelegated,omitempty"`
	}
	plainFile struct {
		Name   string `json:"name"`
		Media  string `json:"media,omitempty"`
		Size   int64  `json:"size,omitempty"`
		SHA256 string `json:"sha256,omitempty"`
	}
	plainTask struct {
		Key         string            `json:"key"`
		Kind        string            `json:"kind"`
		Modality    string            `json:"modality,omitempty"`
		Nature      string            `json:"nature,omitempty"`
		Title       map[string]string `json:"title"`
		Body        map[string]string `json:"body,omitempty"`
		Deliverable map[string]string `json:"deliverable,omitempty"`
		Deadline    *plainDeadline    `json:"deadline,omitempty"`
		Depends     []plainLink       `json:"depends,omitempty"`
		Source      string            `json:"source,omitempty"`
		Weight      uint32            `json:"weight,omitempty"`
		Assignments []plainAssignment `json:"assignments,omitempty"`
		Tasks       []plainTask       `json:"tasks,omitempty"`
	}
	plainEffect struct {
		Role     string       `json:"role,omitempty"`
		Scope    *plainScope  `json:"scope,omitempty"`
		Words    string       `json:"words,omitempty"`
		Rule     string       `json:"rule,omitempty"`
		Printed  string       `json:"printed,omitempty"`
		Through  bool         `json:"through,omitempty"`
		Latest   bool         `json:"latest,omitempty"`
		Basis    *plainSource `json:"basis,omitempty"`
		Recorded string       `json:"recorded,omitempty"`
	}
	plainSource struct {
		Publisher string `json:"publisher,omitempty"`
		Document  string `json:"document,omitempty"`
		Place     string `json:"place,omitempty"`
		URL       string `json:"url,omitempty"`
		Seen      string `json:"seen,omitempty"`
		Note      string `json:"note,omitempty"`
	}
	plainDirective struct {
		Format       int               `json:"format"`
		Jurisdiction string            `json:"jurisdiction"`
		Type         string            `json:"type"`
		Number       string            `json:"number"`
		Issuers      []string          `json:"issuers"`
		Title        map[string]string `json:"title"`
		Signed       string            `json:"signed,omitempty"`
		Numbered     string            `json:"numbered,omitempty"`
		Issued       string            `json:"issued,omitempty"`
		Passed       string            `json:"passed,omitempty"`
		Promulgated  string            `json:"promulgated,omitempty"`
		Published    string            `json:"published,omitempty"`
		Received     string            `json:"received,omitempty"`
		Recalled     string            `json:"recalled,omitempty"`
		Events       map[string]string `json:"events,omitempty"`
		Signature    *plainSignature   `json:"signature,omitempty"`
		Form         string            `json:"form,omitempty"`
		Urgency      string            `json:"urgency,omitempty"`
		Secrecy      string            `json:"secrecy,omitempty"`
		Shortened    bool              `json:"shortened,omitempty"`
		Provisions   []string          `json:"provisions,omitempty"`
		Relations    []plainRelation   `json:"relations,omitempty"`
		Attachments  []plainFile       `json:"attachments,omitempty"`
		Effect       []plainEffect     `json:"effect,omitempty"`
		Assignments  []plainAssignment `json:"assignments,omitempty"`
		Tasks        []plainTask       `json:"tasks,omitempty"`
		Sources      []plainSource     `json:"sources,omitempty"`
	}
)

func BenchmarkDecode(b *testing.B) {
	text := examples.Directive2206()
	b.Run("encoding-json", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			var p plainDirective
			if err := json.Unmarshal(text, &p); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("chithi", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			if _, err := directive.Parse(text); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	text := examples.Directive2206()
	var p plainDirective
	require.NoError(b, json.Unmarshal(text, &p))
	d, err := directive.Parse(text)
	require.NoError(b, err)
	b.Run("encoding-json", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := json.Marshal(&p); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("chithi", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := d.AppendJSON(nil, ""); err != nil {
				b.Fatal(err)
			}
		}
	})
}
