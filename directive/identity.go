package directive

import (
	"strconv"

	"github.com/google/uuid"

	"github.com/chithi-go/chithi/agency"
)

// Identity is what makes a text itself: the issuer that gave the number, the type, the canonical number, and the
// year of signing. Two councils that both issue 01/2026/NQ-HĐND give two identities.
type Identity struct {
	Issuer agency.Key
	Type   string
	Number string // canonical
	Year   int
}

// Namespace returns the namespace of the ids, c1a38836-dc52-5b53-ae91-a57044cd708e: the version-5 id of
// "https://github.com/chithi-go/chithi" in the namespace of URLs (RFC 9562), so that anybody can compute it again.
func Namespace() uuid.UUID { return namespace }

var namespace = uuid.NewSHA1(uuid.NameSpaceURL, []byte("https://github.com/chithi-go/chithi"))

// ID returns the version-5 id, equal on every machine: the SHA-1 name is "directive", the issuer's key, the type,
// the canonical number and the year of signing, joined by line feeds.
func (i Identity) ID() uuid.UUID {
	name := make([]byte, 0, 160)
	name = append(name, "directive\n"...)
	name = append(name, i.Issuer.String()...)
	name = append(append(name, '\n'), i.Type...)
	name = append(append(name, '\n'), i.Number...)
	name = strconv.AppendInt(append(name, '\n'), int64(i.Year), 10)
	return uuid.NewSHA1(namespace, name)
}

// Identity returns the identity, the number being read by the law; when its grammar refuses the number, the text
// as written stands for it.
func (d *Directive) Identity(law Law) Identity { return d.identity(law.read(d.Number)) }

func (d *Directive) identity(n Number) Identity {
	i := Identity{Type: d.Type, Number: n.Canonical(), Year: d.Day().Year()}
	if len(d.Issuers) > 0 {
		i.Issuer = d.Issuers[0]
	}
	return i
}

// read returns the number as the law's grammar reads it, and as it stands where there is none or it refuses.
func (l *Law) read(n Number) Number {
	if n.Parsed() || l.ParseNumber == nil || n.IsZero() {
		return n
	}
	if r, err := l.ParseNumber(n.String()); err == nil {
		return r
	}
	return n
}
