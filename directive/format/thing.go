package format

// Thing is a sort of content, named in both languages, for a message: a date, the author "#bcn".
type Thing struct{ En, Vi string }

// Of names a thing by the words that stand in the document.
func (t Thing) Of(words string) Thing {
	q := " " + Quote(words)
	return Thing{t.En + q, t.Vi + q}
}

// In names the thing in "vi" or "en".
func (t Thing) In(lang string) string {
	if lang == "vi" {
		return t.Vi
	}
	return t.En
}
