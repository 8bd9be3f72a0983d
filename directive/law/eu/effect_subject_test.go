package eu_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive/law/eu"
)

// The wordings are those of final articles; the days are what they say.
func TestWordings(t *testing.T) {
	tests := []struct{ why, words, want string }{
		{"but not before", "This Regulation shall enter into force on the day following that of its publication" + oj + ", but not before 1 January 2007.", "effect 1 day after publication, not before 2007-01-01"},
		{"in force and applied", "This Regulation shall enter into force and apply from the third day following that of its publication.", "effect 3 days after publication"},
		{"upon notification", "This Decision shall take effect upon notification.", "effect on receipt"},
		{
			"the later of two", "This Regulation shall enter into force on 1 January 2020 or on the day following its publication, whichever is the later.",
			"effect the later of on 2020-01-01 and 1 day after publication",
		},
		{"one or the other", "This Regulation shall enter into force on 1 January 2020 or on the day following its publication.", "or: on 2020-01-01; 1 day after publication;"},
		{"two days for one verb", "It shall apply from 1 January 2020 and from 1 July 2020.", "or: on 2020-01-01; on 2020-07-01;"},
		{"the earlier of two", "It shall apply from the earlier of 1 January 2020 and the date of its entry into force.", "application the earlier of on 2020-01-01 and on effect"},
		{"the last day of a month", "This Regulation shall enter into force on the last day of the month following that of its publication.", "effect on the last day of the month following publication"},
		{"months of one", "This Regulation shall enter into force on the first day of the month following its publication.", "effect on the first day of the month following publication"},
		{"a day printed beside a day", "This Regulation shall enter into force on 1 January 2020 (20 January 2020).", "effect on 2020-01-01 printed 2020-01-20"},
		{"headings", "Article 64 Entry into force and application 1. This Regulation shall enter into force on the twentieth day following that of its publication. 2. It shall apply from 17 January 2025.", "effect 20 days after publication\napplication on 2025-01-17"},

		{
			"an exception with its own day", "It shall apply from 1 January 2020, with the exception of Articles 5 and 6(2), which shall apply from 1 July 2020.",
			"application on 2020-01-01 [the whole text except article 5; article 6, clause 2]\napplication on 2020-07-01 [article 5; article 6, clause 2]",
		},
		{
			"two of them", "It shall apply from 1 January 2020 with the exception of Article 5, which shall apply from 1 July 2020, and Article 7, which shall apply from 1 January 2021.",
			"application on 2020-01-01 [the whole text except article 5; article 7]\napplication on 2020-07-01 [article 5]\napplication on 2021-01-01 [article 7]",
		},
		{"one without", "This Regulation shall enter into force on 1 January 2020 with the exception of Article 5.", "effect on 2020-01-01 [the whole text except article 5]"},
		{
			"one of the application alone", "This Regulation shall enter into force on 1 January 2020 and shall apply from 1 March 2020 until 31 December 2022, except for Article 5, which shall apply from 1 July 2020.",
			"effect on 2020-01-01\napplication on 2020-03-01 [the whole text except article 5]\nexpiry on 2023-01-01\napplication on 2020-07-01 [article 5]",
		},
		{"one that is not understood", "It shall apply from 1 January 2020, except as provided in Article 5, which shall apply from 1 July 2020.", "application on 2020-01-01\n? except as provided in Article 5, which shall apply from 1 July 2020"},
		{"one beside a day that is none", "It shall apply from 30 February 2020, except Article 5.", "? except Article 5\n! schedule: 2020-02-30 is not a day (YYYY-MM-DD, years 0001 to 9999)"},
		{"another subject is not the act", "It shall apply from 1 January 2020, as its Annex, shall apply from 1 July 2020.", "application on 2020-01-01\n? as its Annex, shall apply from 1 July 2020"},

		{
			"points of a list", "It shall apply from 2 August 2026. However: (a) Chapters I and II shall apply from 2 February 2025; (b) Article 6(1) and the corresponding obligations in this Regulation shall apply from 2 August 2027.",
			"application on 2026-08-02\napplication on 2025-02-02 {Chapters I and II}\napplication on 2027-08-02 {Article 6(1) and the corresponding obligations in this Regulation}",
		},
		{"a derogation", "By way of derogation from paragraph 2: (a) Articles 35 to 50 shall apply from 26 November 2017.", "application on 2017-11-26 {Articles 35 to 50}"},
		{
			"another subject in the sentence", "However, Article 3(6) and (7) shall apply from 1 November 2022 and Chapter IV (Articles 35 to 51) shall apply from 25 June 2023.",
			"application on 2022-11-01 [article 3, clause 6; article 3, clause 7]\napplication on 2023-06-25 {Chapter IV (Articles 35 to 51)}",
		},
		{"a derogation from several", "4. By way of derogation from paragraphs 2 and 3 of this Article, Titles III and IV shall apply from 30 June 2024.", "application on 2024-06-30 {Titles III and IV}"},
		{"an exception of one point", "It shall apply from 1 January 2020, with the exception of Article 3(2), point (a), which shall apply from 1 July 2020.", "application on 2020-01-01\n? with the exception of Article 3(2), point (a), which shall apply from 1 July 2020"},
		{"an annex", "The Annex shall apply from 1 January 2020.", "application on 2020-01-01 {The Annex}"},
		{"a subparagraph", "The second subparagraph of Article 4(1) shall apply from 1 January 2020.", "application on 2020-01-01 {The second subparagraph of Article 4(1)}"},
		{"limited to some", "This Regulation shall enter into force on 1 January 2020 for Denmark.", "effect on 2020-01-01 {for Denmark}"},
		{"limited to a place", "It shall apply from 1 January 2020 in Denmark.", "application on 2020-01-01 {in Denmark}"},
		{"no limit", "It shall apply from 1 January 2020 in accordance with Article 5.", "application on 2020-01-01\n? in accordance with Article 5"},
		{"limited to products", "This Regulation shall apply from 1 January 2020 to products placed on the market after that day.", "application on 2020-01-01 {to products placed on the market after that day}"},
		{"how long is no limit", "It shall apply from 1 January 2020 for a period of five years.", "application on 2020-01-01\n? for a period of five years"},

		{"from a day to a day", "It shall apply from 1 January 2020 to 31 December 2022.", "application on 2020-01-01\nexpiry on 2023-01-01"},
		{"ceasing on a day", "It shall cease to apply on 31 December 2022.", "expiry on 2023-01-01"},
		{"ceasing from a day leaves it open", "Article 5 shall cease to apply from 1 January 2025.", "or: on 2025-01-02; on 2025-01-01;"},
		{"expiry after months", "This Decision shall expire 12 months after its entry into force.", "expiry 12 months after effect, once they have run, month end clipped"},

		{"transposition in the middle", "Member States shall adopt and publish, by 6 May 2018, the laws necessary to comply with this Directive.", "deadline on 2018-05-06 {adopt and publish the laws necessary to comply with this Directive}"},
		{"no later than", "Member States shall bring into force the laws necessary to comply with this Directive no later than 6 May 2018.", "deadline on 2018-05-06 {bring into force the laws necessary to comply with this Directive}"},
		{"within months of notification", "Member States shall put into effect the provisions necessary to comply with this Directive within 18 months of its notification.", "deadline 18 months after receipt, rolled forward on eu, month end clipped {put into effect the provisions necessary to comply with this Directive}"},
		{"within years", "Member States shall bring into force the laws necessary to comply with this Directive within two years of its entry into force.", "deadline 2 years after effect, rolled forward on eu, month end clipped {bring into force the laws necessary to comply with this Directive}"},
		{
			"two last days", "Member States shall bring into force the provisions necessary to comply with Article 3 by 6 May 2018 and with Article 5 by 6 May 2020.",
			"deadline on 2018-05-06 {bring into force the provisions necessary to comply with Article 3}\n? and with Article 5 by 6 May 2020",
		},
		{"by months", "Member States shall transpose this Directive by 24 months after the date of entry into force of this Directive.", "deadline 24 months after effect, once they have run, month end clipped {transpose this Directive}"},
	}
	for _, tt := range tests {
		t.Run(tt.why, func(t *testing.T) { require.Equal(t, tt.want, say(eu.ReadEffect(tt.words))) })
	}
}

