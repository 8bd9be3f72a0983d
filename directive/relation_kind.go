package directive

import "github.com/chithi-go/chithi"

// RelationKind says what one text does to another. One direction is stored; the inverse is derived.
type RelationKind uint8

// The kinds of relations. Kind 0 is not said.
const (
	Amends            RelationKind = iota + 1 // sửa đổi, bổ sung
	Supplements                               // bổ sung
	Repeals                                   // bãi bỏ
	Replaces                                  // thay thế
	Annuls                                    // hủy bỏ
	SuspendsExecution                         // đình chỉ thi hành, by a superior
	SuspendsEffect                            // ngưng hiệu lực, by the issuer
	Resumes                                   // tiếp tục có hiệu lực
	Corrects                                  // đính chính
	Commences                                 // quy định ngày có hiệu lực
	Postpones                                 // lùi thời điểm có hiệu lực
	Extends                                   // kéo dài hiệu lực
	Reenacts                                  // phục hồi hiệu lực
	Retroacts                                 // hiệu lực trở về trước
	AppliesLater                              // áp dụng từ ngày
	Details                                   // quy định chi tiết
	GuidesApplication                         // hướng dẫn áp dụng
	Interprets                                // giải thích
	BasedOn                                   // căn cứ
	Cites                                     // dẫn chiếu
	Consolidates                              // hợp nhất
	Announces                                 // công bố
	Translates                                // bản dịch
	NarrowsScope                              // loại trừ phạm vi áp dụng
	WidensScope                               // mở rộng phạm vi áp dụng
	AttachedTo                                // ban hành kèm theo
	RespondsTo                                // phúc đáp
	RecallsMessage                            // thu hồi văn bản điện tử
	UpdatesMessage                            // cập nhật văn bản điện tử
	RelatedTo                                 // liên quan khác
)

// Terms is a row of the vocabulary of relations: the key and its inverse, the terms, what other vocabularies call
// the relation (empty where they have no word, or where sources disagree), and what it does to its target.
type Terms struct {
	Key, Inverse string // "amends", "amended_by"; no inverse for what a text says of itself
	En, EnInverse,
	Vi, ViInverse string
	VBPL      string    // referenceType of vbpl.vn
	ELI       string    // property of the European Legislation Identifier ontology
	AKN       string    // element and type of Akoma Ntoso 3.0
	SchemaOrg string    // property of schema.org Legislation
	Effect    EventKind // on the target; 0 is none
	Source    string    // of the effect
}

