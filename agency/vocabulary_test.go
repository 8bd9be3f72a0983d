package agency

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/schedule"
)

func TestTemplates(t *testing.T) {
	all := []schedule.Template{
		badKey, badPath, badWord, badNumber, badHeader, badCSV, badLists, disagree, unsaid, badJSON, badFormat,
		omission, fateUnknown, parentDead, nameGap, nameTwice, unstatedPart, nothingGoes, orderOpen, lateChange,
		beyondRecord, assumedBody, assumedStep, partUnstated, partOrphaned, partLapsed, noFate, parentGone,
	}
	v := reflect.ValueOf(faults)
	for i := range v.NumField() {
		f := v.Field(i)
		all = append(all, schedule.Template{Code: f.FieldByName("Code").String(), En: f.FieldByName("En").String(), Vi: f.FieldByName("Vi").String()})
	}
	seen := map[string]bool{}
	for _, x := range all {
		require.NotEmpty(t, x.Code)
		require.NotEmpty(t, x.En, x.Code)
		require.NotEmpty(t, x.Vi, x.Code)
		require.NotEqual(t, x.En, x.Vi)
		require.False(t, seen[x.Code], x.Code)
		seen[x.Code] = true
	}
}

func TestWords(t *testing.T) {
	for _, words := range [][]word{nameKinds, linkKinds, modes, results, changeKinds, outcomes} {
		seen := map[string]bool{"": true}
		for i, w := range words {
			if w == (word{}) {
				require.Zero(t, i, "only the zero word may be empty")
				continue
			}
			require.False(t, seen[w.key], w.key)
			seen[w.key] = true
			require.NotEmpty(t, w.en)
			require.NotEmpty(t, w.vi)
		}
	}
	for k := Create; k <= Dissolve; k++ {
		back, err := ParseChangeKind(k.String())
		require.NoError(t, err)
		require.Equal(t, k, back)
	}
	_, err := ParseChangeKind("swallow")
	require.EqualError(t, err, `agency: "swallow" is not a word of the vocabulary`)
	_, err = ParseMode("")
	require.NoError(t, err)
	require.Empty(t, Result(99).String())
}

func TestAllocations(t *testing.T) {
	r := mustNew(t, hostileData(400, 4, 20))
	k := benchKey(0)
	ref, _ := r.Ref(k)
	what := Responsibility{Agency: k, Function: "f01"}
	whole := mustNew(t, reformData(200))
	for name, f := range map[string]func(){
		"a body that goes on":       func() { whole.Who(benchKey0, benchStart) },
		"a body merged":             func() { whole.Who(benchKey3, benchStart+300) },
		"a body renewed twice":      func() { whole.Who(benchKey9, benchStart+150) },
		"by number":                 func() { r.WhoRef(ref, benchStart-1) },
		"one function down a chain": func() { r.Resolve(what, 0, benchStart+150) },
	} {
		require.Zero(t, testing.AllocsPerRun(50, f), name)
	}
	a := r.Resolve(what, 0, benchStart+150)
	require.Equal(t, Succeeded, a.Result())
	h, _ := whole.Who(benchKey9, benchStart+150).Holder()
	require.Equal(t, benchKey(10), h)
}

var benchKey0, benchKey3, benchKey9 = benchKey(0), benchKey(3), benchKey(9)

func TestSizes(t *testing.T) {
	require.Equal(t, 32, int(reflect.TypeFor[Answer]().Size()), "four words: returned in registers")
	require.Equal(t, 8, int(reflect.TypeFor[packed]().Size()))
	require.Equal(t, 12, int(reflect.TypeFor[keySlot]().Size()))
	require.Less(t, uint64(MaxAgencies)*MaxKey, uint64(1)<<32, "the place of a text is four bytes")
	require.Equal(t, 8, int(reflect.TypeFor[passage]().Size()))
}
