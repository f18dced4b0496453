// Package source finds files and turns YAML into a located tree. It is the only package that imports a YAML library.
package source

import "strings"

// Pos is a place in a file. Line and Column are 1-based, Column counts code points; Offset is a 0-based byte offset.
type Pos struct{ Line, Column, Offset int }

// Span reaches from Start up to, but not including, End.
type Span struct{ Start, End Pos }

// Place is a span in a file. File is the slash-separated path relative to the root that was read.
type Place struct {
	File string
	Span Span
}

// Kind tells what a Node holds.
type Kind uint8

// The kinds of nodes. A plain scalar is Null, Bool, Int or Float only where YAML's core schema (as read by yaml.v3) says so;
// dates, quarters, yes and no are Text, and so is everything quoted.
const (
	Null Kind = iota
	Bool
	Int
	Float
	Text
	List
	Map
)

// Node is one value of a YAML document. Aliases are expanded and merge keys applied: an aliased node is at the place
// of use, its children keep the places of the anchor. Lines and columns are found out when File.PlaceOf is asked.
type Node struct {
	Kind   Kind
	Quoted bool    // scalars: quoted or a block scalar
	Value  string  // scalars: the text as written, unquoted and unfolded (`017` stays "017", `2026-07` stays "2026-07")
	Start  int     // byte offset in the file; scalars: of the whole token, including quotes; maps and lists: of the first byte of content
	End    int     // byte offset behind the last byte of the same
	Items  []*Node // List
	Pairs  []Pair  // Map, in file order, without duplicate keys (the first wins, the rest are faults)
}

// Pair is one entry of a Map. Key is always a scalar.
type Pair struct{ Key, Value *Node }

// Pair returns the entry of a Map with the given key, or nil. It is safe on a nil Node.
func (n *Node) Pair(key string) *Pair {
	if n == nil {
		return nil
	}
	for i := range n.Pairs {
		if n.Pairs[i].Key.Value == key {
			return &n.Pairs[i]
		}
	}
	return nil
}

// Get returns the value of a Map's key, or nil. It is safe on a nil Node.
func (n *Node) Get(key string) *Node {
	if p := n.Pair(key); p != nil {
		return p.Value
	}
	return nil
}

// CopyTexts has all texts of a tree stay when the memory that files are read into is used again.
func (n *Node) CopyTexts() {
	n.Value = strings.Clone(n.Value)
	for _, p := range n.Pairs {
		p.Key.CopyTexts()
		p.Value.CopyTexts()
	}
	for _, item := range n.Items {
		item.CopyTexts()
	}
}

// IsScalar reports whether the node is neither a List nor a Map.
func (n *Node) IsScalar() bool { return n.Kind != List && n.Kind != Map }
