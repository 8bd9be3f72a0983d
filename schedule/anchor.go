package schedule

// Anchor is a fact that a rule can hang on, in the words of the phrase: "signing", "publication",
// `event "opening"`, "completion of I.3.a". The empty Anchor is none.
type Anchor string

// The anchors that every text may have. [Event] and [Completion] make the others.
const (
	Signing      Anchor = "signing"      // ngày ký
	Issuance     Anchor = "issuance"     // ngày ban hành
	Passage      Anchor = "passage"      // ngày thông qua
	Promulgation Anchor = "promulgation" // ngày công bố
	Publication  Anchor = "publication"  // ngày đăng Công báo
	Receipt      Anchor = "receipt"      // ngày nhận
	Effect       Anchor = "effect"       // ngày có hiệu lực
	Application  Anchor = "application"  // ngày áp dụng
)
