package corpus

import (
	"strconv"
	"strings"

	"github.com/chithi-go/chithi"
)

// placed puts the position of the text that acts before the place of a problem: that text's own, or this one's.
func (s *settler) placed(r Ref, p chithi.Problem) chithi.Problem {
	at := chithi.Pointer(int(r))
	if by, place, ok := cut(p.Pointer); ok {
		at, p.Pointer = chithi.Pointer(int(by)), place
	}
	p.Pointer = at + p.Pointer
	return p
}

// mark writes who acts before a place; [cut] takes it off again. Places of the text itself begin with a slash.
func mark(by Ref, place string) string { return strconv.Itoa(int(by)) + place }

func cut(place string) (Ref, string, bool) {
	i := strings.IndexByte(place, '/')
	if i <= 0 {
		return 0, place, false
	}
	n, err := strconv.Atoi(place[:i])
	return Ref(n), place[i:], err == nil
}
