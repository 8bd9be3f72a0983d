package vn

import "github.com/chithi-go/chithi/directive"

// DefaultEffect says that the law has no rule for a text that is silent about its effect: a normative text has
// to name the day (Law 80/2015/QH13 art. 151.1, Law 64/2025/QH15 art. 53), and no provision dates an
// administrative one. The day of effect of a silent directive is not known, not the day of its signing.
func DefaultEffect(*directive.Directive) (c directive.Clause, ok bool) { return c, false }
