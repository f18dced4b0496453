package model

import (
	"hash/maphash"
	"strings"
)

// copies has copies of texts, which stay when the memory that files are read into is used again. Short texts come again and again, words of
// closed lists and names most of all: the last ones are copied only once.
type copies struct {
	room  strings.Builder // that it never outgrows, so that what is written stays where it is
	known [1024]string
}

const (
	copiedTogether = 16 << 10
	shortText      = 32 // bytes
)

var textSeed = maphash.MakeSeed()

func (c *copies) of(text string) string {
	if len(text) == 0 || len(text) > shortText {
		return c.another(text)
	}
	known := &c.known[maphash.String(textSeed, text)%uint64(len(c.known))]
	if *known != text {
		*known = c.another(text)
	}
	return *known
}

func (c *copies) another(text string) string {
	if len(text) > copiedTogether/16 {
		return strings.Clone(text)
	}
	if len(text) > c.room.Cap()-c.room.Len() {
		c.room.Reset()
		c.room.Grow(copiedTogether)
	}
	from := c.room.Len()
	c.room.WriteString(text)
	return c.room.String()[from:]
}
