package source

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"unicode/utf8"
)

// encodingFault is the first character of a file that YAML does not allow, and how many of them there are.
type encodingFault struct{ offset, width, count int }

// text is what is parsed of a file.
type text struct {
	data  []byte // readable
	ascii bool
	lf    bool // every line ends with a line feed, and there is no byte order mark but at the start
	bad   bool // there were characters that YAML does not allow

	copied bool // the data is not the file's own, as some characters had to be replaced
}

// readable returns the data with every character that YAML does not allow replaced by one as long, so that places stay and the rest
// of the file can be read, and with the characters that only older YAML takes for line breaks replaced by spaces of the same
// length. It returns the data itself where there is none of both.
func readable(data []byte) (t text, bad encodingFault) {
	t = text{data: data, ascii: true}
	for i := 0; i < len(data); {
		if len(data)-i >= 8 && areCommon(binary.NativeEndian.Uint64(data[i:])) {
			i += 8
			continue
		}
		if common[data[i]] {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		t.ascii = t.ascii && r < utf8.RuneSelf
		if with := replacement(r, size); with != "" {
			if !t.copied {
				t.data, t.copied = bytes.Clone(data), true
			}
			copy(t.data[i:], with)
			if with != "\u00A0" && with != "\u2003" {
				if !t.bad {
					bad.offset, bad.width = i, size
				}
				t.bad = true
				bad.count++
			}
		}
		i += size
	}
	t.lf = onlyCRLF(data) && (t.ascii || !bytes.Contains(data[afterMark(data, 0):], []byte(bom)))
	return t, bad
}

// areCommon reports whether eight bytes are nothing but line feeds and visible ASCII, which nearly all of a file is.
func areCommon(bytes uint64) bool {
	const each, high = 0x0101010101010101, 0x8080808080808080
	// With its high bit set no byte borrows from the next one, and the bit remains set where the byte was at least what is taken off.
	visible := (bytes | high) - ' '*each
	noFeed := ((bytes ^ '\n'*each) | high) - each
	return (bytes|(bytes+each))&high == 0 && ^visible&noFeed&high == 0
}

// common has the bytes that are characters which need no look.
var common = func() (t [256]bool) {
	for c := range byte(0x7F) {
		t[c] = c >= 0x20 || c == '\t' || c == '\n' || c == '\r'
	}
	return t
}()

// replacement returns what to read instead of a character, as many bytes long, or "" for the character itself.
func replacement(r rune, size int) string {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return ""
	case r == 0x85:
		return "\u00A0"
	case r == 0x2028 || r == 0x2029:
		return "\u2003"
	case r == utf8.RuneError && size == 1, r < 0x20, r >= 0x7F && r < 0xA0, r == 0xFFFE, r == 0xFFFF:
		return [...]string{"_", "·", "\uFFFD"}[size-1]
	}
	return ""
}

func (f *File) encodingFault(bad encodingFault) Fault {
	place := Place{File: f.Path, Span: f.Span(bad.offset, bad.offset+bad.width)}
	what, next := "", "save the file as UTF-8, which every editor offers"
	data := f.Data()[bad.offset:]
	switch r, size := utf8.DecodeRune(data); {
	case r == utf8.RuneError && size == 1:
		what = fmt.Sprintf("byte 0x%02X is not valid UTF-8", data[0])
	case r == 0:
		what = "a NUL byte (0x00) is not allowed in YAML"
		next = "delete it; if the file is full of them, save it as UTF-8 text"
	default:
		what = fmt.Sprintf("the control character U+%04X is not allowed in YAML", r)
		next = "delete the invisible character"
	}
	switch more := bad.count - 1; {
	case more == 1:
		what += ", and so is one more character of this file"
	case more > 1:
		what += fmt.Sprintf(", and so are %d more characters of this file", more)
	}
	return Fault{Rule: invalidYAML, Facet: "encoding", Place: place, Subject: "file", Message: what, Next: next}
}

// utf16Order returns the byte order of UTF-16 text ("little" or "big"), or "".
func utf16Order(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}), len(data) > 3 && data[0] != 0 && data[1] == 0 && data[2] != 0 && data[3] == 0:
		return "little"
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}), len(data) > 3 && data[0] == 0 && data[1] != 0 && data[2] == 0 && data[3] != 0:
		return "big"
	}
	return ""
}

// utf16Fault refuses UTF-16 text: its places would fit no other tool.
func (f *File) utf16Fault(order string) Fault {
	// What the text looks like without its NUL bytes is enough to tell a plan from other files.
	f.plan = looksLikePlan(bytes.ReplaceAll(bytes.TrimLeft(f.Data(), "\xFF\xFE"), []byte{0}, nil))
	at := Pos{Line: 1, Column: 1}
	return Fault{
		Rule: invalidYAML, Facet: "encoding", Place: Place{File: f.Path, Span: Span{Start: at, End: at}}, Subject: "file",
		Message: fmt.Sprintf("the file is UTF-16 text (%s-endian), not UTF-8", order),
		Next:    "save the file as UTF-8; on Windows, choose the encoding \"UTF-8\" in the save dialog",
	}
}
