package directive

import (
	"bytes"
	"unicode/utf8"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// The bounds of a document. Beyond them reading stops at once.
const (
	MaxSize  = 16 << 20 // bytes of one directive
	MaxDepth = 64       // objects and lists inside one another
	MaxItems = 1 << 18  // elements of all its lists and maps together, extensions apart
)

// scanner walks JSON (RFC 8259) by itself, so that faults have the same place and words under every version of
// encoding/json. A syntax fault ends the walk; faults of content are collected.
type scanner struct {
	b        []byte
	i        int
	depth    int
	path     []any
	stop     *SyntaxError
	problems chithi.Problems
	places   int // bytes of the places of problems
}

// ready checks what holds of the text as a whole.
func (s *scanner) ready() bool {
	if bytes.HasPrefix(s.b, []byte("\xef\xbb\xbf")) {
		return s.fail(jsonMark)
	}
	for i := 0; i < len(s.b); {
		if s.b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(s.b[i:])
		if r == utf8.RuneError && n == 1 {
			s.i = i
			return s.fail(jsonEncoding)
		}
		i += n
	}
	if s.space(); s.i == len(s.b) {
		return s.fail(jsonEmpty)
	}
	return true
}

// done checks that nothing follows.
func (s *scanner) done() bool {
	if s.space(); s.i < len(s.b) {
		return s.fail(jsonTrailing)
	}
	return true
}

func (s *scanner) fail(t schedule.Template) bool {
	if s.stop == nil {
		s.stop = &SyntaxError{s.i, chithi.Pointer(s.path...), t.With(s.i)}
	}
	return false
}

// The faults of content that are worth telling: how many, and how many bytes of places, for a stranger's names may be long.
const (
	mostProblems = 1000
	mostPlaces   = 1 << 20
)

// full reports whether enough faults are told.
func (s *scanner) full() bool { return len(s.problems) >= mostProblems || s.places > mostPlaces }

func (s *scanner) report(m schedule.Message) {
	if !s.full() {
		place := chithi.Pointer(s.path...)
		s.places += len(place)
		s.problems = append(s.problems, chithi.At(place, m))
	}
}

func (s *scanner) space() {
	for s.i < len(s.b) && (s.b[s.i] == ' ' || s.b[s.i] == '\n' || s.b[s.i] == '\t' || s.b[s.i] == '\r') {
		s.i++
	}
}

// next takes the byte c, after spaces.
func (s *scanner) next(c byte) bool {
	if s.space(); s.i < len(s.b) && s.b[s.i] == c {
		s.i++
		return true
	}
	return false
}

// peek returns the first byte of the next value, or 0 at the end.
func (s *scanner) peek() byte {
	if s.space(); s.i < len(s.b) {
		return s.b[s.i]
	}
	return 0
}

// object walks an object whose brace is next; member is called with each name, the value being next. A name that
// comes twice is reported.
func (s *scanner) object(member func(name string) bool) bool {
	if !s.enter('{') {
		return false
	}
	var seen map[string]bool
	var first [8]string
	for n := 0; ; n++ {
		if n == 0 && s.next('}') {
			break
		}
		name, ok := s.str()
		if !ok {
			return false
		}
		if !s.next(':') {
			return s.fail(jsonSyntax)
		}
		s.path = append(s.path, name)
		if n < len(first) {
			for _, other := range first[:n] {
				if other == name {
					s.report(duplicateName.With())
				}
			}
			first[n] = name
		} else {
			if seen == nil {
				seen = map[string]bool{}
				for _, other := range first {
					seen[other] = true
				}
			}
			if seen[name] {
				s.report(duplicateName.With())
			}
			seen[name] = true
		}
		if !member(name) {
			return false
		}
		s.path = s.path[:len(s.path)-1]
		if s.next(',') {
			continue
		}
		if !s.next('}') {
			return s.fail(jsonSyntax)
		}
		break
	}
	s.depth--
	return true
}

// array walks a list whose bracket is next.
func (s *scanner) array(element func(i int) bool) bool {
	if !s.enter('[') {
		return false
	}
	for n := 0; ; n++ {
		if n == 0 && s.next(']') {
			break
		}
		s.path = append(s.path, n)
		if !element(n) {
			return false
		}
		s.path = s.path[:len(s.path)-1]
		if s.next(',') {
			continue
		}
		if !s.next(']') {
			return s.fail(jsonSyntax)
		}
		break
	}
	s.depth--
	return true
}

func (s *scanner) enter(c byte) bool {
	if !s.next(c) {
		return s.fail(jsonSyntax)
	}
	if s.depth++; s.depth > MaxDepth {
		return s.fail(jsonDeep)
	}
	return true
}

// skip walks any value.
func (s *scanner) skip() bool {
	switch c := s.peek(); {
	case c == '{':
		return s.object(func(string) bool { return s.skip() })
	case c == '[':
		return s.array(func(int) bool { return s.skip() })
	case c == '"':
		_, ok := s.str()
		return ok
	case c == '-' || c >= '0' && c <= '9':
		_, ok := s.number()
		return ok
	default:
		_, ok := s.literal()
		return ok
	}
}

// raw walks any value and returns its bytes as they are.
func (s *scanner) raw() ([]byte, bool) {
	s.space()
	start := s.i
	ok := s.skip()
	return s.b[start:s.i], ok
}
