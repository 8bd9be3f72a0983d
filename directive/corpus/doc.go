// Package corpus holds many texts and answers for any day: which are in force, how one stands, in which part and
// why, what changed between two days, who has which tasks.
//
//	c, err := corpus.New(texts...)          // []*directive.Resolved; all problems at once
//	r, ok := c.ID(id)                       // or c.Find(ref): none, one, or several
//	c.State(r, day)                         // force, codes of vbpl and ELI: no allocation
//	c.Status(r, day)                        // the same with parts and reasons
//	for r, text := range c.InForce(day) { }
//	more, err := c.With(another)            // a new corpus; the old one stays as it was
//	c.AsKnown(day)                          // without what was recorded later
//
// What one text does to another happens when the provision that acts enters into force: 31/2022/TT-BTC replaced
// 65/2017/TT-BTC on 2022-12-01, and 72/2022/TT-BTC, recorded the day before, kept that one in force to 2022-12-29. If
// the acting text never enters into force, nothing happens; the repeal of a repealer revives nothing. What becomes of a
// text that details another one is decided by the law of the day on which that one ends.
//
// A day may hang on the entry of another text ("kể từ ngày Nghị quyết số 116/2020/QH14 có hiệu lực", a suspension "until the
// new text enters into force"): it is open until the corpus has that text, and moves with it.
//
// References that lead nowhere, or to several texts, are listed and change nothing; a reference means what was dated by the
// day of the text that refers, if there is any. Texts that depend on one another in a circle are reported, and what they do to
// one another is assumed. The order in which texts are given, at once or one by one, never matters to an answer.
package corpus