// What leaves the day open, or speaks of another act, gives none: the words come back whole.
func TestOpenWordingsGiveNoDay(t *testing.T) {
	for _, words := range []string{
		"This Regulation should enter into force on 1 January 2020",
		"This Regulation shall not enter into force before 1 January 2020",
		"This Regulation shall not apply from 1 January 2020",
		"This Regulation shall enter into force by 1 January 2020",
		"This Regulation shall enter into force no later than 1 January 2020",
		"This Regulation shall enter into force on 1 January 2020 at the latest",
		"This Regulation shall enter into force on 1 January 2020 or on the day of ratification, whichever is the later",
		"This Regulation shall enter into force two weeks after its publication",
		"This Regulation shall enter into force on 1 January 2020, provided that the Council has adopted it",
		"This Regulation shall enter into force on 1 January 2020, subject to Article 5",
		"This Regulation shall enter into force on 1 January 2020 where the Council has adopted it",
		"This Regulation shall enter into force on the twentieth day following that of the publication of Regulation 5",
		"This Regulation shall enter into force on the twentieth day following that of its publication in the Official Gazette of Malta",
		"This Regulation shall enter into force three months after its entry into force",
		"This Regulation shall enter into force on the twentieth day before that of its publication",
		"This Regulation shall apply to contracts concluded after 17 December 2009",
		"Article 5 shall not apply and Article 6 of Regulation 7 shall apply from 1 January 2020",
		"Regulation (EC) No 1/2003 is repealed with effect from 1 January 2020",
		"Member States shall ensure that products placed on the market before 1 July 2018 may be sold",
		"Member States shall adopt rules on products placed on the market before 1 July 2018",
	} {
		require.Equal(t, "? "+words, say(eu.ReadEffect(words+".")))
	}
}

func TestTwoDaysOfApplicationAreTwoReadings(t *testing.T) {
	require.Equal(t, "or: on 2020-01-01; on 2020-07-01;", say(eu.ReadEffect("It shall apply from 1 January 2020. It shall apply from 1 July 2020.")))
}
