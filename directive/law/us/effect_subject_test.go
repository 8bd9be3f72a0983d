package us_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive/law/us"
)

// The wordings are those of DATES sections, of orders and of acts; the days are what they say.
func TestWordings(t *testing.T) {
	const after = "effect 30 days after publication" + rolled
	tests := []struct{ why, words, want string }{
		{"a heading that says it once more", "DATES: Effective date: This rule is effective October 1, 2020. Comment date: Comments must be received by November 1, 2020.", "effect on 2020-10-01\ncomment on 2020-11-01"},
		{"an airworthiness directive", "This AD becomes effective November 5, 2020.", "effect on 2020-11-05"},
		{"with comment period", "This interim final rule with comment period is effective on October 1, 2020.", "effect on 2020-10-01"},
		{"the effective date of", "The effective date of this rule is October 1, 2020.", "effect on 2020-10-01"},
		{"an act and what it amends", "This Act and the amendments made by this Act shall take effect on the date that is 180 days after the date of enactment of this Act.", "effect 180 days after passage"},
		{"a year from enactment", "This Act shall take effect 1 year after the date of enactment of this Act.", "effect 1 year after passage"},
		{"on and after", "This order is effective on and after January 1, 2021.", "effect on 2021-01-01"},
		{"after it is published", "This rule shall be effective 30 days after it is published in the Federal Register.", after},
		{"the Nth day", "This rule is effective on the 30th day after publication.", after},
		{"the next day", "This rule is effective the day after publication.", "effect 1 day after publication" + rolled},
		{"the day as the hour of an airspace rule", "DATES: Effective 0901 UTC, December 31, 2020.", "effect on 2020-12-31 at 09:01 in UTC"},
		{"the hour last", "This rule is effective January 1, 2021, at 12:01 a.m. Eastern Standard Time.", "effect on 2021-01-01 at 00:01 in America/New_York"},
		{"an hour of another place", "Effective 12:01 a.m., local time, October 1, 2020.", "effect on 2020-10-01"},
		{"through the last minute of a day", "This rule is effective from 12:01 a.m. on July 4, 2020, through 11:59 p.m. on July 6, 2020.", "effect on 2020-07-04 at 00:01 in America/New_York\nexpiry on 2020-07-07"},
		{"through an earlier hour", "This rule is effective July 4, 2020, through 10 p.m. on July 6, 2020.", "effect on 2020-07-04\n? through 10 p.m. on July 6, 2020"},
		{"hours of a fishery", "DATES: Effective 1200 hours, local time, October 1, 2020, until 2400 hours, local time, December 31, 2020.", "effect on 2020-10-01\nexpiry on 2021-01-01"},
		{"from a day to a day leaves it open", "This rule is effective from October 1, 2020, to September 30, 2021.", "effect on 2020-10-01\nor: on 2021-10-01; on 2021-09-30;"},
		{"the date it is published", "This rule is effective on the date it is published in the Federal Register.", "effect on publication"},
		{"not until names the first day", "This rule is not effective until January 1, 2021.", "effect on 2021-01-01"},

		{"the later of two", "This rule is effective 30 days after publication or January 1, 2021, whichever is later.", "effect the later of (30 days after publication" + rolled + ") and on 2021-01-01"},
		{"the earlier of two", "This rule is effective on the earlier of January 1, 2021, or publication in the Federal Register.", "effect the earlier of on 2021-01-01 and on publication"},
		{"two days for one verb", "This rule is effective January 1, 2021 and July 1, 2021.", "or: on 2021-01-01; on 2021-07-01;"},
		{"one or the other", "This rule is effective 30 days after publication or January 1, 2021.", "or: 30 days after publication" + rolled + "; on 2021-01-01;"},
		{"the effective date for", "The effective date for this rule is October 1, 2020.", "effect on 2020-10-01"},
		{"an exception with its own day", "This rule is effective October 1, 2020, except for amendatory instruction 5, which is effective January 1, 2021.", "effect on 2020-10-01\neffect on 2021-01-01 {amendatory instruction 5}"},
		{"several", "This rule is effective October 1, 2020, except for the amendments to § 424.535, which are effective January 1, 2021.", "effect on 2020-10-01\neffect on 2021-01-01 {the amendments to § 424.535}"},
		{"two of them", "This rule is effective October 1, 2020, except § 1.5 which is effective January 1, 2021, and § 1.7 which is effective June 1, 2021.", "effect on 2020-10-01\neffect on 2021-01-01 {§ 1.5}\neffect on 2021-06-01 {§ 1.7}"},
		{"a part in the same sentence", "This rule is effective October 1, 2020, and § 1.5 is effective January 1, 2021.", "effect on 2020-10-01\neffect on 2021-01-01 {§ 1.5}"},
		{"days under one heading", "DATES: Effective dates: October 1, 2020, except for the amendments to § 1.5, which are effective January 1, 2021.", "effect on 2020-10-01\neffect on 2021-01-01 {the amendments to § 1.5}"},
		{"a heading of an act", "(b) EFFECTIVE DATE.—The amendments made by subsection (a) shall take effect on the date of the enactment of this Act.", "effect on passage {The amendments made by subsection (a)}"},
		{"all are no limit", "Effective October 1, 2020, for all entities.", "effect on 2020-10-01\n? for all entities"},
		{"one without a day", "This rule is effective October 1, 2020, except for § 1.2, which is delayed indefinitely.", "effect on 2020-10-01\n? except for § 1.2, which is delayed indefinitely"},
		{"one that may come", "This rule is effective October 1, 2020, except for § 1.2, which may be effective January 1, 2021.", "effect on 2020-10-01\n? except for § 1.2, which may be effective January 1, 2021"},
		{"the exception first", "Except for § 1.5, this rule is effective October 1, 2020.", "effect on 2020-10-01\n? Except for § 1.5"},
		{"a part that calls itself this", "The amendments made by this section shall take effect 90 days after the date of the enactment of this Act.", "effect 90 days after passage {The amendments made by this section}"},
		{"limited to some", "This rule is effective January 1, 2021 for large entities and January 1, 2022 for small entities.", "effect on 2021-01-01 {for large entities}\neffect on 2022-01-01 {for small entities}"},
		{"a second day for whom is not said", "This rule is effective January 1, 2021 for large entities, and January 1, 2022.", "effect on 2021-01-01 {for large entities}\n? and January 1, 2022"},

		{"comments, and what is between", "Comments must be received at the address provided below, no later than 5 p.m. on November 30, 2020.", "comment on 2020-11-30 at 17:00 in America/New_York"},
		{"asked for", "Submit either electronic or written comments on or before November 30, 2020.", "comment on 2020-11-30"},
		{"reply comments", "Comments are due on or before November 30, 2020; reply comments are due on or before December 14, 2020.", "comment on 2020-11-30\ncomment on 2020-12-14 {reply comments}"},
		{"within days of", "Comments should be received within 30 days of publication of this notice.", "comment 30 days after publication" + rolled},
		{"within days", "Comments must be received within 30 days after publication.", "comment 30 days after publication" + rolled},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) { require.Equal(t, tt.want, say(us.ReadEffect(tt.words))) })
	}
}

