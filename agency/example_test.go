package agency_test

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

const bodies = `key,name_vi,name_en,kind,parent,from,before
vn/x,Ủy ban nhân dân tỉnh X,,committee,,,
vn/x/gtvt,Sở Giao thông vận tải,Department of Transport,department,vn/x,,
vn/x/xd,Sở Xây dựng,Department of Construction,department,vn/x,,
vn/x/xd-moi,Sở Xây dựng,Department of Construction,department,vn/x,2025-03-01,
vn/x/ldtbxh,Sở Lao động - Thương binh và Xã hội,,department,vn/x,,
vn/x/nv,Sở Nội vụ,,department,vn/x,,
vn/x/yt,Sở Y tế,,department,vn/x,,
vn/x/atgt,Ban An toàn giao thông tỉnh X,,board,vn/x,,
vn/x/atgt-moi,Ban An toàn giao thông tỉnh X,,board,vn/x,2025-11-27,
`

const changes = `id,on,seq,kind,from,to,function,territory,mode,name,basis
xd,2025-03-01,1,merge,vn/x/gtvt;vn/x/xd,vn/x/xd-moi,,,,,45/2025/NĐ-CP
ld,2025-03-01,2,dissolve,vn/x/ldtbxh,vn/x/nv,,,,,45/2025/NĐ-CP
ld,2025-03-01,2,dissolve,vn/x/ldtbxh,vn/x/yt,children;social-protection,,,,45/2025/NĐ-CP
atgt,2025-07-01,1,dissolve,vn/x/atgt,,,,,,202/2025/QH15
atgt-moi,2025-11-27,1,create,vn/x/atgt,vn/x/atgt-moi,,,,,1567/QĐ-UBND
`

func registry() *agency.Registry {
	a, err := agency.ReadAgencies(strings.NewReader(bodies))
	if err != nil {
		panic(err)
	}
	c, err := agency.ReadChanges(strings.NewReader(changes))
	if err != nil {
		panic(err)
	}
	r, err := agency.New(agency.Data{Recorded: schedule.MustParseDate("2025-12-31"), Agencies: a, Changes: c})
	if err != nil {
		panic(err)
	}
	return r
}

func show(a agency.Answer) {
	fmt.Print(a.On(), " ", a.Result())
	for k := range a.Holders() {
		fmt.Print(" ", k)
	}
	for c := range a.Through() {
		fmt.Print(" ← ", c.ID)
	}
	fmt.Println()
}

func ExampleRegistry_Who() {
	r := registry()
	transport := agency.MustParseKey("vn/x/gtvt")
	show(r.Who(transport, schedule.MustParseDate("2025-02-28")))
	show(r.Who(transport, schedule.MustParseDate("2025-03-02")))
	show(r.Who(agency.MustParseKey("vn/x/nobody"), schedule.MustParseDate("2025-03-02")))
	// Output:
	// 2025-02-28 unchanged vn/x/gtvt
	// 2025-03-02 succeeded vn/x/xd-moi ← xd
	// 2025-03-02 unknown
}

// Nobody is named from 1 July to 26 November 2025; the new board then takes up what the old one left.
func ExampleRegistry_Who_orphaned() {
	r := registry()
	board := agency.MustParseKey("vn/x/atgt")
	show(r.Who(board, schedule.MustParseDate("2025-08-01")))
	show(r.Who(board, schedule.MustParseDate("2025-11-27")))
	// Output:
	// 2025-08-01 orphaned ← atgt
	// 2025-11-27 succeeded vn/x/atgt-moi ← atgt ← atgt-moi
}

func ExampleAnswer_Parts() {
	a := registry().Who(agency.MustParseKey("vn/x/ldtbxh"), schedule.MustParseDate("2025-03-02"))
	show(a)
	for p := range a.Parts() {
		fmt.Println(p.Functions, "→", p.Holders[0])
	}
	// Output:
	// 2025-03-02 divided vn/x/nv vn/x/yt ← ld
	// everything except children, social-protection → vn/x/nv
	// children → vn/x/yt
	// social-protection → vn/x/yt
}

func ExampleRegistry_Resolve() {
	r := registry()
	what := agency.Responsibility{Agency: agency.MustParseKey("vn/x/ldtbxh"), Function: "children"}
	show(r.Resolve(what, schedule.MustParseDate("2020-09-26"), schedule.MustParseDate("2025-03-02")))
	// Output: 2025-03-02 succeeded vn/x/yt ← ld
}

func ExampleAnswer_Notes() {
	a := registry().Who(agency.MustParseKey("vn/x/yt"), schedule.MustParseDate("2026-11-23"))
	fmt.Println(a.Standing())
	for m := range a.Notes() {
		fmt.Println(m.In("en"))
	}
	// Output:
	// provisional
	// changes are recorded only through 2025-12-31
}

func ExampleRegistry_Predecessors() {
	for k := range registry().Predecessors(agency.MustParseKey("vn/x/xd-moi"), schedule.MustParseDate("2025-03-02")) {
		fmt.Println(k)
	}
	// Output:
	// vn/x/gtvt
	// vn/x/xd
	// vn/x/xd-moi
}

func ExampleRegistry_Lineage() {
	for s := range registry().Lineage(agency.MustParseKey("vn/x/atgt-moi")) {
		fmt.Printf("%s: from %s to %q\n", s.Change, s.From, s.To)
	}
	// Output:
	// atgt: from vn/x/atgt to ""
	// atgt-moi: from vn/x/atgt to "vn/x/atgt-moi"
}

