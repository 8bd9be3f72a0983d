package schedule

// Facts are the days that are known when a rule is resolved. A zero day is not known.
// Facts{Signing: signed} is all that "10 days after signing" needs.
type Facts struct {
	Signing      Date
	Issuance     Date
	Passage      Date
	Promulgation Date
	Publication  Date
	Receipt      Date
	Effect       Date
	Application  Date
	Events       map[string]Date // by the name that the rule gives the event
	Completions  map[string]Date // by the key of the task
	Presumed     Presumption     // which of the eight days above were not given but presumed by law
	PresumedBy   string          // the provision that presumes them, for explanations
}

// Presumption is a set of anchors whose day was not given but presumed by law: the date of a Vietnamese
// text is the day of its signing or passing (Decree 34/2016/NĐ-CP art. 59). A rule that uses one answers
// with standing [Assumed].
type Presumption uint8

// Presume returns the set of those of the anchors that can be presumed: the eight that every text may have.
func Presume(of ...Anchor) Presumption {
	var p Presumption
	for _, a := range of {
		if k := makeRef(a).kind; k >= signing && k <= application {
			p |= 1 << (k - signing)
		}
	}
	return p
}

// Has reports whether the day of the anchor is presumed.
func (p Presumption) Has(a Anchor) bool { return Presume(a)&p != 0 }

// Day returns the day of an anchor and how firm it is: [Assumed] when it is presumed, else [Certain].
// It returns false when the day is not known. A fixed day is always known.
func (f Facts) Day(a Anchor) (Date, Standing, bool) {
	r := makeRef(a)
	return f.day(&r)
}

func (f *Facts) day(r *ref) (d Date, s Standing, ok bool) {
	switch r.kind {
	case signing:
		d = f.Signing
	case issuance:
		d = f.Issuance
	case passage:
		d = f.Passage
	case promulgation:
		d = f.Promulgation
	case publication:
		d = f.Publication
	case receipt:
		d = f.Receipt
	case effect:
		d = f.Effect
	case application:
		d = f.Application
	case event:
		d = f.Events[r.name]
	case completion:
		d = f.Completions[r.name]
	case fixed:
		d = r.date
	}
	if r.kind >= signing && r.kind <= application && f.Presumed>>(r.kind-signing)&1 != 0 {
		s = Assumed
	}
	return d, s, d.IsValid()
}
