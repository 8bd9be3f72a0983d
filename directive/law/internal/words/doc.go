// Package words walks a clause that is cut into words, whatever its language: where a phrase stands, what follows it,
// and the text of a stretch as it was written.
//
//	q, ok := t.Any(p, "kể từ ngày", "từ ngày")   the place after the first of the phrases that stands at p
//
// How a clause is cut, and what its words mean, is for the readers of each language.
package words
