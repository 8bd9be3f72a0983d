package vn_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/schedule"
)

func TestPresume(t *testing.T) {
	signed, passed := schedule.MustParseDate("2020-09-16"), schedule.MustParseDate("2020-09-10")
	f := vn.Presume(schedule.Facts{Signing: signed})
	for _, a := range []schedule.Anchor{schedule.Issuance, schedule.Passage} {
		d, standing, ok := f.Day(a)
		require.True(t, ok)
		require.Equal(t, signed, d, "Decree 34/2016/NĐ-CP art. 59: a text has one date")
		require.Equal(t, schedule.Assumed, standing)
	}
	_, _, ok := f.Day(schedule.Publication)
	require.False(t, ok, "the gazette's day is never presumed")
	_, _, ok = f.Day(schedule.Promulgation)
	require.False(t, ok, "nor is that of promulgation: 56/2014/QH13 was promulgated two days later")
	f = vn.Presume(schedule.Facts{Signing: signed, Passage: passed})
	d, standing, _ := f.Day(schedule.Passage)
	require.Equal(t, passed, d, "what is given stands")
	require.Equal(t, schedule.Certain, standing)
	f = vn.Presume(schedule.Facts{Passage: passed})
	require.Equal(t, passed, f.Issuance, "a law is dated by its passing")
	require.Zero(t, f.Signing)
	require.Equal(t, schedule.Facts{}, vn.Presume(schedule.Facts{}))
}
