package akn

import "github.com/chithi-go/chithi/directive"

// modification is the element and the type by which Akoma Ntoso says a relation; without an element it is a reference only.
type modification struct{ element, kind string }

// modifications gives every kind its element. Several kinds share one: our own word stands beside it in another
// namespace, and a reader that does not know it still reads the element.
var modifications = [...]modification{
	directive.Amends:            {"textualMod", "substitution"},
	directive.Supplements:       {"textualMod", "insertion"},
	directive.Repeals:           {"forceMod", "endOfEnactment"},
	directive.Replaces:          {"forceMod", "endOfEnactment"},
	directive.Annuls:            {"forceMod", "unconstitutionality"},
	directive.SuspendsExecution: {"efficacyMod", "inapplication"},
	directive.SuspendsEffect:    {"efficacyMod", "inapplication"},
	directive.Resumes:           {"efficacyMod", "entryIntoEfficacy"},
	directive.Corrects:          {"textualMod", "substitution"},
	directive.Commences:         {"forceMod", "entryIntoForce"},
	directive.Postpones:         {"forceMod", "postponementOfEntryIntoForce"},
	directive.Extends:           {"forceMod", "prorogationOfForce"},
	directive.Reenacts:          {"forceMod", "reEnactment"},
	directive.Retroacts:         {"efficacyMod", "retroactivity"},
	directive.AppliesLater:      {"efficacyMod", "postponementOfEfficacy"},
	directive.Details:           {"legalSystemMod", "implementation"},
	directive.GuidesApplication: {"legalSystemMod", "application"},
	directive.Interprets:        {"meaningMod", "authenticInterpretation"},
	directive.BasedOn:           {"legalSystemMod", "legislativeDelegation"},
	directive.Consolidates:      {"legalSystemMod", "coordination"},
	directive.Announces:         {"legalSystemMod", "republication"},
	directive.NarrowsScope:      {"scopeMod", "exceptionOfScope"},
	directive.WidensScope:       {"scopeMod", "extensionOfScope"},
	directive.RelatedTo:         {},
}

func modificationOf(k directive.RelationKind) modification {
	if int(k) < len(modifications) {
		return modifications[k]
	}
	return modification{}
}

// foreign reads the element and type of a document that others wrote. What no kind of ours is written as, and may yet be
// understood, stands here; the first kind of a shared element is its widest reading.
var foreign = map[modification]directive.RelationKind{
	{"textualMod", "repeal"}:              directive.Repeals,
	{"textualMod", "replacement"}:         directive.Amends,
	{"textualMod", "renumbering"}:         directive.Amends,
	{"textualMod", "split"}:               directive.Amends,
	{"textualMod", "join"}:                directive.Amends,
	{"efficacyMod", "inapplication"}:      directive.SuspendsEffect,
	{"efficacyMod", "endOfEfficacy"}:      directive.Repeals,
	{"meaningMod", "variation"}:           directive.Amends,
	{"meaningMod", "termModification"}:    directive.Amends,
	{"legalSystemMod", "staticReference"}: directive.Cites,
	{"legalSystemMod", "expiration"}:      directive.Repeals,
}

// kindOf returns the kind that an element and its type say, and false when none does.
func kindOf(m modification) (directive.RelationKind, bool) {
	if k, ok := foreign[m]; ok {
		return k, true
	}
	for k := directive.Amends; k <= directive.WidensScope; k++ {
		if modifications[k] == m && m.element != "" {
			return k, true
		}
	}
	return 0, false
}

// periodElement is the child that carries the time of a modification.
func (m modification) periodElement() string {
	if m.element == "efficacyMod" {
		return "efficacy"
	}
	return "force"
}
