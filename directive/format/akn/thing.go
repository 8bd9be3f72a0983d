package akn

import "github.com/chithi-go/chithi/directive/format"

// What a value of a document should have been.
var (
	aDate      = format.Thing{En: "a date", Vi: "ngày"}
	aNumber    = format.Thing{En: "a number of a text", Vi: "số, ký hiệu"}
	anEvent    = format.Thing{En: "an event", Vi: "sự kiện"}
	aRelation  = format.Thing{En: "a relation", Vi: "quan hệ"}
	anAddress  = format.Thing{En: "an address of a text", Vi: "địa chỉ văn bản"}
	aDuration  = format.Thing{En: "a duration", Vi: "thời lượng"}
	anInterval = format.Thing{En: "an interval", Vi: "khoảng thời gian"}
	aTaskKey   = format.Thing{En: "the key of a task", Vi: "khóa nhiệm vụ"}
	wireFormat = format.Thing{En: "the wire format", Vi: "định dạng JSON của thư viện"}
)

// What of other people's documents a directive has no place for.
var (
	theDate      = format.Thing{En: "the date", Vi: "ngày"}
	theAuthor    = format.Thing{En: "the author", Vi: "tác giả"}
	thePart      = format.Thing{En: "the part", Vi: "phần"}
	thePartsUpTo = format.Thing{En: "the parts up to", Vi: "các phần cho đến"}
	thePeriod    = format.Thing{En: "the period", Vi: "thời kỳ"}
	theDuration  = format.Thing{En: "the duration", Vi: "thời lượng"}
	theBody      = format.Thing{En: "the text of the body", Vi: "lời văn của thân văn bản"}
	theElement   = format.Thing{En: "the element", Vi: "phần tử"}
	theReference = format.Thing{En: "the reference", Vi: "tham chiếu"}
	theRelations = format.Thing{En: "relations", Vi: "các quan hệ"}
	ownChange    = format.Thing{En: "a change of the text to itself", Vi: "việc văn bản tự sửa đổi chính mình"}
)
