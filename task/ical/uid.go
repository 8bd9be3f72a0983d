package ical

import (
	"strings"

	"github.com/google/uuid"
)

// UID returns an id computed from words, for what has no id of its own: the same words give the same id on every machine.
func UID(words ...string) string {
	return uuid.NewSHA1(uuid.NameSpaceURL, []byte("chithi:"+strings.Join(words, "\x1f"))).String()
}
