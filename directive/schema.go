package directive

import (
	_ "embed"
	"slices"
)

//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema (draft 2020-12) of the wire format, for editors and for programs in other languages. It
// refuses what [Parse] and the shape of a [Directive] refuse, but for what no schema can say: a name twice in one object,
// bytes that are no UTF-8, more than [MaxDepth] levels or [MaxSize] bytes, lengths in bytes where letters take several,
// spellings outside Unicode NFC, the grammar of rules, and whole numbers written as 1.0. Its words are those of [Vocabularies].
func Schema() []byte { return slices.Clone(schema) }
