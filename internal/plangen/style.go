package plangen

import (
	"regexp"
	"strings"
)

var (
	topKey = regexp.MustCompile(`(?m)^( *)(\w+):`)
	kind   = regexp.MustCompile(`(?m)^kind: (\w+)\n`)
)

// wild rewrites some texts in a style that other editors and authors have, without a change of meaning.
func (g *generator) wild(text string) string {
	switch n := g.IntN(100); {
	case n < 6:
		return strings.ReplaceAll(text, "\n", "\r\n")
	case n < 10:
		return kind.ReplaceAllString(text, "kind: $1\nx-defaults: &defaults {source: interview}\nx-copy: *defaults\n")
	case n < 15:
		return topKey.ReplaceAllString(text, `$1"$2":`)
	case n < 17:
		return "#\tKept\tby hand.\n" + strings.ReplaceAll(text, "\nmetrics:\n", "\nmetrics:\t# read on Mondays\n")
	}
	return text
}

// spoil makes one of the mistakes that people make.
func (g *generator) spoil(text string) string {
	lines := strings.SplitAfter(text, "\n")
	at := 1 + g.IntN(len(lines)-1)
	switch g.IntN(6) {
	case 0:
		lines[at] = "\t" + lines[at]
	case 1:
		lines[at] = strings.Replace(lines[at], ": ", ":", 1)
	case 2:
		lines[at] = "updatet: 2026-08-01\n" + lines[at]
	case 3:
		lines = append(lines, "kind: team\n")
	case 4:
		lines[at] = strings.TrimRight(lines[at], "\r\n") + " 'x: y\n"
	default:
		lines = append(lines, "updated: 2026-13-45\n")
	}
	return strings.Join(lines, "")
}
