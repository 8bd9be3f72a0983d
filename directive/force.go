package directive

import "github.com/chithi-go/chithi"

// Force is how a part of a text, or the whole of it, stands in law on a day. It is computed, never stored.
type Force uint8

// The states of force. Force 0 is none: nothing is known of the text.
const (
	NotYet    Force = iota + 1 // chưa có hiệu lực
	InForce                    // còn hiệu lực
	Partly                     // có hiệu lực một phần: of a whole whose parts differ, some of them in force
	Suspended                  // bị ngưng hiệu lực
	Ended                      // hết hiệu lực
	Unsettled                  // chưa xác định: a fact is missing, or the law leaves the question open
)

var forces = chithi.Vocabulary[Force]{Name: "force", Rows: [][4]string{
	{},
	{"NotYet", "not yet in force", "chưa có hiệu lực", "Law 80/2015/QH13 art. 151"},
	{"InForce", "in force", "còn hiệu lực", "Law 80/2015/QH13 art. 151"},
	{"PartiallyInForce", "partly in force", "có hiệu lực một phần", "ELI: InForce-partiallyInForce"},
	{"Suspended", "suspended", "ngưng hiệu lực", "Law 80/2015/QH13 art. 153"},
	{"Ended", "no longer in force", "hết hiệu lực", "Law 80/2015/QH13 art. 154"},
	{"Unsettled", "not settled", "chưa xác định", "no law; said instead of guessing"},
}}

// String returns the key, "PartiallyInForce".
func (f Force) String() string { return forces.Word(f).Key }

// In returns the term in "vi" or "en".
func (f Force) In(lang string) string { return forces.Word(f).In(lang) }

// MarshalText returns the key.
func (f Force) MarshalText() ([]byte, error) { return forces.Marshal(f) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (f *Force) UnmarshalText(b []byte) error { return forces.Unmarshal(f, b) }

// tally counts the parts of a text by their force, and those whose old wording an amendment ended.
type tally struct {
	by      [Unsettled + 1]int32
	amended int32
}

// force rolls the parts up to the whole.
func (t *tally) force() Force {
	some := func(f Force) bool { return t.by[f] > 0 }
	total := int32(0)
	for _, n := range t.by {
		total += n
	}
	for f := NotYet; f <= Unsettled; f++ {
		if t.by[f] == total && total > 0 {
			return f
		}
	}
	for _, f := range [...]Force{InForce, Unsettled, Suspended, NotYet, Ended} {
		if some(f) {
			if f == InForce {
				return Partly
			}
			return f
		}
	}
	return 0
}

// VBPL is a status code of Vietnam's national database of legal texts (vbpl.vn). It says less than the parts do: with
// staged entry it shows CHL from the first part on. The empty code is none of them: the question is open.
type VBPL string

// The codes of vbpl.vn. KCPH (không còn phù hợp) says no day and is never computed.
const (
	CHL    VBPL = "CHL"    // còn hiệu lực
	HHL    VBPL = "HHL"    // hết hiệu lực toàn bộ
	HHL1P  VBPL = "HHL1P"  // hết hiệu lực một phần
	TNHL   VBPL = "TNHL"   // ngưng hiệu lực
	TNHL1P VBPL = "TNHL1P" // ngưng hiệu lực một phần
	CCHL   VBPL = "CCHL"   // chưa có hiệu lực
	KCPH   VBPL = "KCPH"   // không còn phù hợp
)

// vbpl rolls up to a code, and to none when the unsettled parts could change it.
func (t *tally) vbpl() VBPL {
	if t.by[Unsettled] == 0 {
		return t.settledVBPL()
	}
	var code VBPL
	for _, f := range [...]Force{NotYet, InForce, Suspended, Ended} {
		as := *t
		as.by[f] += as.by[Unsettled]
		as.by[Unsettled] = 0
		c := as.settledVBPL()
		if code != "" && c != code {
			return ""
		}
		code = c
	}
	return code
}

func (t *tally) settledVBPL() VBPL {
	live := t.by[InForce] + t.by[Suspended]
	switch {
	case live == 0 && t.by[NotYet] == 0 && t.by[Ended] == 0:
		return ""
	case live == 0 && t.by[NotYet] == 0:
		return HHL
	case live == 0:
		return CCHL
	case t.by[InForce] == 0:
		return TNHL
	case t.by[Suspended] > 0:
		return TNHL1P
	case t.by[Ended] > 0 || t.amended > 0:
		return HHL1P
	}
	return CHL
}

// ELI is a value of the table of force of the European Legislation Identifier, which schema.org shares.
// The empty value is none of them: the question is open.
type ELI string

// The values of ELI and of schema.org's LegalForceStatus.
const (
	ELIInForce          ELI = "InForce"
	ELIPartiallyInForce ELI = "PartiallyInForce"
	ELINotInForce       ELI = "NotInForce"
)

// SchemaOrg returns the address of schema.org's LegalForceStatus: "https://schema.org/InForce".
func (e ELI) SchemaOrg() string {
	if e == "" {
		return ""
	}
	return "https://schema.org/" + string(e)
}

// URI returns the address of ELI's own table: "http://data.europa.eu/eli/ontology#InForce-inForce".
func (e ELI) URI() string {
	if e == "" {
		return ""
	}
	return "http://data.europa.eu/eli/ontology#InForce-" + string(e[0]+'a'-'A') + string(e[1:])
}

func (t *tally) eli() ELI {
	in, open := t.by[InForce], t.by[Unsettled]
	out := t.by[NotYet] + t.by[Suspended] + t.by[Ended]
	switch {
	case in > 0 && out > 0:
		return ELIPartiallyInForce
	case open > 0 || in+out == 0:
		return ""
	case in > 0:
		return ELIInForce
	}
	return ELINotInForce
}
