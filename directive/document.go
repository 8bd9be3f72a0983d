package directive

import "github.com/chithi-go/chithi"

// Stage is how far a text has come as a document. It is computed from the days that are known, never stored;
// legal force is another matter.
type Stage uint8

// The stages, in order.
const (
	Draft     Stage = iota + 1 // dự thảo
	Signed                     // đã ký
	Numbered                   // đã cấp số
	Issued                     // đã phát hành
	Published                  // đã công bố, đăng Công báo
	Recalled                   // bị thu hồi: its delivery is undone, not its force
)

// Form is how the original exists.
type Form uint8

// The forms. Form 0 is not said.
const (
	Paper      Form = iota + 1 // văn bản giấy
	Electronic                 // văn bản điện tử
)

// Urgency is the mark of urgency. Urgency 0 is none.
type Urgency uint8

// The marks of urgency, from the least.
const (
	Urgent     Urgency = iota + 1 // khẩn
	VeryUrgent                    // thượng khẩn
	Express                       // hỏa tốc
)

// Secrecy is the mark of secrecy. Secrecy 0 is none.
type Secrecy uint8

// The marks of secrecy, from the least.
const (
	Confidential Secrecy = iota + 1 // mật
	Secret                          // tối mật
	TopSecret                       // tuyệt mật
)

// Purpose says why a recipient gets a copy. Purpose 0 is not said.
type Purpose uint8

// The purposes.
const (
	ToExecute    Purpose = iota + 1 // để thực hiện
	ToReport                        // để báo cáo
	ToCoordinate                    // để phối hợp
	ToInform                        // để biết
	ToPublish                       // để đăng, đưa tin
	ToSupervise                     // để giám sát, kiểm tra
	ToFile                          // lưu
)

// LegalValue says how far a language version or a copy can be relied on.
type LegalValue uint8

// The legal values of ELI, from the weakest.
const (
	Unofficial    LegalValue = iota + 1 // không chính thức
	Official                            // chính thức
	Authoritative                       // có giá trị pháp lý
	Definitive                          // bản gốc
)

var (
	stages = chithi.Vocabulary[Stage]{Name: "stage", Rows: [][4]string{
		{},
		{"draft", "draft", "dự thảo", "Decree 30/2020/NĐ-CP art. 10"},
		{"signed", "signed", "đã ký", "Decree 30/2020/NĐ-CP art. 13"},
		{"numbered", "numbered", "đã cấp số", "Decree 30/2020/NĐ-CP art. 15"},
		{"issued", "issued", "đã phát hành", "Decree 30/2020/NĐ-CP art. 18"},
		{"published", "published", "đã công bố", "Law 80/2015/QH13 art. 150"},
		{"recalled", "recalled", "bị thu hồi", "Decree 30/2020/NĐ-CP art. 18.4"},
	}}
	forms = chithi.Vocabulary[Form]{Name: "form", Rows: [][4]string{
		{},
		{"paper", "on paper", "văn bản giấy", "Decree 30/2020/NĐ-CP art. 15.2"},
		{"electronic", "electronic", "văn bản điện tử", "Decree 30/2020/NĐ-CP arts 5, 15.3"},
	}}
	urgencies = chithi.Vocabulary[Urgency]{Name: "urgency", Rows: [][4]string{
		{},
		{"urgent", "urgent", "Khẩn", "Decree 30/2020/NĐ-CP art. 8"},
		{"very-urgent", "very urgent", "Thượng khẩn", "Decree 30/2020/NĐ-CP art. 8"},
		{"express", "express", "Hỏa tốc", "Decree 30/2020/NĐ-CP art. 8"},
	}}
	secrecies = chithi.Vocabulary[Secrecy]{Name: "secrecy", Rows: [][4]string{
		{},
		{"confidential", "confidential", "Mật", "Decree 26/2020/NĐ-CP"},
		{"secret", "secret", "Tối mật", "Decree 26/2020/NĐ-CP"},
		{"top-secret", "top secret", "Tuyệt mật", "Decree 26/2020/NĐ-CP"},
	}}
	purposes = chithi.Vocabulary[Purpose]{Name: "purpose", Rows: [][4]string{
		{},
		{"execute", "to execute", "để thực hiện", "recipients of Directive 01/CT-BTC (2014)"},
		{"report", "to report", "để báo cáo", "recipients of Directive 01/CT-BYT (2014)"},
		{"coordinate", "to coordinate", "để phối hợp", "recipients: để ph/h"},
		{"inform", "for information", "để biết", "Decree 30/2020/NĐ-CP Appendix I"},
		{"publish", "to publish", "để đưa tin", "recipients: để đưa tin"},
		{"supervise", "to supervise", "để giám sát", "Decree 30/2020/NĐ-CP Appendix I"},
		{"file", "on file", "lưu", "recipients: Lưu: VT"},
	}}
	levels = chithi.Vocabulary[LegalValue]{Name: "legal value", Rows: [][4]string{
		{},
		{"unofficial", "unofficial", "không chính thức", "ELI: LegalValue-unofficial"},
		{"official", "official", "chính thức", "ELI: LegalValue-official"},
		{"authoritative", "authoritative", "có giá trị pháp lý", "ELI: LegalValue-authoritative"},
		{"definitive", "definitive", "bản gốc", "ELI: LegalValue-definitive"},
	}}
)
