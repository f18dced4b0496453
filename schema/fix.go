package schema

import (
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema/syntax"
)

// replace is the edit that puts a word in the place of a value or a key, which is there. Quotes stay, since {"key":1} needs them.
func replace(at source.Place, node *source.Node, with string) *source.Edit {
	if node.Quoted {
		with = strconv.Quote(with)
	}
	return &source.Edit{Span: at.Span, New: with}
}

var underscores = strings.NewReplacer("-", "_", " ", "_")

// certain finds the word that a misspelled one can only have been meant as: one or two slips away (in short words one), with no other
// word of the list as near. Case, and hyphens for underscores, are no slips.
func certain(word string, words []string) (string, bool) {
	loose := func(s string) string { return underscores.Replace(strings.ToLower(s)) }
	limit := 2
	if len(word) <= 5 {
		limit = 1
	}
	found, near := "", 0
	for _, w := range words {
		d := syntax.Distance(loose(word), loose(w))
		if d <= 2 {
			near++
		}
		if d <= limit {
			found = w
		}
	}
	return found, near == 1 && found != ""
}

// keyFix renames an unknown key to the field that was meant, unless the map has that field already or another key that may mean it.
func keyFix(at source.Place, in, key *source.Node, fields []string) *source.Edit {
	name, ok := certain(CanonicalKey(key.Value), fields)
	if !ok {
		return nil
	}
	for _, p := range in.Pairs {
		other := CanonicalKey(p.Key.Value)
		if meant, _ := certain(other, fields); p.Key != key && (other == name || meant == name) {
			return nil
		}
	}
	return replace(at, key, name)
}

var bareNumber = lazy.Regexp(`^[0-9]+(\.[0-9]+)?$`)

// shareFix puts the sign behind a percentage that lacks it. From 10 on a bare number can be nothing else; 1.5 or 2 may be a multiple.
func shareFix(at source.Place, node *source.Node) *source.Edit {
	n, err := strconv.ParseFloat(node.Value, 64)
	if err != nil || !bareNumber.MatchString(node.Value) || n < 10 || n > 100 {
		return nil
	}
	return replace(at, node, node.Value+"%")
}
