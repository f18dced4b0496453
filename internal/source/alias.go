package source

import (
	"fmt"

	"gopkg.in/yaml.v3"
)

// alias returns the anchored node with the place of use. The nodes below it are shared, not copied; what an alias adds to the document
// is counted all the same, for whoever walks the tree meets it in full.
func (b *builder) alias(n *yaml.Node, depth int) measured {
	off := b.offset(n)
	start, end := b.within(off), b.within(off+1+len(n.Value))
	nothing := measured{&Node{Start: start, End: end}, 1, 0}
	target, done := b.anchors[n.Alias]
	switch {
	case !done:
		b.fault("syntax", b.file.PlaceOf(nothing.node), fmt.Sprintf("the alias \"*%s\" is inside its own anchor, which has no end", n.Value),
			"write out the value in place of the alias")
		return nothing
	case target.size > b.budget:
		if !b.tooWide {
			b.tooWide = true
			b.fault("limit", b.file.PlaceOf(nothing.node), fmt.Sprintf("the aliases of this document expand to more than %d times its size plus %d nodes, the limit",
				b.limits.AliasFactor, b.limits.AliasExtra),
				"write out the values in place of nested aliases, or raise `limits` in the configuration")
		}
		return nothing
	case depth+target.levels-1 > b.limits.Depth:
		b.refuseDepth(nothing.node)
		return nothing
	}
	b.budget -= target.size
	used := *target.node
	used.Start, used.End = start, end
	m := measured{&used, target.size, target.levels}
	if n.Anchor != "" {
		b.anchors[n] = m
	}
	return m
}

func (b *builder) refuseDepth(at *Node) {
	if b.tooDeep {
		return
	}
	b.tooDeep = true
	b.fault("limit", b.file.PlaceOf(at), fmt.Sprintf("lists and maps are nested more than %d levels deep, the limit", b.limits.Depth),
		"flatten the document, or raise `limits` in the configuration")
}
