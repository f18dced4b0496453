package source

import (
	"cmp"
	"fmt"

	"gopkg.in/yaml.v3"
)

// entries converts the entries of a map: duplicate keys become faults, and merge keys are replaced by what they merge in.
func (b *builder) entries(m *measured, n *yaml.Node, depth int) {
	c := m.node
	first := make(map[string]*Node, len(n.Content)/2)
	var merged *Node
	mergeAt := 0
	for i := 0; i+1 < len(n.Content); i += 2 {
		keyNode := n.Content[i]
		b.path = append(b.path, step{key: cmp.Or(keyNode.Value, "?"), index: -1})
		b.add(m, b.node(keyNode, depth+1))
		key := m.node
		m.node = c
		b.add(m, b.node(n.Content[i+1], depth+1))
		value := m.node
		m.node = c
		earlier := first[key.Value]
		switch {
		case !key.IsScalar():
			b.fault("syntax", b.file.PlaceOf(key), fmt.Sprintf("a %s cannot be a key", kindName(key)),
				"write the key as plain text; if this was meant as text, such as a {{template}}, put it in quotes")
		case earlier != nil:
			b.duplicate(key, earlier)
		case keyNode.Kind == yaml.ScalarNode && keyNode.Tag == "!!merge":
			first[key.Value] = key
			merged, mergeAt = value, len(c.Pairs)
		default:
			first[key.Value] = key
			c.Pairs = append(c.Pairs, Pair{key, value})
		}
		if bad := unmergeable(value); merged == value && bad != nil && !b.refused(bad) {
			b.fault("syntax", b.file.PlaceOf(value), "a merge key \"<<\" takes a map or a list of maps",
				"give it an alias of a map, such as `<<: *defaults`, or remove it")
			merged = nil
		}
		b.path = b.path[:len(b.path)-1]
	}
	if merged != nil {
		c.Pairs = merge(c.Pairs, mergeAt, merged)
	}
}

func (b *builder) duplicate(key, earlier *Node) {
	next := "keep one of the two and delete the other"
	if key.Value == mergeKey {
		next = "name all maps in one merge key: `<<: [*first, *second]`"
	}
	b.fault("duplicate-key", b.file.PlaceOf(key), fmt.Sprintf("%q is given twice in the same map; only the first counts", key.Value), next,
		Related{Message: "first given here", Place: b.file.PlaceOf(earlier)})
}

func kindName(n *Node) string {
	if n.Kind == List {
		return "list"
	}
	return "map"
}

// mergeKey is the key whose value's entries become the map's own.
const mergeKey = "<<"

// unmergeable returns the first node because of which a merge key cannot have this value, or nil.
func unmergeable(n *Node) *Node {
	for _, item := range n.Items {
		if item.Kind != Map {
			return item
		}
	}
	if n.IsScalar() {
		return n
	}
	return nil
}

// refused reports whether n stands for something that a limit left out; there is a fault for that already.
func (b *builder) refused(n *Node) bool { return n.Kind == Null && (b.tooDeep || b.tooWide) }

// merge inserts the entries of a merge key at its place: a map's own keys win, then the first of several merged maps.
func merge(own []Pair, at int, from *Node) []Pair {
	taken := map[string]bool{mergeKey: true}
	for _, p := range own {
		taken[p.Key.Value] = true
	}
	sources := from.Items
	if from.Kind == Map {
		sources = []*Node{from}
	}
	var extra []Pair
	for _, src := range sources {
		for _, p := range src.Pairs {
			if !taken[p.Key.Value] {
				taken[p.Key.Value] = true
				extra = append(extra, p)
			}
		}
	}
	out := make([]Pair, 0, len(own)+len(extra))
	out = append(out, own[:at]...)
	out = append(out, extra...)
	return append(out, own[at:]...)
}
