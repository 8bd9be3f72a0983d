package directive

import "github.com/chithi-go/chithi"

// Vocabularies returns every vocabulary that documents use of this package, by its name.
func Vocabularies() map[string][]chithi.Word {
	kinds := make([]chithi.Word, 0, len(relations))
	for _, k := range RelationKinds() {
		t := k.Terms()
		kinds = append(kinds, chithi.Word{Key: t.Key, En: t.En, Vi: t.Vi, Source: t.Source})
	}
	return map[string][]chithi.Word{
		stages.Name: stages.Words(), forms.Name: forms.Words(), urgencies.Name: urgencies.Words(),
		secrecies.Name: secrecies.Words(), purposes.Name: purposes.Words(), levels.Name: levels.Words(), "relation": kinds,
	}
}
