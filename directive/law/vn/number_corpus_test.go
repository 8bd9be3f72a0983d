package vn_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive/law/vn"
)

// The numbers of the collected clauses of effect taught the grammar nothing: they measure it. What is
// refused is cut off (02/2017/TT-) or a slip, and the type is that which the collection names.
func TestParseNumber_numbersOfOtherCollections(t *testing.T) {
	dir := os.Getenv("CHITHI_DATA")
	if dir == "" {
		t.Skip("CHITHI_DATA names no folder of texts")
	}
	types := map[string]string{"Nghị định": "NĐ", "Thông tư": "TT", "Thông tư liên tịch": "TTLT", "Quyết định": "QĐ", "Chỉ thị": "CT", "Pháp lệnh": "PL"}
	for _, name := range []string{"vn_effect_cases_central_all.csv", "vn_effect_cases.csv"} {
		f, err := os.Open(filepath.Join(dir, "data", name))
		require.NoError(t, err)
		all, err := csv.NewReader(f).ReadAll()
		require.NoError(t, err)
		require.NoError(t, f.Close())
		seen, taken, doubtful, typed := map[string]bool{}, 0, 0, 0
		for _, row := range all[1:] {
			number, typ := row[1], types[row[2]]
			if seen[number] {
				continue
			}
			seen[number] = true
			n, err := vn.ParseNumber(number)
			if err != nil {
				t.Log(err)
				continue
			}
			taken++
			if n.Doubtful() {
				doubtful++
				t.Log("doubtful:", number)
			}
			if n.Type() == typ || n.Type() == "" || typ == "" {
				typed++
			} else {
				t.Log("type:", row[2], number, n.Type())
			}
		}
		t.Logf("%s: %d of %d taken, %d doubtful, %d of the type named", name, taken, len(seen), doubtful, typed)
		require.Greater(t, taken*1000, 985*len(seen))
		require.Greater(t, typed*100, 99*taken)
	}
}
