package task

import "github.com/chithi-go/chithi"

// Vocabularies returns every vocabulary that documents use of this package, by its name.
func Vocabularies() map[string][]chithi.Word {
	return map[string][]chithi.Word{
		kinds.Name: kinds.Words(), modalities.Name: modalities.Words(), natures.Name: natures.Words(),
		roles.Name: roles.Words(), manners.Name: manners.Words(), links.Name: links.Words(), promises.Name: promises.Words(),
		frequencies.Name: frequencies.Words(), statuses.Name: statuses.Words(), events.Name: events.Words(),
	}
}
