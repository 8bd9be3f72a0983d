package akn_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/directive/format/akn"
)

const head = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#s">` +
	`<FRBRWork><FRBRthis value="/akn/uk/act/2014/27/!main"/><FRBRuri value="/akn/uk/act/2014/27"/>`

// foreignAct is in the manner of acts that others publish: its own names for dates, a generation event, an amendment.
const foreignAct = head + `<FRBRdate date="2014-07-17" name="Enacted"/><FRBRdate date="2014-07-18" name="Royal"/><FRBRauthor href="#parliament"/><FRBRcountry value="uk"/>` +
	`<FRBRnumber value="27"/></FRBRWork><FRBRExpression><FRBRthis value="x"/><FRBRuri value="x"/><FRBRdate date="2014-07-17" name="e"/><FRBRauthor href="#p"/><FRBRlanguage language="eng"/></FRBRExpression></identification>` +
	`<publication date="2014-07-20T10:00:00" name="gazette" showAs="Gazette"/>` +
	`<lifecycle source="#s"><eventRef eId="e1" date="2014-07-17" source="#s" type="generation"/><eventRef eId="e2" date="2014-10-01" source="#s" type="amendment" refersTo="#what"/><eventRef eId="e3" date="2014-09-01" source="#s"/></lifecycle>` +
	`<analysis source="#s"><activeModifications>` +
	`<textualMod type="repeal" eId="am_1"><source href="#art_1"/><destination href="/akn/uk/act/1998/38#sec_5"/><force period="#tg"/></textualMod>` +
	`<textualMod type="insertion" eId="am_2"><source href="#art_2"/><destination href="#Bad Part"/></textualMod>` +
	`<legalSystemMod type="ratification" eId="am_3"><source href="#art_3"/><destination href="/akn/uk/act/1998/39"/></legalSystemMod>` +
	`<textualMod type="substitution" eId="am_4"><source href="#art_4"/><destination href="/akn/uk/act/1998/40"/><application period="#nowhere"/></textualMod>` +
	`</activeModifications></analysis>` +
	`<temporalData source="#s"><temporalGroup eId="tg"><timeInterval refersTo="#when" start="#e3" duration="P30D"/></temporalGroup></temporalData>` +
	`<references source="#s"><TLCOrganization eId="parliament" href="/ontology/parliament.uk" showAs="Parliament"/></references></meta>` +
	"<preface><longTitle><p>An <docTitle>Act of\n\t<b>some</b> kind </docTitle>" + `</p></longTitle></preface><body><section eId="sec_1"><content><p>Text.</p></content></section></body></act></akomaNtoso>`

func TestReadsTheMetadataOfOthers(t *testing.T) {
	doc, problems, err := akn.Parse([]byte(foreignAct))
	require.NoError(t, err)
	d := doc.Directive
	require.Equal(t, []string{"uk", "act", "27", "2014-07-17", "2014-07-20", "Act of some kind"},
		[]string{d.Jurisdiction, d.Type, d.Number.String(), d.Signed.String(), d.Published.String(), d.Title["eng"]})
	require.Len(t, d.Relations, 2)
	require.Equal(t, directive.Repeals, d.Relations[0].Kind)
	require.Equal(t, "/akn/uk/act/1998/38", d.Relations[0].Target.Number.String(), "an address of another form is kept whole")
	require.Equal(t, []directive.Provision{"sec_5"}, d.Relations[0].Scope.Provisions)
	require.Equal(t, []string{"on 2014-09-01", "on 2014-10-01"}, []string{d.Relations[0].Rule.String(), d.Relations[0].Until.String()}, "30 days from 1 September")
	require.Equal(t, `on event "nowhere"`, d.Relations[1].Rule.String(), "a day that is named and not said is unknown, not that of entry")
	require.Equal(t, []format.Event{
		{On: day("2014-07-17"), Type: "generation"}, {On: day("2014-10-01"), Type: "amendment", What: "what"}, {On: day("2014-09-01")},
	}, doc.Events)
	var said []string
	for _, p := range problems {
		require.Equal(t, chithi.Warning, p.Severity)
		require.NotEqual(t, p.Message.In("vi"), p.Message.In("en"))
		said = append(said, p.Pointer+" "+p.Code())
	}
	require.Equal(t, []string{
		"/body akn-unread",
		"/meta/analysis/activeModifications/1 akn-unread",
		"/meta/analysis/activeModifications/2 akn-modification",
		"/meta/analysis/activeModifications/3 akn-unread",
		"/meta/identification/FRBRWork/FRBRauthor/0 akn-unread",
		"/meta/identification/FRBRWork/FRBRdate/0 akn-signing",
		"/meta/identification/FRBRWork/FRBRdate/1 akn-unread",
	}, said, "what is not taken over is told")
}

// Committee drafts of the same version have namespaces of their own; they are read, and that is told.
func TestDraftsOfTheStandard(t *testing.T) {
	draft := strings.ReplaceAll(foreignAct, "/akn/3.0\"", "/akn/3.0/WD17\"")
	doc, problems, err := akn.Parse([]byte(draft))
	require.NoError(t, err)
	require.Equal(t, "27", doc.Directive.Number.String())
	require.Equal(t, "akn-draft", problems[0].Code())
	_, _, err = akn.Parse([]byte(strings.ReplaceAll(foreignAct, "/akn/3.0\"", "/akn/3.01\"")))
	require.Error(t, err, "another version is another standard")
}

