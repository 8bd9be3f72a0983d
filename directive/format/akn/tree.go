package akn

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/chithi-go/chithi/directive/format"
	"github.com/chithi-go/chithi/schedule"
)

var (
	notXML       = schedule.Template{Code: "akn-syntax", En: "not XML: {1}, at byte {0}", Vi: "không phải XML: {1}, tại byte {0}"}
	docType      = schedule.Template{Code: "akn-doctype", En: "a DOCTYPE stands at byte {0}; document types and their entities are not read", Vi: "có DOCTYPE tại byte {0}; không đọc kiểu tài liệu và thực thể"}
	badNamespace = schedule.Template{Code: "akn-namespace", En: "the root is {0}, not akomaNtoso of " + namespace, Vi: "phần tử gốc là {0}, không phải akomaNtoso của " + namespace}
	noDocument   = schedule.Template{Code: "akn-no-document", En: "the akomaNtoso element holds no document with a meta element", Vi: "phần tử akomaNtoso không chứa văn bản nào có meta"}
)

// SyntaxError is an input that is no document of Akoma Ntoso; nothing of it is read.
type SyntaxError struct{ reason schedule.Message }

// Message gives the code and the arguments.
func (e *SyntaxError) Message() schedule.Message { return e.reason }

// In says the error in "vi" or "en".
func (e *SyntaxError) In(lang string) string { return e.reason.In(lang) }
func (e *SyntaxError) Error() string         { return "akn: " + e.In("en") }

// element is one of the tree. Its parts are elements, or text between them.
type element struct {
	name  xml.Name
	attr  []xml.Attr
	parts []piece
}

type piece struct {
	element *element
	text    string
}

// parse builds the tree within the bounds of package format. Comments and processing instructions are left out.
func parse(b []byte) (*element, error) {
	if len(b) > format.MaxSize {
		return nil, format.TooLarge()
	}
	d := xml.NewDecoder(bytes.NewReader(b))
	var open []*element
	var root *element
	for n := 0; ; n++ {
		at := d.InputOffset()
		t, err := d.Token()
		if errors.Is(err, io.EOF) && len(open) == 0 && root != nil {
			return root, nil
		}
		if err != nil {
			return nil, &SyntaxError{notXML.With(at, reasonOf(err))}
		}
		if n > format.MaxNodes {
			return nil, format.TooMany()
		}
		switch t := t.(type) {
		case xml.Directive:
			return nil, &SyntaxError{docType.With(at)}
		case xml.StartElement:
			e := &element{name: t.Name, attr: t.Attr}
			if n += len(t.Attr); len(open) >= format.MaxDepth {
				return nil, format.TooDeep()
			}
			switch {
			case len(open) > 0:
				top := open[len(open)-1]
				top.parts = append(top.parts, piece{element: e})
			case root != nil:
				return nil, &SyntaxError{notXML.With(at, "two roots")}
			default:
				root = e
			}
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				top := open[len(open)-1]
				top.parts = append(top.parts, piece{text: string(t)})
			} else if len(bytes.TrimSpace(t)) > 0 {
				return nil, &SyntaxError{notXML.With(at, "text outside the root")}
			}
		}
	}
}

// reasonOf keeps the words of a syntax error and drops its line, which says the same as the byte.
func reasonOf(err error) string {
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return syntax.Msg
	}
	return strings.TrimPrefix(err.Error(), "xml: ")
}

// get returns the value of an attribute without a namespace.
func (e *element) get(name string) string { return e.getIn("", name) }

func (e *element) getIn(space, name string) string {
	if e == nil {
		return ""
	}
	for _, a := range e.attr {
		if a.Name.Local == name && a.Name.Space == space {
			return a.Value
		}
	}
	return ""
}

// lang returns xml:lang.
func (e *element) lang() string { return e.getIn("http://www.w3.org/XML/1998/namespace", "lang") }

// all yields the children of a name; "" is every child.
func (e *element) all(name string) []*element {
	var r []*element
	if e == nil {
		return r
	}
	for _, p := range e.parts {
		if p.element != nil && (name == "" || p.element.name.Local == name) {
			r = append(r, p.element)
		}
	}
	return r
}

// first returns the first child of a name, or nil.
func (e *element) first(name string) *element {
	if e == nil {
		return nil
	}
	for _, p := range e.parts {
		if p.element != nil && p.element.name.Local == name {
			return p.element
		}
	}
	return nil
}

// at follows a path of first children.
func (e *element) at(path ...string) *element {
	for _, name := range path {
		e = e.first(name)
	}
	return e
}

// words returns all the text below, in order.
func (e *element) words() string {
	if e == nil {
		return ""
	}
	if len(e.parts) == 1 && e.parts[0].element == nil {
		return e.parts[0].text
	}
	var b strings.Builder
	e.write(&b)
	return b.String()
}

func (e *element) write(b *strings.Builder) {
	for _, p := range e.parts {
		if p.element != nil {
			p.element.write(b)
		} else {
			b.WriteString(p.text)
		}
	}
}

// find returns every element of a name below, in order.
func (e *element) find(name string, r []*element) []*element {
	if e == nil {
		return r
	}
	for _, p := range e.parts {
		if p.element != nil {
			if p.element.name.Local == name {
				r = append(r, p.element)
			}
			r = p.element.find(name, r)
		}
	}
	return r
}