// relations is the vocabulary, row by row as the kinds are numbered.
var relations = [...]Terms{
	Amends:            {"amends", "amended_by", "amends", "is amended by", "sửa đổi, bổ sung", "được sửa đổi, bổ sung", "10", "eli:amends", "textualMod type=substitution", "legislationAmends", Amended, "Law 80/2015/QH13 art. 154.2"},
	Supplements:       {"supplements", "supplemented_by", "supplements", "is supplemented by", "bổ sung", "được bổ sung", "", "eli:amends", "textualMod type=insertion", "legislationAmends", Supplemented, "Law 80/2015/QH13 art. 12"},
	Repeals:           {"repeals", "repealed_by", "repeals", "is repealed by", "bãi bỏ", "bị bãi bỏ", "1", "eli:repeals", "forceMod type=endOfEnactment", "legislationRepeals", Repealed, "Law 80/2015/QH13 art. 154.3"},
	Replaces:          {"replaces", "replaced_by", "replaces", "is replaced by", "thay thế", "được thay thế", "12", "eli:repeals", "forceMod endOfEnactment", "legislationRepeals", Replaced, "Law 80/2015/QH13 art. 154.2"},
	Annuls:            {"annuls", "annulled_by", "annuls", "is annulled by", "hủy bỏ", "bị hủy bỏ", "", "eli:repeals", "forceMod unconstitutionality", "legislationRepeals", Annulled, "ex tunc: in force on no day"},
	SuspendsExecution: {"suspends_execution", "execution_suspended_by", "suspends the execution of", "has its execution suspended by", "đình chỉ thi hành", "bị đình chỉ thi hành", "5", "eli:changes", "efficacyMod type=inapplication", "legislationChanges", ExecutionSuspended, "Law 80/2015/QH13 art. 153.1a"},
	SuspendsEffect:    {"suspends_effect", "effect_suspended_by", "suspends the effect of", "has its effect suspended by", "ngưng hiệu lực", "bị ngưng hiệu lực", "11", "eli:changes", "efficacyMod type=inapplication", "legislationChanges", EffectSuspended, "Law 80/2015/QH13 art. 153.1b"},
	Resumes:           {"resumes", "resumed_by", "resumes", "is resumed by", "tiếp tục có hiệu lực", "được khôi phục hiệu lực", "", "", "efficacyMod type=entryIntoEfficacy", "legislationChanges", Resumed, "Law 80/2015/QH13 art. 153"},
	Corrects:          {"corrects", "corrected_by", "corrects", "is corrected by", "đính chính", "được đính chính", "6", "eli:corrects", "textualMod substitution", "legislationCorrects", Corrected, "Decree 30/2020/NĐ-CP art. 18.3"},
	Commences:         {"commences", "commenced_by", "commences", "is commenced by", "quy định ngày có hiệu lực", "được quy định ngày có hiệu lực", "", "eli:commences", "forceMod type=entryIntoForce", "legislationCommences", Enters, "sets the entry of its target"},
	Postpones:         {"postpones", "postponed_by", "postpones", "is postponed by", "lùi thời điểm có hiệu lực", "bị lùi thời điểm có hiệu lực", "", "eli:changes", "forceMod postponementOfEntryIntoForce", "legislationChanges", Postponed, "only before the old day, else it is a suspension"},
	Extends:           {"extends", "extended_by", "extends", "is extended by", "kéo dài hiệu lực", "được kéo dài hiệu lực", "", "eli:changes", "forceMod prorogationOfForce", "legislationChanges", Extended, "only before the old end, else it is a re-enactment"},
	Reenacts:          {"reenacts", "reenacted_by", "re-enacts", "is re-enacted by", "phục hồi hiệu lực", "được phục hồi hiệu lực", "", "eli:changes", "forceMod reEnactment", "legislationChanges", Reenacted, "opens a new time in force; the repeal of a repealer does not"},
	Retroacts:         {"retroacts", "", "is applied from before its entry", "", "hiệu lực trở về trước", "", "", "", "efficacyMod type=retroactivity", "", Applies, "Law 80/2015/QH13 art. 152"},
	AppliesLater:      {"applies_later", "", "is applied from", "", "áp dụng/thực hiện từ ngày", "", "", "eli:date_applicability", "efficacy", "legislationDateOfApplicability", Applies, "131/2020/QH14 art. 10.2"},
	Details:           {"details", "detailed_by", "details", "is detailed by", "quy định chi tiết, hướng dẫn thi hành", "được quy định chi tiết", "9", "eli:applies", "legalSystemMod type=implementation", "legislationEnsuresImplementationOf", 0, "none on the target; the cascade goes the other way (Law 80/2015/QH13 art. 154.4)"},
	GuidesApplication: {"guides_application", "application_guided_by", "guides the application of", "has its application guided by", "hướng dẫn áp dụng", "được hướng dẫn áp dụng", "8", "eli:related_to", "legalSystemMod type=application", "isBasedOn", 0, "none"},
	Interprets:        {"interprets", "interpreted_by", "interprets", "is interpreted by", "giải thích", "được giải thích", "14", "eli:related_to", "meaningMod type=authenticInterpretation", "about", 0, "none; the meaning reads back to the start"},
	BasedOn:           {"based_on", "basis_for", "is based on", "is the basis for", "căn cứ", "là căn cứ của", "3", "eli:based_on", "legalSystemMod type=legislativeDelegation", "isBasedOn", 0, "none; a basis not in force on the signing day is reported"},
	Cites:             {"cites", "cited_by", "cites", "is cited by", "dẫn chiếu", "được dẫn chiếu", "4", "eli:cites", "ref", "citation", 0, "none"},
	Consolidates:      {"consolidates", "consolidated_by", "consolidates", "is consolidated by", "hợp nhất", "được hợp nhất", "7", "eli:consolidates", "legalSystemMod coordination", "legislationConsolidates", 0, "none"},
	Announces:         {"announces", "announced_by", "announces", "is announced by", "công bố", "được công bố", "", "eli:related_to", "legalSystemMod type=republication", "about", 0, "declaratory only"},
	Translates:        {"translates", "translated_as", "translates", "is translated as", "bản dịch", "có bản dịch", "", "eli:is_realized_by", "FRBRtranslation", "translationOfWork", 0, "none"},
	NarrowsScope:      {"narrows_scope", "", "takes out of the reach of", "", "loại trừ phạm vi áp dụng", "", "", "eli:changes", "scopeMod type=exceptionOfScope", "legislationChanges", Narrowed, "ends it for the territories and addressees named"},
	WidensScope:       {"widens_scope", "", "brings within the reach of", "", "mở rộng phạm vi áp dụng", "", "", "eli:changes", "scopeMod type=extensionOfScope", "legislationChanges", Widened, "opens it for the territories and addressees named"},
	AttachedTo:        {"attached_to", "has_attachment", "is attached to", "has the attachment", "ban hành kèm theo", "kèm theo", "", "eli:is_part_of", "attachments", "isPartOf", 0, "none on the target; shares the force of what it is attached to"},
	RespondsTo:        {"responds_to", "answered_by", "responds to", "is answered by", "phúc đáp, trả lời", "được trả lời", "", "", "", "", 0, "none"},
	RecallsMessage:    {"recalls_message", "message_recalled_by", "recalls the electronic message of", "has its electronic message recalled by", "thu hồi văn bản điện tử", "bị thu hồi", "", "", "", "", 0, "none: undoes delivery only (Decree 30/2020/NĐ-CP art. 18.4)"},
	UpdatesMessage:    {"updates_message", "message_updated_by", "updates the electronic message of", "has its electronic message updated by", "cập nhật văn bản điện tử", "được cập nhật", "", "", "", "", 0, "none"},
	RelatedTo:         {"related_to", "related_to", "is related to", "is related to", "liên quan khác", "liên quan khác", "", "eli:related_to", "otherReferences", "about", 0, "none"},
}