// with is the act of others with one element put in the place of another.
func with(t *testing.T, old, put string) (format.Document, []string) {
	t.Helper()
	require.Contains(t, foreignAct, old)
	doc, problems, err := akn.Parse([]byte(strings.Replace(foreignAct, old, put, 1)))
	require.NoError(t, err)
	var said []string
	for _, p := range problems {
		said = append(said, p.Pointer+" "+p.Code())
		require.NotEqual(t, p.Message.In("vi"), p.Message.In("en"))
	}
	return doc, said
}

// A change of a part that cannot be named must not become a change of the whole.
func TestAPartThatCannotBeReadIsNotTheWhole(t *testing.T) {
	const active = "/meta/analysis/activeModifications/0"
	for _, c := range []struct {
		destination string
		parts       []directive.Provision
		relations   int
		told, why   string
	}{
		{`<destination href="/akn/uk/act/1998/38#sec_2A"/>`, nil, 1, active + "/destination/0 akn-part", "capital letters stand in no provision of ours: nothing is repealed, least of all the act"},
		{`<destination href="/akn/uk/act/1998/38#sec_2A"/><destination href="/akn/uk/act/1998/38#sec_5"/>`, []directive.Provision{"sec_5"}, 2, active + "/destination/0 akn-part", "the other part is"},
		{`<destination href="/akn/uk/act/1998/38"/><destination href="/akn/uk/act/1998/38#sec_2A" exclusion="true"/>`, nil, 1, active + "/destination/1 akn-part", "all but a part that cannot be named"},
		{`<destination href="/akn/uk/act/1998/38#sec_5" upTo="/akn/uk/act/1998/38#sec_9"/>`, []directive.Provision{"sec_5"}, 2, active + "/destination/0 akn-unread", "a range keeps its first part and is told"},
		{`<destination href="/akn/uk/act/1998/38"/>`, nil, 2, "", "the whole"},
	} {
		doc, said := with(t, `<destination href="/akn/uk/act/1998/38#sec_5"/>`, c.destination)
		require.Len(t, doc.Directive.Relations, c.relations, c.why)
		if c.relations == 2 {
			require.Equal(t, c.parts, doc.Directive.Relations[0].Scope.Provisions, c.why)
		}
		if c.told != "" {
			require.Contains(t, said, c.told, c.why)
		}
	}
}

// A year alone is a date that Laws.Africa writes and no day: the document is read without it.
func TestAYearIsNoDay(t *testing.T) {
	doc, said := with(t, `<FRBRdate date="2014-07-17" name="Enacted"/><FRBRdate date="2014-07-18" name="Royal"/>`, `<FRBRdate date="2014" name="Generation"/>`)
	require.Zero(t, doc.Directive.Signed)
	require.Contains(t, said, "/meta/identification/FRBRWork/FRBRdate/0 akn-vague-day")
	doc, said = with(t, `<eventRef eId="e3" date="2014-09-01"`, `<eventRef eId="e3" date="2014-09"`)
	require.Contains(t, said, "/meta/temporalData/timeInterval akn-vague-day")
	require.True(t, doc.Directive.Relations[0].Until.IsZero())
	require.Equal(t, `on event "tg"`, doc.Directive.Relations[0].Rule.String(), "half of a time would be another time")
}

// What no directive has a place for is told by its element, once for each.
func TestWhatIsNotTakenOverIsTold(t *testing.T) {
	_, said := with(t, `<lifecycle source="#s">`, `<classification source="#s"/><classification source="#t"/><lifecycle source="#s">`)
	require.Equal(t, 1, strings.Count(strings.Join(said, "\n"), "/meta/classification akn-unread"))
	_, said = with(t, `</activeModifications>`, `</activeModifications><judicial><result type="deny"/></judicial>`)
	require.Contains(t, said, "/meta/analysis/judicial akn-unread")
	_, said = with(t, `<FRBRcountry value="uk"/>`, `<FRBRcountry value="uk"/><FRBRprescriptive value="true"/>`)
	require.Contains(t, said, "/meta/identification/FRBRWork/FRBRprescriptive akn-unread")
	_, said = with(t, `<references source="#s">`, `<references source="#s"><passiveRef eId="p" href="/akn/uk/act/2015/1" showAs="x"/>`)
	require.Contains(t, said, "/meta/references/0 akn-unread")
}

// Laws.Africa gives the title as an alias of the work.
func TestTitleOfTheWork(t *testing.T) {
	text := strings.NewReplacer("<docTitle>", "<i>", "</docTitle>", "</i>", `<FRBRdate date="2014-07-17"`, `<FRBRalias value="Some Act, 2014" name="title"/><FRBRdate date="2014-07-17"`).Replace(foreignAct)
	doc, _, err := akn.Parse([]byte(text))
	require.NoError(t, err)
	require.Equal(t, chithi.Text{"eng": "Some Act, 2014"}, doc.Directive.Title)
}

// What is not certain is said in the document, in both languages, and read back.
func TestWhatIsNotCertainIsSaid(t *testing.T) {
	doc := of31()
	require.NotContains(t, string(written(t, doc)), format.NotCertain().In("vi"))
	doc.Time.Provisional = true
	b := written(t, doc)
	for _, lang := range []string{"vi", "en"} {
		require.Contains(t, string(b), format.NotCertain().In(lang))
	}
	got, problems, err := akn.Parse(b)
	require.NoError(t, err)
	require.Empty(t, problems)
	require.True(t, got.Time.Provisional)
}
