package chithi_test

import (
	"fmt"
	"log"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/directive/law/vn/angiang"
	"github.com/chithi-go/chithi/examples"
	"github.com/chithi-go/chithi/schedule"
)

// The twelve lines of the README: from the text as written to the body that answers today.
func Example() {
	d, _ := directive.Parse(examples.Directive2206())
	bodies, _ := angiang.Registry()
	r, err := d.Resolve(vn.Law(), bodies)
	if err != nil {
		log.Fatal(err) // every fault at once, each with its place
	}
	effect, _ := r.Effect()
	fmt.Println(r.Number, effect.Date, effect.Standing, r.At(effect.Date).VBPL())
	who := bodies.Who(agency.MustParseKey("vn/an-giang/so-giao-thong-van-tai"), schedule.MustParseDate("2025-03-02"))
	for change := range who.Through() {
		fmt.Println(who.Result(), change.On, change.Kind, change.Basis, "| assumed:", change.Assumed.In("en"))
	}
	// Output:
	// 2206/CT-UBND 2020-09-26 certain CHL
	// succeeded 2025-03-01 merge 45/2025/NĐ-CP; NQ-HĐND An Giang (20/02/2025) | assumed: the pattern of Trà Vinh; An Giang's own text was not seen
}

func ExampleText() {
	t := chithi.Text{"vi": "chỉ thị", "en": "directive"}
	fmt.Println(t.In("en"), t.In("fr"))
	// Output: directive chỉ thị
}

func ExampleProblems() {
	d, _ := directive.Parse(examples.Directive2206())
	d.Tasks[1].Key = d.Tasks[0].Key
	bodies, _ := angiang.Registry()
	for _, p := range d.Check(vn.Law(), bodies) {
		fmt.Println(p.Pointer, p.Code(), p.Severity)
		fmt.Println(p.Message.In("vi"))
	}
	// Output:
	// /tasks/1/key task-key-duplicate error
	// khóa I.1 được dùng nhiều lần
}

func ExampleValidate() {
	fmt.Println(chithi.Validate(&directive.Attachment{Name: "phụ lục.pdf", SHA256: "abc"}))
	// Output: /sha256: does not have 64 characters (shape-length)
}

func ExamplePointer() {
	fmt.Println(chithi.Pointer("tasks", 1, "title", "vi"))
	// Output: /tasks/1/title/vi
}
