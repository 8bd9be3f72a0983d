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
}

// Presumption is a set of anchors whose day was not given but presumed by law: the date of a Vietnamese
// text is the day of its signing or passing (Decree 34/2016/NĐ-CP art. 59). A rule that uses one answers
// with standing [Assumed].
type Presumption uint8
