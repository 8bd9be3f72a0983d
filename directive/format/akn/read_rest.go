package akn

import "slices"

// What is read of the parts of a document; of any other element it is told that it is not, once for each name.
var (
	readOfRoot       = []string{"meta", "preface", "coverPage", "conclusions", "body", "mainBody"}
	readOfMeta       = []string{"identification", "publication", "lifecycle", "analysis", "temporalData", "references", "notes", "proprietary"}
	readOfWork       = []string{"FRBRthis", "FRBRuri", "FRBRalias", "FRBRdate", "FRBRauthor", "FRBRcountry", "FRBRsubtype", "FRBRnumber"}
	readOfAnalysis   = []string{"activeModifications", "passiveModifications"}
	relatedOfOthers  = []string{"activeRef", "passiveRef", "jurisprudence", "hasAttachment"}
	placeOfAnalysis  = []any{"meta", "analysis"}
	placeOfWork      = []any{"meta", "identification", "FRBRWork"}
	placeOfReference = []any{"meta", "references"}
)

// unread tells of the elements of other people's documents that a directive has no place for.
func (x *reader) unread() {
	x.untaken(x.root, readOfRoot)
	x.untaken(x.meta, readOfMeta, "meta")
	x.untaken(x.meta.at("identification", "FRBRWork"), readOfWork, placeOfWork...)
	for _, a := range x.meta.all("analysis") {
		x.untaken(a, readOfAnalysis, placeOfAnalysis...)
	}
	for _, note := range x.meta.first("notes").all("note") {
		if x.doc.Time.Provisional = x.ours() && note.get("eId") == uncertain; !x.doc.Time.Provisional {
			x.warn(notCarried.With(theElement.Of("note")), "meta", "notes")
		}
	}
	for _, list := range x.meta.all("references") {
		for i, e := range list.all("") {
			if _, is := referenceKind(e); !is && slices.Contains(relatedOfOthers, e.name.Local) {
				x.warn(notCarried.With(theReference.Of(e.name.Local)), append(slices.Clone(placeOfReference), i)...)
			}
		}
	}
}

func (x *reader) untaken(e *element, read []string, at ...any) {
	seen := map[string]bool{}
	for _, c := range e.all("") {
		if name := c.name.Local; !seen[name] && !slices.Contains(read, name) {
			seen[name] = true
			x.warn(notCarried.With(theElement.Of(name)), append(slices.Clone(at), name)...)
		}
	}
}
