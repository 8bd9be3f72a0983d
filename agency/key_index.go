package agency

import (
	"hash/maphash"
	"math/bits"
	"strings"
)

// keyIndex finds the number of a body by its key. It is an open table of hashes beside the text of all keys in one
// piece: a question looks in two places of memory, where a map from [Key] looks in three. The zero keyIndex is empty.
type keyIndex struct {
	seed  maphash.Seed
	slots []keySlot
	text  string
}

// keySlot is one key of the table: where its text begins, and its length below a piece of its hash. The mark of a free
// slot is 0, since no key is empty.
type keySlot struct{ mark, at, ref uint32 }

// newKeyIndex makes a table that is less than a third full with n keys, so that few questions look twice.
func newKeyIndex(n int) keyIndex {
	return keyIndex{seed: maphash.MakeSeed(), slots: make([]keySlot, 3*n+n/2+1)}
}

// find returns the slot of a key, or the free one where it belongs and false. The key is not empty.
func (x *keyIndex) find(s string) (place uint32, mark uint32, found bool) {
	hash := maphash.String(x.seed, s)
	mark = uint32(hash)<<8 | uint32(len(s))
	high, _ := bits.Mul64(hash, uint64(len(x.slots)))
	for place = uint32(high); ; {
		slot := x.slots[place]
		if slot.mark == mark && x.text[slot.at:slot.at+uint32(len(s))] == s {
			return place, mark, true
		}
		if slot.mark == 0 {
			return place, mark, false
		}
		if place++; place == uint32(len(x.slots)) {
			place = 0
		}
	}
}

// ref returns the number of a body by its key.
func (x *keyIndex) ref(k Key) (uint32, bool) {
	if uint(len(k.s)-1) >= MaxKey || len(x.slots) == 0 {
		return 0, false
	}
	place, _, found := x.find(k.s)
	return x.slots[place].ref, found
}

// number fills the table with the keys of n bodies in their order, and tells of each without a key or with that of
// another.
func (x *keyIndex) number(n int, key func(ref int) Key, fault func(ref int)) {
	size := 0
	for ref := range n {
		size += len(key(ref).s)
	}
	var text strings.Builder
	text.Grow(size)
	for ref := range n {
		k := key(ref)
		if k.IsZero() {
			fault(ref)
			continue
		}
		x.text = text.String()
		place, mark, twice := x.find(k.s)
		if twice {
			fault(ref)
			continue
		}
		x.slots[place] = keySlot{mark, uint32(text.Len()), uint32(ref)}
		text.WriteString(k.s)
	}
	x.text = text.String()
}
