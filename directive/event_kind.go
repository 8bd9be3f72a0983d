package directive

// EventKind says what an [Event] does to the force of a text.
type EventKind uint8

// The kinds of events. Kind 0 is none.
const (
	Enters             EventKind = iota + 1 // có hiệu lực: enters into force
	Applies                                 // áp dụng: is applied from, which is not force
	Expires                                 // hết thời hạn: its own term is over
	Repealed                                // bị bãi bỏ
	Replaced                                // được thay thế
	Annulled                                // bị hủy bỏ: from the start
	ExecutionSuspended                      // bị đình chỉ thi hành: by a superior
	EffectSuspended                         // bị ngưng hiệu lực: by its issuer
	Resumed                                 // tiếp tục có hiệu lực
	Postponed                               // bị lùi thời điểm có hiệu lực
	Extended                                // được kéo dài hiệu lực
	Reenacted                               // được phục hồi hiệu lực
	Amended                                 // được sửa đổi, bổ sung: old wording ends, the text stays
	Supplemented                            // được bổ sung
	Corrected                               // được đính chính: no effect on force
	Narrowed                                // bị loại trừ phạm vi áp dụng
	Widened                                 // được mở rộng phạm vi áp dụng
	EndedWithParent                         // hết hiệu lực theo văn bản được quy định chi tiết
	Questioned                              // vướng mắc: the law leaves open whether it is still in force
	MayHaveEnded                            // có thể đã hết hiệu lực: its term may be over, from when is not known
)

// op is what an event asks of the algorithm of force.
type op uint8

const (
	opNone op = iota
	opEnter
	opApply
	opEnd
	opAnnul
	opSuspend
	opResume
	opPostpone
	opExtend
	opReenact
	opAmend
	opQuestion
)

// eventKinds gives the terms of every kind, the operation.
var eventKinds = [...]struct {
	key, en, vi string
	op          op
}{
	Enters:             {"enters", "enters into force", "có hiệu lực", opEnter},
	Applies:            {"applies", "is applied", "được áp dụng", opApply},
	Expires:            {"expires", "expires", "hết thời hạn có hiệu lực", opEnd},
	Repealed:           {"repealed", "is repealed", "bị bãi bỏ", opEnd},
	Replaced:           {"replaced", "is replaced", "được thay thế", opEnd},
	Annulled:           {"annulled", "is annulled from the start", "bị hủy bỏ từ đầu", opAnnul},
	ExecutionSuspended: {"execution-suspended", "is suspended by a superior body", "bị đình chỉ thi hành", opSuspend},
	EffectSuspended:    {"effect-suspended", "is suspended by its issuer", "bị ngưng hiệu lực", opSuspend},
	Resumed:            {"resumed", "resumes", "tiếp tục có hiệu lực", opResume},
	Postponed:          {"postponed", "enters into force later", "bị lùi thời điểm có hiệu lực", opPostpone},
	Extended:           {"extended", "stays in force longer", "được kéo dài hiệu lực", opExtend},
	Reenacted:          {"reenacted", "is in force anew", "được phục hồi hiệu lực", opReenact},
	Amended:            {"amended", "is amended", "được sửa đổi, bổ sung", opAmend},
	Supplemented:       {"supplemented", "is supplemented", "được bổ sung", opNone},
	Corrected:          {"corrected", "is corrected", "được đính chính", opNone},
	Narrowed:           {"narrowed", "no longer reaches these", "không còn áp dụng đối với phần này", opEnd},
	Widened:            {"widened", "reaches these too", "được mở rộng áp dụng đối với phần này", opReenact},
	EndedWithParent:    {"ended-with-parent", "ends with the text that it details", "hết hiệu lực cùng văn bản được quy định chi tiết", opEnd},
	Questioned:         {"questioned", "may or may not be in force: the law leaves it open", "còn vướng mắc về hiệu lực", opQuestion},
	MayHaveEnded:       {"may-have-ended", "may have expired: the day is not clear", "có thể đã hết thời hạn có hiệu lực, chưa rõ ngày", opQuestion},
}

// IsValid reports whether k is one of the kinds.
func (k EventKind) IsValid() bool { return k >= Enters && int(k) < len(eventKinds) }

func (k EventKind) op() op {
	if !k.IsValid() {
		return opNone
	}
	return eventKinds[k].op
}

// Ends reports whether the kind ends force: expiry, repeal, replacement and the like.
func (k EventKind) Ends() bool { return k.op() == opEnd || k.op() == opAnnul }

// String returns the key, "effect-suspended".
func (k EventKind) String() string {
	if !k.IsValid() {
		return ""
	}
	return eventKinds[k].key
}

// In says the kind in "vi" or "en", as what happens to the text: "bị ngưng hiệu lực".
func (k EventKind) In(lang string) string {
	switch {
	case !k.IsValid():
		return ""
	case lang == "vi":
		return eventKinds[k].vi
	}
	return eventKinds[k].en
}