// What leaves the day open gives none: the words come back whole.
func TestOpenWordingsGiveNoDay(t *testing.T) {
	for _, words := range []string{
		"This rule would be effective January 1, 2021",
		"This rule may become effective January 1, 2021",
		"This proposed rule will be effective January 1, 2021",
		"The rule is proposed to be effective January 1, 2021",
		"This rule is not effective January 1, 2021",
		"This rule is effective until January 1, 2021",
		"This rule is effective by January 1, 2021",
		"This rule is effective no later than January 1, 2021",
		"This rule is effective no earlier than January 1, 2021",
		"This rule is effective on or after January 1, 2021",
		"This rule is effective after January 1, 2021",
		"This rule is effective within 30 days after publication",
		"This rule is effective for 30 days after publication",
		"This rule is effective at least 30 days after publication",
		"This rule is effective 30 to 60 days after publication",
		"This rule is effective 30 days before publication",
		"This rule is effective 30 days after approval by OMB",
		"This rule is effective 30 days after publication of a final rule in the Federal Register",
		"This rule is effective 30 days after publication in the State Register",
		"This rule is effective January 1, 2021, if adopted",
		"This rule is effective 30 days after publication or upon approval by OMB, whichever is later",
		"This rule is effective January 1, 2021, subject to approval by OMB",
		"This order is effective immediately",
		"Effective January 1, 2021, § 1.5 is revised",
		"The effective date of the final rule published on August 3, 2020, is delayed until January 1, 2021",
		"The agency will publish a document announcing the effective date",
	} {
		require.Equal(t, "? "+words, say(us.ReadEffect(words+".")))
	}
}

func TestTwoDaysOfApplicationAreTwoReadings(t *testing.T) {
	require.Equal(t, "or: on 2021-01-01; on 2021-07-01;", say(us.ReadEffect("This rule is applicable January 1, 2021. This rule is applicable July 1, 2021.")))
}
