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

func writtenOf(k key, name, value *source.Node) written {
	return written{headOf(k, value), uint32(name.Start), uint32(name.End), uint32(value.Start), uint32(value.End)}
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
// for their spot: each number of it is put down as the distance from the one before, which mostly takes a byte, and what is as usual not at
// all. The first of a block is told from the document's start.
func (w written) appendSpots(to []byte, before uint32) []byte {
	start := distance(before, w.start) << 1
	if end, valueAt := w.usual(); w.end == end && w.valueAt == valueAt {
		to = binary.AppendVarint(to, start)
	} else {
		to = binary.AppendVarint(to, start|unusual)
		to = binary.AppendVarint(to, distance(w.start, w.end))
		to = binary.AppendVarint(to, distance(w.end, w.valueAt))
	}
	return binary.AppendVarint(to, distance(w.valueAt, w.valueEnds))
}

// readSpots reads what appendSpots has added, and gives the rest.
func (w *written) readSpots(from []byte, before uint32) (rest []byte) {
	next := func() int64 {
		number, n := binary.Varint(from)
		from = from[n:]
		return number
	}
	start := next()
	w.start = before + uint32(start>>1)
	if w.end, w.valueAt = w.usual(); start&unusual != 0 {
		w.end = w.start + uint32(next())
		w.valueAt = w.end + uint32(next())
	}
	w.valueEnds = w.valueAt + uint32(next())
	return from
}

func distance(from, to uint32) int64 { return int64(to) - int64(from) }

// unusual marks the distance of a key behind which its end and the start of its value are put down.
const unusual = 1

// usual is where a key ends that is written like its name, and where its value starts behind a colon and a space.
func (w written) usual() (end, valueAt uint32) {
	end = w.start + uint32(keyLengths[w.key()])
	return end, end + uint32(len(": "))
}
