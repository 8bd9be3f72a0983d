package us_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/us"
)

// A rule signed in December stands in the volume of the next year, and a citation is no type of document.
func TestARuleUnderItsCitation(t *testing.T) {
	d, err := directive.Parse([]byte(`{"format": 1, "jurisdiction": "us", "type": "RULE", "number": "85 FR 1234", "issuers": ["us/epa"],
		"title": {"en": "A rule"}, "signed": "2019-12-20", "published": "2020-01-09", "effect": [{"words": "This rule is effective February 10, 2020."}]}`))
	require.NoError(t, err)
	require.Empty(t, d.Check(us.Law(), nil))
	d.Published = 0
	ps := d.Check(us.Law(), nil)
	require.Len(t, ps, 1)
	require.Equal(t, "number-year", ps[0].Code())
}
