package task

import "github.com/chithi-go/chithi"

// Event is what an entry of a log says has happened.
type Event uint8

// The events. The first fourteen move a task from one status to another; the others leave it where it is. Event 0 is none.
const (
	EventAssign    Event = iota + 1 // giao
	EventAccept                     // nhận
	EventReject                     // trả lại việc được giao
	EventStart                      // bắt đầu
	EventSubmit                     // trình
	EventReturn                     // yêu cầu làm lại
	EventApprove                    // phê duyệt, công nhận hoàn thành
	EventSuspend                    // tạm dừng
	EventResume                     // tiếp tục
	EventCancel                     // hủy
	EventSupersede                  // thay thế bằng nhiệm vụ khác
	EventFail                       // không hoàn thành
	EventReopen                     // mở lại
	EventVoid                       // ghi nhầm
	EventExtend                     // gia hạn
	EventShorten                    // rút ngắn thời hạn
	EventProgress                   // tiến độ
	EventReassign                   // giao cho cơ quan khác
	EventDelegate                   // giao cấp dưới
	EventAttach                     // đính kèm
	EventReport                     // báo cáo
	EventNote                       // ghi chú
)

var events = chithi.Vocabulary[Event]{Name: "event", Rows: [][4]string{
	{},
	{"assign", "assign", "giao", "Decision 42/2014/QĐ-TTg"},
	{"accept", "accept", "nhận", "HL7 FHIR Task: accepted"},
	{"reject", "send back", "trả lại", "HL7 FHIR Task: rejected"},
	{"start", "start", "bắt đầu", "HL7 FHIR Task: in-progress"},
	{"submit", "submit", "trình", "Decision 23/2018/QĐ-TTg"},
	{"return", "return for more work", "yêu cầu làm lại", "HL7 FHIR Task: in-progress"},
	{"approve", "approve", "phê duyệt", "HL7 FHIR Task: completed"},
	{"suspend", "suspend", "tạm dừng", "HL7 FHIR Task: on-hold"},
	{"resume", "resume", "tiếp tục", "HL7 FHIR Task: on-hold"},
	{"cancel", "cancel", "hủy", "HL7 FHIR Task: cancelled"},
	{"supersede", "supersede", "thay thế", "HL7 FHIR Task: cancelled"},
	{"fail", "fail", "không hoàn thành", "HL7 FHIR Task: failed"},
	{"reopen", "reopen", "mở lại", "HL7 FHIR Task: in-progress"},
	{"void", "enter in error", "ghi nhầm", "HL7 FHIR Task: entered-in-error"},
	{"extend", "extend", "gia hạn", "Decision 42/2014/QĐ-TTg"},
	{"shorten", "shorten", "rút ngắn thời hạn", "HL7 FHIR Task.restriction"},
	{"progress", "report progress", "cập nhật tiến độ", "RFC 5545: PERCENT-COMPLETE"},
	{"reassign", "reassign", "giao cơ quan khác", "Resolution 190/2025/QH15"},
	{"delegate", "delegate", "giao cấp dưới", "RFC 5545: DELEGATED-TO"},
	{"attach", "attach", "đính kèm", "RFC 5545: ATTACH"},
	{"report", "report", "báo cáo", "Decree 09/2019/NĐ-CP"},
	{"note", "note", "ghi chú", "RFC 5545: COMMENT"},
}}

// Word returns the row of the vocabulary.
func (e Event) Word() chithi.Word { return events.Word(e) }

// String returns the key, or "" when nothing is said.
func (e Event) String() string { return events.Word(e).Key }

// In returns the term in "vi" or "en".
func (e Event) In(lang string) string { return events.Word(e).In(lang) }

// MarshalText returns the key.
func (e Event) MarshalText() ([]byte, error) { return events.Marshal(e) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (e *Event) UnmarshalText(b []byte) error { return events.Unmarshal(e, b) }
