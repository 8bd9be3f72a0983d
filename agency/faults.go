package agency

import "github.com/chithi-go/chithi/schedule"

// The faults that [New] and the readers report. Codes never change.
var faults = struct {
	keyMissing, keyTwice, keyUnknown, linkUnknown, linkSelf, linkTwice, linkCycle, linkDeep, spanInverted,
	dateInvalid, nameMissing, nameText, nameLetter, langMissing, codeMissing, codeTwice, kindInvalid,
	idMissing, idTwice, onMissing, seqNegative, changeKind, arity, listTwice, selfTransfer, receiver, transfersNone,
	renameSame, renameName, notAlive, notNew, endsTwice, lifeDisputed, overlap, duplicate, uncovered, lapseTo, textInvalid,
	notEnded, notVacant, modesMixed, tooMany, tooManyBodies schedule.Template
}{
	keyMissing:   schedule.Template{Code: "agency-key-missing", En: "a body needs a key", Vi: "cơ quan phải có khóa"},
	keyTwice:     schedule.Template{Code: "agency-key-twice", En: "the key {0} is given twice", Vi: "khóa {0} được dùng hai lần"},
	keyUnknown:   schedule.Template{Code: "agency-key-unknown", En: "no body has the key {0}", Vi: "không có cơ quan nào mang khóa {0}"},
	linkUnknown:  schedule.Template{Code: "agency-link-kind", En: "the kind of the link is not said", Vi: "chưa nêu loại quan hệ"},
	linkSelf:     schedule.Template{Code: "agency-link-self", En: "{0} is linked to itself", Vi: "{0} có quan hệ với chính mình"},
	linkTwice:    schedule.Template{Code: "agency-link-twice", En: "{0} is {1} two bodies on the same day", Vi: "{0} {1} hai cơ quan trong cùng một ngày"},
	linkCycle:    schedule.Template{Code: "agency-parent-cycle", En: "{0} stands above itself on {1}", Vi: "{0} là cấp trên của chính mình vào ngày {1}"},
	linkDeep:     schedule.Template{Code: "agency-parent-deep", En: "more than {1} bodies stand above {0}", Vi: "có hơn {1} cấp trên {0}"},
	spanInverted: schedule.Template{Code: "agency-span-inverted", En: "{0} has no day, or an end that is no day", Vi: "{0} không có ngày nào, hoặc có đầu mút không phải là ngày"},
	dateInvalid:  schedule.Template{Code: "agency-date-invalid", En: "the day through which the data are recorded is no day", Vi: "ngày ghi nhận dữ liệu không hợp lệ"},
	nameMissing:  schedule.Template{Code: "agency-name-missing", En: "{0} has no name", Vi: "{0} chưa có tên"},
	nameText:     schedule.Template{Code: "agency-name-text", En: "{0} is no name (text in NFC without control characters, at most 500 bytes)", Vi: "{0} không phải là tên (chữ dạng NFC không có ký tự điều khiển, nhiều nhất 500 byte)"},
	nameLetter:   schedule.Template{Code: "agency-name-letter", En: "{0} has {1}, which looks like a letter of the name and is one of another alphabet", Vi: "{0} có {1}, trông giống chữ cái của tên nhưng thuộc bảng chữ khác"},
	langMissing:  schedule.Template{Code: "agency-name-language", En: "the language of the name {0} is not said", Vi: "chưa nêu ngôn ngữ của tên {0}"},
	codeMissing:  schedule.Template{Code: "agency-code-missing", En: "a code needs a scheme and a value", Vi: "mã phải có hệ mã và giá trị"},
	codeTwice:    schedule.Template{Code: "agency-code-twice", En: "the code {0} {1} names {2} and {3} on the same day", Vi: "mã {0} {1} chỉ cả {2} và {3} trong cùng một ngày"},
	kindInvalid:  schedule.Template{Code: "agency-kind-invalid", En: "{0} is no word for a kind or a level (text in NFC without control characters, at most 200 bytes)", Vi: "{0} không phải là tên loại hoặc cấp (chữ dạng NFC không có ký tự điều khiển, nhiều nhất 200 byte)"},

	idMissing:     schedule.Template{Code: "agency-change-id", En: "a change needs an id of printable text, at most 200 bytes", Vi: "thay đổi phải có mã số bằng chữ in được, nhiều nhất 200 byte"},
	idTwice:       schedule.Template{Code: "agency-change-id-twice", En: "two changes have the id {0}", Vi: "hai thay đổi cùng mã số {0}"},
	onMissing:     schedule.Template{Code: "agency-change-day", En: "the change {0} has no day", Vi: "thay đổi {0} chưa có ngày"},
	seqNegative:   schedule.Template{Code: "agency-change-seq", En: "the order {1} of the change {0} is out of range", Vi: "thứ tự {1} của thay đổi {0} ngoài phạm vi"},
	changeKind:    schedule.Template{Code: "agency-change-kind", En: "the kind of the change {0} is not said", Vi: "chưa nêu loại thay đổi của {0}"},
	arity:         schedule.Template{Code: "agency-change-arity", En: "{0} ({1}) has {2} bodies before and {3} after, which the kind does not allow", Vi: "{0} ({1}) có {2} cơ quan trước và {3} cơ quan sau, không đúng với loại thay đổi"},
	listTwice:     schedule.Template{Code: "agency-change-body-twice", En: "{1} stands twice in the change {0}", Vi: "{1} có mặt hai lần trong thay đổi {0}"},
	selfTransfer:  schedule.Template{Code: "agency-transfer-self", En: "{1} passes something to itself in the change {0}", Vi: "{1} chuyển giao cho chính mình trong thay đổi {0}"},
	receiver:      schedule.Template{Code: "agency-transfer-receiver", En: "a transfer of the change {0} names no receiver and does not lapse", Vi: "một nội dung chuyển giao của thay đổi {0} không nêu cơ quan nhận mà cũng không chấm dứt"},
	lapseTo:       schedule.Template{Code: "agency-transfer-lapse", En: "a transfer of the change {0} lapses and still names the receiver {1}", Vi: "một nội dung của thay đổi {0} chấm dứt nhưng vẫn nêu cơ quan nhận {1}"},
	transfersNone: schedule.Template{Code: "agency-transfer-none", En: "the change {0} transfers functions and lists none", Vi: "thay đổi {0} điều chỉnh chức năng nhưng không nêu nội dung nào"},
	renameSame:    schedule.Template{Code: "agency-rename-body", En: "the change {0} renames {1} and names {2} after; a rename keeps the body", Vi: "thay đổi {0} đổi tên {1} nhưng sau đó nêu {2}; đổi tên không đổi cơ quan"},
	renameName:    schedule.Template{Code: "agency-rename-name", En: "the change {0} gives no new name", Vi: "thay đổi {0} không nêu tên mới"},
	notAlive:      schedule.Template{Code: "agency-change-not-alive", En: "{1} does not exist when the change {0} of {2} comes to it", Vi: "{1} không tồn tại khi thay đổi {0} ngày {2} tác động đến"},
	notNew:        schedule.Template{Code: "agency-change-not-new", En: "{1} exists already when the change {0} establishes it on {2}", Vi: "{1} đã tồn tại khi thay đổi {0} thành lập ngày {2}"},
	endsTwice:     schedule.Template{Code: "agency-ends-twice", En: "{1} is ended by {2} and again by {0} on {3}", Vi: "{1} chấm dứt theo {2} và lại chấm dứt theo {0} ngày {3}"},
	lifeDisputed:  schedule.Template{Code: "agency-life-disputed", En: "{1} is recorded as {2}, the change {0} says {3}", Vi: "{1} được ghi nhận là {2}, nhưng thay đổi {0} nêu {3}"},
	overlap:       schedule.Template{Code: "agency-overlap", En: "the change {0} passes {2} in {3} from {1} to both {4} and {5}", Vi: "thay đổi {0} chuyển {2} tại {3} từ {1} cho cả {4} và {5} (chồng chéo)"},
	duplicate:     schedule.Template{Code: "agency-transfer-twice", En: "the change {0} lists the same transfer from {1} twice", Vi: "thay đổi {0} nêu hai lần cùng một nội dung chuyển giao từ {1}"},
	uncovered:     schedule.Template{Code: "agency-uncovered", En: "the change {0} divides {1} and gives {2} in {3} to nobody", Vi: "thay đổi {0} chia {1} nhưng không giao {2} tại {3} cho cơ quan nào (bỏ sót)"},
	textInvalid:   schedule.Template{Code: "agency-text-invalid", En: "{0} is no text (NFC without control characters, at most 2000 bytes)", Vi: "{0} không phải là chữ (dạng NFC không có ký tự điều khiển, nhiều nhất 2000 byte)"},

	notEnded:      schedule.Template{Code: "agency-create-from", En: "the change {0} takes up what {1} left, and {1} has not ended before {2}", Vi: "thay đổi {0} tiếp nhận phần việc của {1}, nhưng {1} chưa chấm dứt trước {2}"},
	notVacant:     schedule.Template{Code: "agency-nothing-left", En: "{1} left nothing without a body that the change {0} of {2} could take up", Vi: "{1} không còn phần việc nào chưa giao để thay đổi {0} ngày {2} tiếp nhận"},
	tooMany:       schedule.Template{Code: "agency-transfer-many", En: "the change {0} lists more than {1} transfers", Vi: "thay đổi {0} nêu hơn {1} nội dung chuyển giao"},
	tooManyBodies: schedule.Template{Code: "agency-bodies-many", En: "{0} bodies are more than the {1} that a registry holds", Vi: "{0} cơ quan vượt quá mức {1} mà sổ đăng ký chứa được"},
	modesMixed:    schedule.Template{Code: "agency-transfer-modes", En: "the change {0} passes {2} in {3} from {1} in two modes", Vi: "thay đổi {0} chuyển {2} tại {3} từ {1} theo hai cách"},
}