func ExampleRegistry_Find() {
	r := registry()
	for _, name := range []string{"Sở GTVT", "so giao thong van tai", "SỞ GIAO THÔNG VẬN TẢI TỈNH X", "Sở Xây dựng"} {
		fmt.Println(name, slices.Collect(r.Find(name, 0)))
	}
	fmt.Println(slices.Collect(r.Find("Sở Xây dựng", schedule.MustParseDate("2020-09-26"))))
	// Output:
	// Sở GTVT [vn/x/gtvt]
	// so giao thong van tai [vn/x/gtvt]
	// SỞ GIAO THÔNG VẬN TẢI TỈNH X [vn/x/gtvt]
	// Sở Xây dựng [vn/x/xd vn/x/xd-moi]
	// [vn/x/xd]
}

func ExampleRegistry_Members() {
	r := registry()
	group := agency.Group{Kind: "board", Under: agency.MustParseKey("vn/x")}
	fmt.Println(r.Members(group, schedule.MustParseDate("2025-06-30")))
	fmt.Println(r.Members(group, schedule.MustParseDate("2025-07-01")))
	// Output:
	// [vn/x/atgt]
	// []
}

func ExampleRegistry_Plan() {
	held := []agency.Responsibility{
		{Agency: agency.MustParseKey("vn/x/gtvt")},
		{Agency: agency.MustParseKey("vn/x/ldtbxh")},
		{Agency: agency.MustParseKey("vn/x/ldtbxh"), Function: "children"},
		{Agency: agency.MustParseKey("vn/x/yt")},
	}
	for _, p := range registry().Plan(held, schedule.MustParseDate("2025-02-28"), schedule.MustParseDate("2025-03-01")) {
		fmt.Println(p.What.Agency, p.What.Function, p.Outcome)
	}
	// Output:
	// vn/x/gtvt  auto
	// vn/x/ldtbxh  decide
	// vn/x/ldtbxh children auto
	// vn/x/yt  stays
}

func ExampleRegistry_Check() {
	fmt.Println(registry().Check().In("vi"))
	// Output: /changes/2: vn/x/atgt chấm dứt ngày 2025-07-01 theo atgt nhưng không cơ quan nào được giao toàn bộ tại toàn bộ (bỏ sót) (agency-omission)
}

func ExampleNew() {
	_, err := agency.New(agency.Data{Changes: []agency.Change{{ID: "m", On: schedule.MustParseDate("2025-03-01"), Kind: agency.Merge}}})
	fmt.Println(err)
	// Output: /changes/0/kind: m (merged) has 0 bodies before and 0 after, which the kind does not allow (agency-change-arity)
}

func ExampleRegistry_Extend() {
	r, err := registry().Extend(agency.Data{
		Recorded: schedule.MustParseDate("2026-06-30"),
		Agencies: []agency.Agency{{Key: agency.MustParseKey("my/unit"), Names: []agency.Name{{Text: "Đơn vị của tôi", Lang: "vi"}}}},
		Changes: []agency.Change{{
			ID: "mine", On: schedule.MustParseDate("2026-01-01"), Kind: agency.Absorb,
			From: []agency.Key{agency.MustParseKey("my/unit")}, To: []agency.Key{agency.MustParseKey("vn/x/yt")},
		}},
	})
	if err != nil {
		panic(err)
	}
	show(r.Who(agency.MustParseKey("my/unit"), schedule.MustParseDate("2026-06-30")))
	// Output: 2026-06-30 succeeded vn/x/yt ← mine
}

func ExampleData_Encode() {
	d := agency.Data{Agencies: []agency.Agency{{Key: agency.MustParseKey("vn/x"), Names: []agency.Name{{Text: "Tỉnh X", Lang: "vi"}}}}}
	if err := d.Encode(os.Stdout); err != nil {
		panic(err)
	}
	// Output:
	// {
	//   "format": 1,
	//   "agencies": [
	//     {
	//       "key": "vn/x",
	//       "names": [
	//         {
	//           "text": "Tỉnh X",
	//           "lang": "vi"
	//         }
	//       ]
	//     }
	//   ],
	//   "changes": []
	// }
}

// A fault that only the registry can find is told by the line of the file.
func ExampleReadCSV() {
	data, lines, err := agency.ReadCSV(strings.NewReader(bodies), strings.NewReader(agency.ChangeColumns+`
xd,2025-03-01,1,merge,vn/x/gtvt;vn/x/xd,vn/x/xd-moi,,,,,45/2025/NĐ-CP
tn,2025-03-01,2,absorb,vn/x/tnmt,vn/x/nv,,,,,45/2025/NĐ-CP
`))
	if err != nil {
		panic(err)
	}
	_, err = agency.New(data)
	fmt.Println(lines.Place(err, nil))
	// Output: /changes/lines/3/from: no body has the key "vn/x/tnmt" (agency-key-unknown)
}

func ExampleRegistry_Steps() {
	for s := range registry().Steps() {
		fmt.Printf("%s: %s → %q\n", s.Change, s.From, s.To)
	}
	// Output:
	// xd: vn/x/gtvt → "vn/x/xd-moi"
	// xd: vn/x/xd → "vn/x/xd-moi"
	// ld: vn/x/ldtbxh → "vn/x/nv"
	// ld: vn/x/ldtbxh → "vn/x/yt"
	// atgt: vn/x/atgt → ""
	// atgt-moi: vn/x/atgt → "vn/x/atgt-moi"
}
