package model

import (
	"encoding/binary"

	"github.com/orgvet/orgvet/internal/source"
)

// written is a key of a block, and where it and its value stand.
type written struct {
	head
	start, end, valueAt, valueEnds uint32
}

// head is a key, noKey for one that no type has and for a block without keys, and what kind of value it has.
type head uint16

const (
	isNull head = 1 << iota
	isScalar
	keyBits = iota
)

func headOf(k key, value *source.Node) head {
	h := head(k) << keyBits
	if value.Kind == source.Null {
		h |= isNull
	}
	if value.IsScalar() {
		h |= isScalar
	}
	return h
}

func (h head) key() key     { return key(h >> keyBits) }
func (h head) null() bool   { return h&isNull != 0 }
func (h head) scalar() bool { return h&isScalar != 0 }

const headSize = 2

func appendHead(to []byte, h head) []byte { return binary.NativeEndian.AppendUint16(to, uint16(h)) }

// appendSpots adds the spots of a key, which stand behind all heads of its block. There are a great many keys, of which few are ever asked
// for their spot: each number of it is put down as the distance from the one before, which mostly takes a byte. The first of a block is told
// from the document's start.
func appendSpots(to []byte, before, start, end, valueAt, valueEnds int) []byte {
	to = binary.AppendVarint(to, int64(start-before))
	to = binary.AppendVarint(to, int64(end-start))
	to = binary.AppendVarint(to, int64(valueAt-end))
	return binary.AppendVarint(to, int64(valueEnds-valueAt))
}
