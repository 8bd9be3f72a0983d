package akn

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
)

const (
	namespace    = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
	ours         = "https://github.com/chithi-go/chithi/ns/1"
	organization = "/akn/ontology/organization/"
	nothing      = "~" // stands in an address for what is not known
)

// address returns the address of the work. The date is that of signing, or the year alone for a text that is only named.
func address(jurisdiction, kind string, issuer agency.Key, date, number string) string {
	var b strings.Builder
	b.WriteString("/akn/")
	b.WriteString(segment(jurisdiction))
	b.WriteString("/doc/")
	b.WriteString(segment(kind))
	b.WriteByte('/')
	b.WriteString(segment(strings.ReplaceAll(issuer.String(), "/", ".")))
	b.WriteByte('/')
	b.WriteString(segment(date))
	b.WriteByte('/')
	b.WriteString(segment(number))
	return b.String()
}

func segment(s string) string {
	if s == "" {
		return nothing
	}
	return strings.ReplaceAll(url.PathEscape(s), "~", "%7E")
}

func addressOf(d *directive.Directive) string {
	var issuer agency.Key
	if len(d.Issuers) > 0 {
		issuer = d.Issuers[0]
	}
	return address(d.Jurisdiction, d.Type, issuer, d.Day().String(), d.Number.String())
}

// addressOfRef names a text as far as it is known.
func addressOfRef(r *directive.Ref) string {
	year := ""
	if r.Year != 0 {
		year = strconv.Itoa(r.Year)
	}
	return address("", r.Type, r.Issuer, year, r.Number.String())
}

// parseAddress reads an address of ours. Of another form it is kept whole, as the number of the text.
func parseAddress(s string) (directive.Ref, error) {
	parts := strings.Split(s, "/")
	if len(parts) != 8 || parts[0] != "" || parts[1] != "akn" || parts[3] != "doc" {
		n, err := directive.NewNumber(s)
		return directive.Ref{Number: n}, err
	}
	for i, p := range parts {
		if p == nothing {
			parts[i] = ""
			continue
		}
		text, err := url.PathUnescape(p)
		if err != nil {
			n, err := directive.NewNumber(s)
			return directive.Ref{Number: n}, err
		}
		parts[i] = text
	}
	r := directive.Ref{Type: parts[4]}
	if err := r.Issuer.UnmarshalText([]byte(strings.ReplaceAll(parts[5], ".", "/"))); err != nil {
		return r, err
	}
	if date := parts[6]; date != "" {
		year, err := strconv.Atoi(date[:min(4, len(date))])
		if err != nil {
			return r, err
		}
		r.Year = year
	}
	return r, r.Number.UnmarshalText([]byte(parts[7]))
}
