package model

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
)

// addOtherKeys adds to fields those of a type that belong to keys which only one of two readings of its block has, or with another kind of
// value. It is false where more is different: the order of keys, or a text that stands for the block.
func addOtherKeys(of reflect.Type, was, now *Block, fields map[string]bool) bool {
	if was.n == now.n && bytes.Equal(was.heads(), now.heads()) {
		return true
	}
	if was.n == 0 || now.n == 0 {
		return false
	}
	a, b := was.keyHeads(), now.keyHeads()
	for len(a)+len(b) > 0 {
		var other head
		switch {
		case len(a) > 0 && len(b) > 0 && a[0].key() == b[0].key():
			if a[0] != b[0] {
				other = a[0]
			}
			a, b = a[1:], b[1:]
		case len(a) > 0 && !now.hasKey(a[0].key()):
			other, a = a[0], a[1:]
		case len(b) > 0 && !was.hasKey(b[0].key()):
			other, b = b[0], b[1:]
		default:
			return false
		}
		if other != 0 && !addField(of, other.key(), fields) {
			return false
		}
	}
	return true
}

// heads are the heads of the block's keys as they are kept; see blockOf.
func (b *Block) heads() []byte { return b.doc.keys[b.from : b.from+max(1, b.n)*headSize] }

func (b *Block) keyHeads() []head {
	heads := make([]head, b.n)
	for i := range heads {
		heads[i] = b.headAt(i)
	}
	return heads
}

func (b *Block) hasKey(k key) bool {
	return slices.ContainsFunc(b.keyHeads(), func(h head) bool { return h.key() == k })
}

// addField adds the field of a type that belongs to a key, if it has one.
func addField(of reflect.Type, k key, fields map[string]bool) bool {
	for i := range of.NumField() {
		f := of.Field(i)
		if f.Anonymous && f.Type.Kind() == reflect.Pointer && addField(f.Type.Elem(), k, fields) {
			return true
		}
		if name, _, _ := strings.Cut(f.Tag.Get("key"), ","); name != "" && k != noKey && keyOf(name) == k {
			fields[of.Name()+"."+f.Name] = true
			return true
		}
	}
	return false
}
