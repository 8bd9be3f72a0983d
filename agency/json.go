package agency

import (
	"encoding/json"
	"io"

	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// Format is the version of the JSON form that [Data.Encode] writes and [Decode] reads.
const Format = 1

var badFormat = schedule.Template{Code: "agency-format", En: "the format is {0}, this program reads {1}", Vi: "định dạng là {0}, chương trình này đọc định dạng {1}"}

type wireData struct {
	Format   int          `json:"format"`
	Recorded string       `json:"recorded,omitempty"`
	Agencies []wireAgency `json:"agencies"`
	Changes  []wireChange `json:"changes"`
}

type wireAgency struct {
	Key         string      `json:"key"`
	Kind        string      `json:"kind,omitempty"`
	Level       string      `json:"level,omitempty"`
	Names       []wireName  `json:"names"`
	Codes       []wireCode  `json:"codes,omitempty"`
	Links       []wireLink  `json:"links,omitempty"`
	Functions   []string    `json:"functions,omitempty"`
	Territories []string    `json:"territories,omitempty"`
	From        string      `json:"from,omitempty"`
	Before      string      `json:"before,omitempty"`
	Assumed     chithi.Text `json:"assumed,omitempty"`
	AssumedFrom string      `json:"assumed_from,omitempty"`
	Source      string      `json:"source,omitempty"`
}

type wireName struct {
	Text   string `json:"text"`
	Lang   string `json:"lang"`
	Kind   string `json:"kind,omitempty"`
	From   string `json:"from,omitempty"`
	Before string `json:"before,omitempty"`
}

type wireCode struct {
	Scheme string `json:"scheme"`
	Value  string `json:"value"`
	From   string `json:"from,omitempty"`
	Before string `json:"before,omitempty"`
}

type wireLink struct {
	To     string `json:"to"`
	Kind   string `json:"kind"`
	From   string `json:"from,omitempty"`
	Before string `json:"before,omitempty"`
}

type wireChange struct {
	ID        string         `json:"id"`
	On        string         `json:"on"`
	Seq       int            `json:"seq,omitempty"`
	Kind      string         `json:"kind"`
	From      []string       `json:"from,omitempty"`
	To        []string       `json:"to,omitempty"`
	Transfers []wireHandover `json:"transfers,omitempty"`
	Name      chithi.Text    `json:"name,omitempty"`
	Basis     string         `json:"basis,omitempty"`
	Assumed   chithi.Text    `json:"assumed,omitempty"`
	Source    string         `json:"source,omitempty"`
}

type wireHandover struct {
	From      string `json:"from"`
	To        string `json:"to,omitempty"`
	Function  string `json:"function,omitempty"`
	Territory string `json:"territory,omitempty"`
	Mode      string `json:"mode,omitempty"`
}

// Decode reads data from their JSON form: strictly, so that an unknown or repeated member, anything after the
// object and bytes that are no UTF-8 are faults. It returns all the faults of keys, days and words at once.
func Decode(input []byte) (Data, error) {
	var x wireData
	if err := decodeStrict(input, &x); err != nil {
		return Data{}, chithi.Problems{jsonProblem(err)}
	}
	w := &wire{}
	if x.Format != Format {
		w.faults = append(w.faults, chithi.At("/format", badFormat.With(x.Format, Format)))
	}
	data := Data{Recorded: w.date("/recorded", x.Recorded)}
	for i := range x.Agencies {
		data.Agencies = append(data.Agencies, w.agency(chithi.Pointer("agencies", i), &x.Agencies[i]))
	}
	for i := range x.Changes {
		data.Changes = append(data.Changes, w.change(chithi.Pointer("changes", i), &x.Changes[i]))
	}
	if len(w.faults) > 0 {
		w.faults.Sort()
		return Data{}, w.faults
	}
	return data, nil
}

func (w *wire) agency(at string, x *wireAgency) Agency {
	a := Agency{
		Key: w.key(at+"/key", x.Key), Kind: x.Kind, Level: x.Level,
		Functions: w.paths(at+"/functions", x.Functions), Territories: w.paths(at+"/territories", x.Territories),
		Life: w.interval(at, x.From, x.Before), Assumed: x.Assumed,
		AssumedFrom: w.date(at+"/assumed_from", x.AssumedFrom), Source: x.Source,
	}
	for i, n := range x.Names {
		p := at + chithi.Pointer("names", i)
		a.Names = append(a.Names, Name{norm.NFC.String(n.Text), n.Lang, wordOf(w, p+"/kind", n.Kind, ParseNameKind), w.interval(p, n.From, n.Before)})
	}
	for i, c := range x.Codes {
		a.Codes = append(a.Codes, Code{c.Scheme, c.Value, w.interval(at+chithi.Pointer("codes", i), c.From, c.Before)})
	}
	for i, l := range x.Links {
		p := at + chithi.Pointer("links", i)
		a.Links = append(a.Links, Link{w.key(p+"/to", l.To), wordOf(w, p+"/kind", l.Kind, ParseLinkKind), w.interval(p, l.From, l.Before)})
	}
	return a
}

func (w *wire) change(at string, x *wireChange) Change {
	c := Change{
		ID: x.ID, On: w.date(at+"/on", x.On), Seq: x.Seq, Kind: wordOf(w, at+"/kind", x.Kind, ParseChangeKind),
		From: w.keys(at+"/from", x.From), To: w.keys(at+"/to", x.To),
		Name: x.Name, Basis: x.Basis, Assumed: x.Assumed, Source: x.Source,
	}
	for i, t := range x.Transfers {
		p := at + chithi.Pointer("transfers", i)
		c.Transfers = append(c.Transfers, Handover{
			w.key(p+"/from", t.From), w.key(p+"/to", t.To), w.path(p+"/function", t.Function),
			w.path(p+"/territory", t.Territory), wordOf(w, p+"/mode", t.Mode, ParseMode),
		})
	}
	return c
}

// Encode writes the JSON form, indented, with a newline at the end. Decode gives the same data back.
func (d Data) Encode(to io.Writer) error {
	x := wireData{Format: Format, Recorded: d.Recorded.String(), Agencies: []wireAgency{}, Changes: []wireChange{}}
	for i := range d.Agencies {
		x.Agencies = append(x.Agencies, d.Agencies[i].wire())
	}
	for i := range d.Changes {
		x.Changes = append(x.Changes, d.Changes[i].wire())
	}
	e := json.NewEncoder(to)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(x)
}

func (a *Agency) wire() wireAgency {
	x := wireAgency{
		Key: a.Key.s, Kind: a.Kind, Level: a.Level, Names: []wireName{}, Functions: texts(a.Functions), Territories: texts(a.Territories),
		From: a.Life.From.String(), Before: a.Life.Before.String(), Assumed: a.Assumed,
		AssumedFrom: a.AssumedFrom.String(), Source: a.Source,
	}
	for _, n := range a.Names {
		kind := ""
		if n.Kind != Official {
			kind = n.Kind.String()
		}
		x.Names = append(x.Names, wireName{n.Text, n.Lang, kind, n.Valid.From.String(), n.Valid.Before.String()})
	}
	for _, c := range a.Codes {
		x.Codes = append(x.Codes, wireCode{c.Scheme, c.Value, c.Valid.From.String(), c.Valid.Before.String()})
	}
	for _, l := range a.Links {
		x.Links = append(x.Links, wireLink{l.To.s, l.Kind.String(), l.Valid.From.String(), l.Valid.Before.String()})
	}
	return x
}

func (c *Change) wire() wireChange {
	x := wireChange{
		ID: c.ID, On: c.On.String(), Seq: c.Seq, Kind: c.Kind.String(), From: keyTexts(c.From), To: keyTexts(c.To),
		Name: c.Name, Basis: c.Basis, Assumed: c.Assumed, Source: c.Source,
	}
	for _, t := range c.Transfers {
		mode := ""
		if t.Mode != Move {
			mode = t.Mode.String()
		}
		x.Transfers = append(x.Transfers, wireHandover{t.From.s, t.To.s, string(t.Function), string(t.Territory), mode})
	}
	return x
}

func texts(paths []Path) []string {
	var all []string
	for _, p := range paths {
		all = append(all, string(p))
	}
	return all
}

func keyTexts(keys []Key) []string {
	var all []string
	for _, k := range keys {
		all = append(all, k.s)
	}
	return all
}
