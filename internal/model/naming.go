package model

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/schema/syntax"
)

// naming is how something got its name among those below one prefix. Paths of what is many are made of it when they are asked for.
type naming struct {
	number  uint32 // its place among those of the same written id; 0 for the first
	unnamed bool   // no id is written, so that it is made from the text
}

func (n *naming) named() *naming { return n }

// named is something whose id is written or made from its text, and unique below a prefix.
type named interface {
	block() *Block
	named() *naming
	id() *string
}

func (o *Objective) id() *string  { return &o.ID }
func (k *KeyResult) id() *string  { return &k.ID }
func (i *Initiative) id() *string { return &i.ID }
func (p *Pillar) id() *string     { return &p.ID }

// numbered is the name of the nth thing of one name; the first bears the name itself.
func numbered(name string, number uint32) string {
	if number == 0 {
		return name
	}
	return name + "-" + strconv.FormatUint(uint64(number), 10)
}

// name names the things below one prefix, and makes the ids of the unnamed unique. Written ids come first, so that a default never takes
// one; equal defaults are counted in content order.
func name[T named](l *orgLinker, prefix, what string, things []T) {
	taken := &l.taken
	taken.clear()
	for _, t := range things {
		if n := t.named(); !n.unnamed {
			if other := taken.by(*t.id()); other != nil {
				l.duplicate(t.block(), other, "two "+what+" of "+prefix+" have the id "+Quote(*t.id()))
			}
			n.number = taken.take(*t.id(), t.block())
		}
	}
	for _, t := range things {
		if id := t.id(); t.named().unnamed {
			*id = numbered(*id, taken.take(*id, t.block()))
		}
	}
}

// taken is the names below one prefix that are taken, and by whom. Most prefixes have few.
type taken struct {
	names  []string
	blocks []*Block
	at     map[string]int // their positions, where they are many
}

const manyNames = 16

func (t *taken) clear() { t.names, t.blocks, t.at = t.names[:0], t.blocks[:0], nil }

// by returns who has the name; nil for nobody.
func (t *taken) by(name string) *Block {
	if t.at == nil {
		if i := slices.Index(t.names, name); i >= 0 {
			return t.blocks[i]
		}
	} else if i, is := t.at[name]; is {
		return t.blocks[i]
	}
	return nil
}

// take takes the name, or the first numbered one that is free, and says which.
func (t *taken) take(name string, by *Block) (number uint32) {
	for t.by(numbered(name, number)) != nil {
		number = max(number, 1) + 1
	}
	t.names, t.blocks = append(t.names, numbered(name, number)), append(t.blocks, by)
	if len(t.names) == manyNames {
		t.at = map[string]int{}
		for i, taken := range t.names {
			t.at[taken] = i
		}
	} else if t.at != nil {
		t.at[t.names[len(t.names)-1]] = len(t.names) - 1
	}
	return number
}

// Path is the identity of the objective: owner/period/id or organization/id.
func (o *Objective) Path() string { return o.prefix() + "/" + o.inOKRs() }

func (o *Objective) inOKRs() string { return numbered(o.ID, o.number) }

func (o *Objective) prefix() string {
	if o.OKRs == nil {
		return o.Org.owner()
	}
	return o.OKRs.prefix
}

// Path is the identity of the key result: that of its objective, or of its function, and its id.
func (k *KeyResult) Path() string {
	if k.Objective == nil {
		return k.Function.prefix + "/" + k.inObjective()
	}
	return k.Objective.Path() + "/" + k.inObjective()
}

func (k *KeyResult) inObjective() string { return numbered(k.ID, k.number) }

// Path is the identity of the initiative: owner/roadmap/id.
func (i *Initiative) Path() string { return i.Roadmap.prefix + "/" + i.inRoadmap() }

func (i *Initiative) inRoadmap() string { return numbered(i.ID, i.number) }

func comparePaths(a, b *Initiative) int {
	if a.Roadmap.prefix == b.Roadmap.prefix {
		return strings.Compare(a.inRoadmap(), b.inRoadmap())
	}
	return cmp.Compare(a.Path(), b.Path())
}

// fillID makes an id of the text where none is written.
func fillID(id *string, text string) (unnamed bool) {
	if *id != "" {
		return false
	}
	*id = orElse(syntax.Slug(text), "unnamed")
	return true
}
