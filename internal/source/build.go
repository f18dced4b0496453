package source

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

// builder turns the YAML library's nodes of one document into located Nodes.
type builder struct {
	*parser
	faults []Fault

	line  int    // first line of the document, as the library counts
	place cursor // where the library says a node starts
	path  []step
	index int // of the document

	anchors map[*yaml.Node]measured // finished nodes that have an anchor
	tooDeep bool
	tooWide bool
	budget  int // nodes that may still be made
}

// measured is a Node with the number of nodes in it and the levels of nesting.
type measured struct {
	node   *Node
	size   int
	levels int
}

// step is one step of a key path.
type step struct {
	key   string
	index int        // position in a list, or -1
	item  *yaml.Node // the entry of a list
}

func newBuilder(p *parser, c chunk, doc *yaml.Node) *builder {
	return &builder{
		parser: p, line: c.line, index: p.docs,
		place:   p.cursor(),
		anchors: map[*yaml.Node]measured{},
		budget:  count(doc)*p.limits.AliasFactor + p.limits.AliasExtra,
	}
}

func count(n *yaml.Node) int {
	total := 1
	for _, c := range n.Content {
		total += count(c)
	}
	return total
}

func (b *builder) root(doc *yaml.Node) *Node {
	if len(doc.Content) == 0 {
		at := b.starts[min(b.line, len(b.starts)-1)]
		return &Node{Start: at, End: at}
	}
	return b.node(doc.Content[0], 1).node
}

// offset returns where the library says that n starts.
func (b *builder) offset(n *yaml.Node) int {
	return b.place.offset(b.line+n.Line-1, n.Column-1)
}

// within is the nearest offset in the text.
func (b *builder) within(off int) int { return min(max(off, b.starts[0]), len(b.data)) }

// node converts n, whose depth is the number of lists and maps it is in, plus one.
func (b *builder) node(n *yaml.Node, depth int) measured {
	b.budget--
	var m measured
	switch n.Kind {
	case yaml.AliasNode:
		return b.alias(n, depth)
	case yaml.SequenceNode, yaml.MappingNode:
		m = b.collection(n, depth)
	default:
		m = measured{b.scalar(n), 1, 0}
	}
	if n.Anchor != "" {
		b.anchors[n] = m
	}
	return m
}

func (b *builder) scalar(n *yaml.Node) *Node {
	off := b.offset(n)
	props, content := off, off
	if n.Value != "" || n.Anchor != "" || n.Style != 0 {
		props, content = skipProperties(b.data, off, n)
	}
	s := &Node{Kind: kindOf(n), Value: n.Value, Quoted: n.Style&^yaml.TaggedStyle != 0}
	end := 0
	if n.Value == "" && !s.Quoted {
		content, end = props, props
	} else {
		end = max(content, scalarEnd(b.data, content, n))
	}
	s.Start, s.End = b.within(content), b.within(end)
	return s
}

// kindOf follows YAML's core schema. Numbers that are none, and what only other YAML versions know, are text.
func kindOf(n *yaml.Node) Kind {
	if n.Style&^yaml.TaggedStyle != 0 {
		return Text
	}
	tag := n.Tag
	if n.Style&yaml.TaggedStyle != 0 {
		plain := yaml.Node{Kind: yaml.ScalarNode, Value: n.Value}
		if resolved := plain.ShortTag(); resolved != tag {
			return Text
		}
	}
	switch tag {
	case "!!null":
		return Null
	case "!!bool":
		return Bool
	case "!!int":
		return Int
	case "!!float":
		if strings.HasSuffix(strings.ToLower(n.Value), ".nan") || strings.HasSuffix(strings.ToLower(n.Value), ".inf") {
			return Text
		}
		return Float
	}
	return Text
}

func (b *builder) collection(n *yaml.Node, depth int) measured {
	_, content := skipProperties(b.data, b.offset(n), n)
	start := b.within(content)
	c := &Node{Kind: List, Start: start, End: start}
	if n.Kind == yaml.MappingNode {
		c.Kind = Map
	}
	if depth > b.limits.Depth {
		c.Kind = Null
		b.refuseDepth(c)
		return measured{c, 1, 0}
	}
	m := measured{node: c, size: 1}
	if c.Kind == Map {
		b.entries(&m, n, depth)
	} else {
		for i, item := range n.Content {
			b.path = append(b.path, step{index: i, item: item})
			b.add(&m, b.node(item, depth+1))
			c.Items = append(c.Items, m.node)
			m.node = c
			b.path = b.path[:len(b.path)-1]
		}
	}
	m.levels++
	closers := map[byte]byte{'[': ']', '{': '}'}
	if n.Style&yaml.FlowStyle != 0 && content < len(b.data) && closers[b.data[content]] != 0 {
		c.End = b.within(flowEnd(b.data, max(content+1, c.End), closers[b.data[content]]))
	}
	return m
}

// add counts a part of a collection and leaves the part itself in m.node.
func (b *builder) add(m *measured, part measured) {
	m.node.End = max(m.node.End, part.node.End)
	m.node = part.node
	m.size += part.size
	m.levels = max(m.levels, part.levels)
}

func (b *builder) fault(facet string, at Place, message, next string, related ...Related) {
	b.faults = append(b.faults, Fault{
		Rule: invalidYAML, Facet: facet, Place: at, Subject: b.subject(),
		Message: message, Next: next, Related: related,
	})
}

// subject returns the key path of the node being converted, list entries by their id where they have one.
func (b *builder) subject() string {
	if len(b.path) == 0 {
		return fmt.Sprintf("document %d", b.index+1)
	}
	var s strings.Builder
	for _, st := range b.path {
		switch {
		case st.index < 0 && s.Len() > 0:
			s.WriteString("." + st.key)
		case st.index < 0:
			s.WriteString(st.key)
		default:
			s.WriteString("[" + entryName(st) + "]")
		}
	}
	return s.String()
}

func entryName(st step) string {
	for i := 0; i+1 < len(st.item.Content); i += 2 {
		if k, v := st.item.Content[i], st.item.Content[i+1]; k.Value == "id" && v.Kind == yaml.ScalarNode {
			return v.Value
		}
	}
	return fmt.Sprint(st.index)
}
