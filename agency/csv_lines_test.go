package agency

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi"
)

const fourBodies = AgencyColumns + "\na,A,,,,,\nb,B,,,,,\nc,C,,,,,\nd,D,,,,,\n"

// placesOf returns place and code of every problem.
func placesOf(t *testing.T, err error) (all []string) {
	t.Helper()
	var found chithi.Problems
	require.ErrorAs(t, err, &found)
	for _, p := range found {
		all = append(all, p.Pointer+" "+p.Code())
	}
	return all
}

func TestFaultsByLine(t *testing.T) {
	tests := []struct {
		why, agencies, changes string
		want                   []string
	}{
		{"a parent nobody has, a key twice", AgencyColumns + "\na,A,,,,,\n\nb,B,,,x,,\na,A,,,,,\n", "", []string{
			"/agencies/lines/4/links/0/to agency-key-unknown", "/agencies/lines/5/key agency-key-twice",
		}},
		{"arity, self, unknown, in files of one row a change", fourBodies, "x,2025-07-01,1,merge,a,c,,,,,\ny,2025-07-01,2,transfer,a,a,f,,,,\nz,2025-07-01,3,absorb,q,b,,,,,\n", []string{
			"/changes/lines/2/kind agency-change-arity", "/changes/lines/3/to agency-transfer-self", "/changes/lines/4/from agency-key-unknown",
		}},
		{"the row of a change that has several", fourBodies, "x,2025-07-01,1,merge,a,c,,,,,\n\"x\",,,,q,c,,,,,\nx,,,,b,e,f,,,,\nx,,,,b,b,g,,,,\n", []string{
			"/changes/lines/3/from agency-key-unknown", "/changes/lines/4/to agency-key-unknown", "/changes/lines/5/to agency-transfer-self",
		}},
		{"the rest of a division", fourBodies, "x,2025-07-01,1,divide,a,b,f,,,,\nx,,,,a,q,,,,,\n", []string{
			"/changes/lines/3/to agency-key-unknown",
		}},
		{"a fault of the whole change", fourBodies, "x,2025-07-01,1,transfer,a,b,f,,,,\nx,,,,a,c,f,,,,\n", []string{"/changes/lines/2/transfers agency-overlap"}},
		{"ended twice, told at the second", fourBodies, "x,2025-07-01,1,absorb,a,b,,,,,\ny,2025-07-01,2,absorb,a,c,,,,,\n", []string{"/changes/lines/3/from agency-ends-twice"}},
	}
	for _, x := range tests {
		data, lines, err := ReadCSV(strings.NewReader(x.agencies), strings.NewReader(ChangeColumns+"\n"+x.changes))
		require.NoError(t, err, x.why)
		_, err = New(data)
		require.Equal(t, x.want, placesOf(t, lines.Place(err, nil)), x.why)
	}
}

func TestFaultsByLineOfAnExtension(t *testing.T) {
	known := mustNew(t, small(Change{ID: "x", On: day, Kind: Absorb, From: keysOf("a"), To: keysOf("b")}))
	data, lines, err := ReadCSV(strings.NewReader(AgencyColumns+"\ne,E,,,b,,\na,A,,,,,\n"), strings.NewReader(ChangeColumns+"\ny,2025-08-01,1,absorb,a,e,,,,,\n"))
	require.NoError(t, err)
	_, err = known.Extend(data)
	require.Equal(t, []string{"/agencies/lines/3/key agency-key-twice", "/changes/lines/2/from agency-ends-twice"}, placesOf(t, lines.Place(err, known)))
	before, lines, err := ReadCSV(nil, strings.NewReader(ChangeColumns+"\ny,2025-06-01,1,absorb,a,b,,,,,\n"))
	require.NoError(t, err)
	_, err = known.Extend(before)
	require.Equal(t, []string{"/changes/0/from/0 agency-ends-twice"}, placesOf(t, lines.Place(err, known)), "a fault in what was known keeps its place")
}

func TestFaultsOfBothFiles(t *testing.T) {
	_, _, err := ReadCSV(strings.NewReader(AgencyColumns+"\nA,A,,,,,\n"), strings.NewReader(ChangeColumns+"\nx,?,1,merge,a,b,,,,,\n"))
	require.Equal(t, []string{"/agencies/lines/2/key agency-key-invalid", "/changes/lines/2/on date-invalid"}, placesOf(t, err))
	_, _, err = ReadCSV(nil, failing{})
	require.ErrorIs(t, err, errBroken)
	require.NoError(t, Lines{}.Place(nil, nil))
	require.ErrorIs(t, Lines{}.Place(errBroken, nil), errBroken)
}

var errBroken = errors.New("broken")

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errBroken }

// One row of many names a body that nobody knows: only the registry finds it, and it is told by its line.
func TestOneBadRowOfManyInTheRegistry(t *testing.T) {
	const n = 40_000
	var b bytes.Buffer
	b.WriteString(ChangeColumns + "\n")
	for i := range n {
		to := "b"
		if i == n/2 {
			to = "nobody"
		}
		fmt.Fprintf(&b, "c%07d,2025-07-01,%d,transfer,a,%s,f%d,,,,NQ\n", i, i, to, i)
	}
	data, lines, err := ReadCSV(strings.NewReader(fourBodies), &b)
	require.NoError(t, err)
	r, err := New(data)
	require.Nil(t, r)
	require.Equal(t, []string{fmt.Sprintf("/changes/lines/%d/to agency-key-unknown", n/2+2)}, placesOf(t, lines.Place(err, nil)))
}