// RelationKinds returns every kind in the order of the vocabulary.
func RelationKinds() []RelationKind {
	r := make([]RelationKind, 0, len(relations)-1)
	for k := Amends; k <= RelatedTo; k++ {
		r = append(r, k)
	}
	return r
}

// IsValid reports whether k is one of the kinds.
func (k RelationKind) IsValid() bool { return k >= Amends && k <= RelatedTo }

// Terms returns the row of the vocabulary, empty for a kind that is none.
func (k RelationKind) Terms() Terms {
	if !k.IsValid() {
		return Terms{}
	}
	return relations[k]
}

// Effect returns what the relation does to its target, and 0 when that is nothing.
func (k RelationKind) Effect() EventKind { return k.Terms().Effect }

// Own reports whether the relation is of a text to itself: it retroacts, or it is applied later.
func (k RelationKind) Own() bool { return k == Retroacts || k == AppliesLater }

// String returns the key, "suspends_effect".
func (k RelationKind) String() string { return k.Terms().Key }

// In returns the term in "vi" or "en".
func (k RelationKind) In(lang string) string {
	if lang == "vi" {
		return k.Terms().Vi
	}
	return k.Terms().En
}

// InverseIn returns the term as seen from the target: "bị bãi bỏ", "is repealed by".
func (k RelationKind) InverseIn(lang string) string {
	if lang == "vi" {
		return k.Terms().ViInverse
	}
	return k.Terms().EnInverse
}

// ParseRelationKind reads a key or an inverse key; inverse tells which it was, so that "repealed_by" of one text
// can be stored as "repeals" of the other.
func ParseRelationKind(key string) (k RelationKind, inverse bool, err error) {
	for k := Amends; k <= RelatedTo; k++ {
		if relations[k].Key == key {
			return k, false, nil
		}
		if relations[k].Inverse == key && key != "" {
			return k, true, nil
		}
	}
	return 0, false, &chithi.WordError{Vocabulary: "relation", Input: key}
}

// MarshalText returns the key.
func (k RelationKind) MarshalText() ([]byte, error) {
	if k != 0 && !k.IsValid() {
		return nil, &chithi.WordError{Vocabulary: "relation", Input: ""}
	}
	return []byte(k.String()), nil
}

// UnmarshalText reads a key. An inverse key is refused: one direction is stored, in the text that acts.
func (k *RelationKind) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*k = 0
		return nil
	}
	r, inverse, err := ParseRelationKind(string(b))
	if err == nil && inverse {
		err = &chithi.WordError{Vocabulary: "relation", Input: string(b)}
	}
	if err == nil {
		*k = r
	}
	return err
}
