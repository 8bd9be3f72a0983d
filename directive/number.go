package directive

// Number is a stub that holds the place of the real type: text as written, and the parts that a law read in it.
type Number struct {
	text  string
	parts NumberParts
}

// NumberParts are what a jurisdiction's grammar reads in a number.
type NumberParts struct {
	Canonical string   // the one spelling that identity uses
	Ordinal   string   // "2206", "66.14", "888a"
	Year      int      // of the symbol; 0 when it has none
	Type      string   // code of the document type: "CT", "NĐ", "TTLT"; "" for a dispatch
	Issuers   []string // codes: "UBND"; several for a joint text
	Unit      string   // the drafting unit of an administrative text
	Series    string   // the jurisdiction's word for the kind of number
	Normative bool     // by form alone; the document's date decides with it
	Doubtful  bool     // well formed, but of a body nobody knows
}
