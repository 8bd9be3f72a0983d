package jsonld

import "github.com/chithi-go/chithi/directive/format"

// What a value of a document should have been.
var (
	aDate      = format.Thing{En: "a date", Vi: "ngày"}
	aNumber    = format.Thing{En: "a number of a text", Vi: "số, ký hiệu"}
	aText      = format.Thing{En: "a text", Vi: "văn bản theo ngôn ngữ"}
	anObject   = format.Thing{En: "an object", Vi: "đối tượng"}
	aCoverage  = format.Thing{En: "days in force", Vi: "khoảng ngày có hiệu lực"}
	aProvision = format.Thing{En: "the place of a provision", Vi: "vị trí của quy định"}
)
