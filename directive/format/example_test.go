package format_test

import (
	"fmt"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/directive/law/vn"
	"github.com/chithi-go/chithi/examples"
	"github.com/chithi-go/chithi/schedule"
)

// Directive 95/46/EC was repealed with effect from 25 May 2018.
func ExampleEnd_Write() {
	repealed := schedule.MustParseDate("2018-05-25")
	fmt.Println(format.LastDay.Write(repealed), format.FirstDayNot.Write(repealed))
	// Output: 2018-05-24 2018-05-25
}

func ExampleEndOf() {
	c, _ := format.EndOf("ELI", "date_no_longer_in_force")
	fmt.Println(c.End, c.End.Read(schedule.MustParseDate("2018-05-24")))
	// Output: last day 2018-05-25
}

func ExampleConventions() {
	for _, c := range format.Conventions()[:3] {
		fmt.Println(c.System, c.Field+":", c.End)
	}
	// Output:
	// Akoma Ntoso timeInterval/@end: first day not
	// BWB einddatum: last day
	// CDM date_end-of-validity: last day
}

func ExampleImpossibleDay() {
	fmt.Println(format.ImpossibleDay("000.00.00.H26,2014/02/30,7816/VPCP-TTĐT"))
	// Output: 2014/02/30 true
}

func ExampleDocumentOf() {
	d, err := directive.Parse(examples.Directive2206())
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := d.Resolve(vn.Law(), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := format.DocumentOf(r, schedule.MustParseDate("2020-09-25"))
	fmt.Println(doc.Time.Force, doc.Time.Status)
	doc = format.DocumentOf(r, schedule.MustParseDate("2020-09-26"))
	fmt.Println(doc.Time.Status)
	// Output:
	// [[2020-09-26, )] NotInForce
	// InForce
}

// A document whose days are not all certain says so itself.
func ExampleNotCertain() {
	fmt.Println(format.NotCertain().In("en"))
	// Output: Some of the days on which this text is in force, or applied, are assumed, provisional or not known.
}

func ExampleVagueDay() {
	fmt.Println(format.VagueDay("2023"), format.VagueDay("2023-02-30"))
	// Output: true false
}
