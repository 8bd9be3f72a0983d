package jsonld

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// node is an object whose members are still to be read.
type node map[string]json.RawMessage

// graph is a document as its objects refer to one another.
type graph struct {
	prefixes []string        // by which names of the vocabulary begin
	byID     map[string]node // the objects at the top, by their @id
}

// homes are the addresses of the vocabulary.
var homes = [...]string{"https://schema.org/", "http://schema.org/"}

// find returns the one Legislation of a document: the object itself, or that of a @graph or a list. Of several it is the one
// that none of the others speaks of.
func find(b []byte) (*graph, node, error) {
	var top []json.RawMessage
	var context json.RawMessage
	if json.Unmarshal(b, &top) != nil {
		var one node
		if json.Unmarshal(b, &one) != nil {
			return nil, nil, &SyntaxError{noLaw.With()}
		}
		if top, context = []json.RawMessage{b}, one["@context"]; one["@graph"] != nil {
			top = list(one["@graph"])
		}
	}
	g := &graph{prefixes: homes[:], byID: map[string]node{}}
	known := g.context(context)
	var laws []node
	for _, raw := range top {
		var n node
		if json.Unmarshal(raw, &n) != nil || n == nil {
			continue
		}
		ours := known
		if own := n["@context"]; own != nil {
			ours = g.context(own)
		}
		g.rename(n)
		if id := text(n["@id"]); id != "" {
			g.byID[id] = n
		}
		if g.is(n, "Legislation") {
			if !ours && !slices.ContainsFunc(list(n["@type"]), func(t json.RawMessage) bool { return g.name(text(t)) != text(t) }) {
				return nil, nil, &SyntaxError{noContext.With()}
			}
			laws = append(laws, n)
		}
	}
	if len(laws) > 1 {
		spoken := map[string]bool{}
		for _, n := range laws {
			for name, raw := range n {
				if name != "@id" && name != "@context" {
					collect(raw, spoken, reach)
				}
			}
		}
		if first := slices.DeleteFunc(slices.Clone(laws), func(n node) bool { return spoken[text(n["@id"])] }); len(first) == 1 {
			laws = first
		}
	}
	switch {
	case len(laws) == 0:
		return nil, nil, &SyntaxError{noLaw.With()}
	case len(laws) > 1:
		return nil, nil, &SyntaxError{severalLaws.With(len(laws))}
	}
	return g, laws[0], nil
}

// context reads a @context and reports whether it brings the vocabulary: by its address, as @vocab, or under a prefix.
func (g *graph) context(raw json.RawMessage) bool {
	found := false
	for _, item := range list(raw) {
		if isHome(text(item)) {
			found = true
		}
		var terms node
		if json.Unmarshal(item, &terms) != nil {
			continue
		}
		for name, to := range terms {
			if !isHome(text(to)) {
				continue
			}
			if found = true; name != "@vocab" {
				g.prefixes = append(slices.Clip(g.prefixes), name+":")
			}
		}
	}
	return found
}

// isHome reports whether an address is the vocabulary's, or that of its context file.
func isHome(address string) bool {
	for _, home := range homes {
		rest, is := strings.CutPrefix(address+"/", home)
		if is && (rest == "" || rest == "/" || strings.HasPrefix(rest, "docs/jsonldcontext.json")) {
			return true
		}
	}
	return false
}

// name takes the prefix off a name of the vocabulary.
func (g *graph) name(s string) string {
	for _, p := range g.prefixes {
		if rest, is := strings.CutPrefix(s, p); is {
			return rest
		}
	}
	return s
}

// rename gives the members of an object their names in the vocabulary.
func (g *graph) rename(n node) {
	for _, name := range slices.Sorted(maps.Keys(n)) {
		if short := g.name(name); short != name && n[short] == nil {
			n[short] = n[name]
			delete(n, name)
		}
	}
}

// is reports whether an object is of a type.
func (g *graph) is(n node, typ string) bool {
	return slices.ContainsFunc(list(n["@type"]), func(t json.RawMessage) bool { return g.name(text(t)) == typ })
}

// object reads an object, and what the document says elsewhere of one that is only named here.
func (g *graph) object(raw json.RawMessage) (node, bool) {
	var n node
	if json.Unmarshal(raw, &n) != nil || n == nil {
		return nil, false
	}
	g.rename(n)
	if full := g.byID[text(n["@id"])]; full != nil && (len(n) == 1 || len(n) == 2 && n["@type"] != nil) {
		return full, true
	}
	return n, true
}

// text returns a string, and "" for any other value.
func text(raw json.RawMessage) string {
	var s string
	if len(raw) == 0 || raw[0] != '"' || json.Unmarshal(raw, &s) != nil {
		return ""
	}
	return s
}

// reach is how deep objects are looked into for what they name.
const reach = 8

// collect notes every @id within a value.
func collect(raw json.RawMessage, ids map[string]bool, depth int) {
	if depth == 0 {
		return
	}
	for _, item := range list(raw) {
		var n node
		if json.Unmarshal(item, &n) != nil {
			continue
		}
		if id := text(n["@id"]); id != "" {
			ids[id] = true
		}
		for _, below := range n {
			collect(below, ids, depth-1)
		}
	}
}
