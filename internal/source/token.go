package source

import (
	"bytes"
	"strings"

	"gopkg.in/yaml.v3"
)

// The YAML library tells where a node starts but not where it ends. The functions here find the end of a token whose start is known.

// skipProperties passes the anchor and the tag in front of a node's content. It returns where the properties end and where the
// content starts; both are off where there are none.
func skipProperties(data []byte, off int, n *yaml.Node) (end, content int) {
	anchor, tag := n.Anchor != "", n.Style&yaml.TaggedStyle != 0 || n.Kind == yaml.ScalarNode || n.Style&yaml.FlowStyle != 0
	end, content = off, off
	for content < len(data) {
		switch c := data[content]; {
		case c == '&' && anchor:
			anchor = false
			end = content + 1 + len(n.Anchor)
		case c == '!' && tag:
			tag = false
			end = content + tagLength(data[content:])
		default:
			return end, content
		}
		content = skipBlank(data, end)
	}
	return end, content
}

func tagLength(data []byte) int {
	stop := " \t\r\n,[]{}"
	if bytes.HasPrefix(data, []byte("!<")) {
		stop = ">"
	}
	n := bytes.IndexAny(data, stop)
	switch {
	case n < 0:
		return len(data)
	case stop == ">":
		return n + 1
	}
	return n
}

// skipBlank passes white space, line breaks and comments.
func skipBlank(data []byte, off int) int {
	for off < len(data) {
		if n := spaceAt(data, off); n > 0 {
			off += n
			continue
		}
		if data[off] != '#' {
			break
		}
		for off < len(data) && breakAt(data, off) == 0 {
			off++
		}
	}
	return off
}

func spaceAt(data []byte, off int) int {
	if data[off] == ' ' || data[off] == '\t' {
		return 1
	}
	return breakAt(data, off)
}

// scalarEnd returns the end of the scalar whose content starts at off.
func scalarEnd(data []byte, off int, n *yaml.Node) int {
	switch {
	case off >= len(data):
		return off
	case n.Style&yaml.DoubleQuotedStyle != 0:
		return quotedEnd(data, off, '"')
	case n.Style&yaml.SingleQuotedStyle != 0:
		return quotedEnd(data, off, '\'')
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		header := off
		for off < len(data) && spaceAt(data, off) == 0 {
			off++
		}
		header, off = off, max(header, off)
		for off < len(data) && breakAt(data, off) == 0 {
			off++
		}
		return max(header, textEnd(data, off, n.Value))
	}
	return textEnd(data, off, n.Value)
}

func quotedEnd(data []byte, off int, quote byte) int {
	for i := off + 1; i < len(data); i++ {
		switch {
		case data[i] == '\\' && quote == '"':
			i++
		case data[i] != quote:
		case quote == '\'' && i+1 < len(data) && data[i+1] == quote:
			i++
		default:
			return i + 1
		}
	}
	return len(data)
}

// textEnd returns the place behind the last visible character of a text that the file holds from off on. Folding changes nothing but
// white space, so the two are compared without it.
func textEnd(data []byte, off int, text string) int {
	value := []byte(strings.TrimRight(text, " \t\r\n"))
	end := off
	if len(value) == 0 {
		return 0
	}
	for i := 0; i < len(value); {
		if n := spaceAt(value, i); n > 0 {
			i += n
			continue
		}
		for off < len(data) {
			n := spaceAt(data, off)
			if n == 0 {
				break
			}
			off += n
		}
		if off >= len(data) || data[off] != value[i] {
			return end
		}
		off++
		i++
		end = off
	}
	return end
}

// flowEnd returns the end of a flow list or map: behind the bracket that closes it, looked for from off, the end of its last entry.
func flowEnd(data []byte, off int, closer byte) int {
	for i := off; i < len(data); {
		i = skipBlank(data, i)
		if i >= len(data) {
			break
		}
		switch data[i] {
		case closer:
			return i + 1
		case ',', ':', '?':
			i++
		default:
			return off
		}
	}
	return off
}
