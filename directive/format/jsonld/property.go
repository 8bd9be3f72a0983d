package jsonld

import "github.com/chithi-go/chithi/directive"

const (
	system  = "schema.org"
	context = "https://schema.org"
)

// relationProperties are the properties that name other texts, in the order in which they are written; each reads as
// the kind beside it. Where several kinds share a property, as replaces and repeals do, the widest reading stands here,
// and writing one of the others is reported; a wide one says too little of the kind, and reading it is reported.
var relationProperties = [...]struct {
	name string
	kind directive.RelationKind
	wide bool
}{
	{"legislationAmends", directive.Amends, false},
	{"legislationRepeals", directive.Repeals, false},
	{"legislationChanges", directive.RelatedTo, true},
	{"legislationCorrects", directive.Corrects, false},
	{"legislationCommences", directive.Commences, false},
	{"legislationEnsuresImplementationOf", directive.Details, false},
	{"legislationConsolidates", directive.Consolidates, false},
	{"isBasedOn", directive.BasedOn, false},
	{"citation", directive.Cites, false},
	{"translationOfWork", directive.Translates, false},
	{"isPartOf", directive.AttachedTo, true},
	{"about", directive.RelatedTo, true},
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

// What is read of the objects of a document; of any other member it is told that it is not.
var (
	readOfLaw = []string{
		"@context", "@type", "legislationIdentifier", "legislationType", "legislationJurisdiction", "name", "description", "legislationPassedBy",
		"legislationResponsible", "accountablePerson", "legislationDate", "datePublished", "temporalCoverage", "legislationDateOfApplicability",
		"legislationLegalForce", "legislationDateVersion", "hasPart", "encoding", "associatedMedia", "subjectOf", "inLanguage",
	}
	readOfPerson = []string{"@type", "@id", "legislationIdentifier", "name", "jobTitle"}
	readOfTarget = []string{"@context", "@type", "@id", "legislationIdentifier", "legislationType", "legislationPassedBy", "legislationDate"}
	readOfPart   = []string{"@context", "@type", "@id", "legislationIdentifier", "legislationType", "name", "text", "legislationResponsible", "hasPart", "inLanguage"}
	readOfFile   = []string{"@type", "@id", "legislationIdentifier", "inLanguage", "headline", "legislationLegalValue", "name", "encodingFormat", "sha256", "contentSize"}
	readOfSource = []string{"@type", "@id", "legislationIdentifier", "name", "publisher", "url"}
)

// legalValues are the members of LegalValueLevel, as numbered in package directive.
var legalValues = [...]string{
	directive.Unofficial: "UnofficialLegalValue", directive.Official: "OfficialLegalValue",
	directive.Authoritative: "AuthoritativeLegalValue", directive.Definitive: "DefinitiveLegalValue",
}
