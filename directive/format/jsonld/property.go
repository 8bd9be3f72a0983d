package jsonld

import "github.com/chithi-go/chithi/directive"

const (
	system  = "schema.org"
	context = "https://schema.org"
)

// relationProperties are the properties that name other texts, in the order in which they are written; each reads as
// the kind beside it. Where several kinds share a property, as replaces and repeals do, the widest reading stands here,
// and writing one of the others is reported.
var relationProperties = [...]struct {
	name string
	kind directive.RelationKind
}{
	{"legislationAmends", directive.Amends},
	{"legislationRepeals", directive.Repeals},
	{"legislationChanges", directive.RelatedTo},
	{"legislationCorrects", directive.Corrects},
	{"legislationCommences", directive.Commences},
	{"legislationEnsuresImplementationOf", directive.Details},
	{"legislationConsolidates", directive.Consolidates},
	{"isBasedOn", directive.BasedOn},
	{"citation", directive.Cites},
	{"translationOfWork", directive.Translates},
	{"isPartOf", directive.AttachedTo},
	{"about", directive.RelatedTo},
}

// propertyOf returns the place in relationProperties of a kind, and false when schema.org has no word for it.
func propertyOf(kind directive.RelationKind) (int, bool) {
	name := kind.Terms().SchemaOrg
	for i, p := range relationProperties {
		if p.name == name {
			return i, true
		}
	}
	return 0, false
}

func isRelation(name string) bool {
	for _, p := range relationProperties {
		if p.name == name {
			return true
		}
	}
	return false
}

// scalarProperties are the other properties of a Legislation that are read.
var scalarProperties = map[string]bool{
	"@context": true, "@type": true, "@id": true, "legislationIdentifier": true, "legislationType": true,
	"legislationJurisdiction": true, "name": true, "legislationPassedBy": true, "legislationResponsible": true,
	"accountablePerson": true, "legislationDate": true, "datePublished": true, "temporalCoverage": true,
	"legislationDateOfApplicability": true, "legislationLegalForce": true, "legislationDateVersion": true, "text": true,
	"hasPart": true, "encoding": true, "associatedMedia": true, "subjectOf": true, "inLanguage": true,
}

// legalValues are the members of LegalValueLevel, as numbered in package directive.
var legalValues = [...]string{
	directive.Unofficial: "UnofficialLegalValue", directive.Official: "OfficialLegalValue",
	directive.Authoritative: "AuthoritativeLegalValue", directive.Definitive: "DefinitiveLegalValue",
}
