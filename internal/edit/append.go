package edit

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
)

// Field is a key with a text.
type Field struct{ Key, Value string }

// Entry writes an entry on one line, in braces.
func Entry(fields []Field) string {
	parts := make([]string, len(fields))
	for i, f := range fields {
		parts[i] = f.Key + ": " + Scalar(f.Value)
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// AddEntry adds an entry to the list that a document's map has under a key, or starts the list, and returns the file's new data. The
// entry is written in the style of the list, or of the document. It gives ErrUnsure where that cannot be done safely, such as in a list
// that an alias stands for.
func AddEntry(doc *source.Document, key string, fields []Field) ([]byte, error) {
	root := doc.Root()
	if root.Kind != source.Map {
		return nil, ErrUnsure
	}
	a := adder{doc.File.Data(), root, fields}
	edits, ok := a.edits(key)
	if !ok {
		return nil, ErrUnsure
	}
	return settle(doc, edits, key, func(before, after *source.Node) bool {
		var items []*source.Node
		if before != nil {
			items = before.Items
		}
		return after != nil && after.Kind == source.List && len(after.Items) == len(items)+1 &&
			slices.EqualFunc(items, after.Items[:len(items)], Equal) && a.wrote(after.Items[len(items)])
	})
}

type adder struct {
	data   []byte
	root   *source.Node
	fields []Field
}

func (a *adder) edits(key string) (edits []source.Edit, ok bool) {
	list := a.root.Get(key)
	switch {
	case list == nil && a.inBraces(a.root):
		return []source.Edit{member(a.data, a.root, key+": ["+a.braces(" ")+"]")}, true
	case list == nil:
		return a.newList(key)
	case list.Kind == source.List && a.at(list) == '-':
		return a.toBlock(list)
	case list.Kind == source.List && a.at(list) == '[':
		return a.toBrackets(list), true
	case list.Kind == source.Null && list.Value != "":
		return []source.Edit{replace(list, "["+a.braces("")+"]")}, true
	case list.Kind == source.Null && !a.inBraces(a.root):
		return a.firstEntry(a.root.Pair(key).Key)
	}
	return nil, false
}

func (a *adder) at(n *source.Node) byte {
	if off := n.Start; off < len(a.data) {
		return a.data[off]
	}
	return 0
}

func (a *adder) inBraces(n *source.Node) bool { return a.at(n) == '{' }

// wrote reports whether an entry says what was to be written.
func (a *adder) wrote(entry *source.Node) bool {
	return slices.EqualFunc(entry.Pairs, a.fields, func(p source.Pair, f Field) bool {
		return p.Key.Value == f.Key && p.Value.Value == f.Value && p.Value.IsScalar()
	})
}

// braces is the entry on one line.
func (a *adder) braces(pad string) string {
	text := Entry(a.fields)
	return "{" + pad + text[1:len(text)-1] + pad + "}"
}

// pad is the space that an entry in braces has inside them.
func (a *adder) pad(entry *source.Node) string {
	if off := entry.Start; a.inBraces(entry) && off+1 < len(a.data) && a.data[off+1] == ' ' {
		return " "
	}
	return ""
}

// newList adds the key and the list at the end of the document.
func (a *adder) newList(key string) ([]source.Edit, bool) {
	margin, ok := indent(a.data, a.root.Start)
	if !ok {
		return nil, false
	}
	end := behind(a.data, a.root.End, len(margin))
	nl := newline(a.data, end)
	return []source.Edit{insert(end, nl+margin+key+":"+nl+a.step(margin)+"- "+a.braces(""))}, true
}

// firstEntry adds an entry below a key that has no value yet.
func (a *adder) firstEntry(key *source.Node) ([]source.Edit, bool) {
	margin, ok := indent(a.data, key.Start)
	end := lineEnd(a.data, key.End)
	return []source.Edit{insert(end, newline(a.data, end)+a.step(margin)+"- "+a.braces(""))}, ok
}

// step is how far the document indents the entries of its lists.
func (a *adder) step(margin string) string {
	for _, p := range a.root.Pairs {
		if p.Value.Kind == source.List && a.at(p.Value) == '-' {
			if space, ok := indent(a.data, p.Value.Start); ok {
				return space
			}
		}
	}
	return margin + "  "
}

// toBlock adds an entry to a list with hyphens, in the form of its last one.
func (a *adder) toBlock(list *source.Node) ([]source.Edit, bool) {
	margin, ok := indent(a.data, list.Start)
	if !ok || len(list.Items) == 0 {
		return nil, false
	}
	first, last := list.Items[0], list.Items[len(list.Items)-1]
	gap := string(a.data[list.Start+1 : max(list.Start+1, first.Start)])
	if strings.Trim(gap, " ") != "" || gap == "" {
		gap = " "
	}
	end := behind(a.data, list.End, len(margin))
	nl := newline(a.data, end)
	text := a.braces(a.pad(last))
	if last.Kind == source.Map && !a.inBraces(last) && a.at(last) != '*' {
		lines := make([]string, len(a.fields))
		for i, f := range a.fields {
			lines[i] = f.Key + ": " + Scalar(f.Value)
		}
		text = strings.Join(lines, nl+margin+" "+gap)
	}
	return []source.Edit{insert(end, nl+margin+"-"+gap+text)}, true
}

// toBrackets adds an entry to a list in brackets, on a line of its own where the last one is on its own.
func (a *adder) toBrackets(list *source.Node) []source.Edit {
	if len(list.Items) == 0 {
		return []source.Edit{insert(list.Start+1, a.braces(""))}
	}
	last := list.Items[len(list.Items)-1]
	text, end := a.braces(a.pad(last)), last.End
	margin, alone := indent(a.data, last.Start)
	if !alone {
		return []source.Edit{insert(end, ", "+text)}
	}
	line := lineEnd(a.data, end)
	if list.End <= line { // the bracket closes on the same line
		return []source.Edit{insert(end, ","+newline(a.data, line)+margin+text)}
	}
	text = newline(a.data, line) + margin + text
	if strings.HasPrefix(strings.TrimLeft(string(a.data[end:line]), " \t"), ",") {
		return []source.Edit{insert(line, text+",")}
	}
	return []source.Edit{insert(end, ","), insert(line, text)}
}

// member adds an entry at the end of a map in braces.
func member(data []byte, m *source.Node, text string) source.Edit {
	end := m.Start + 1
	for _, p := range m.Pairs { // what a merge key brought in is written elsewhere
		for _, n := range []*source.Node{p.Key, p.Value} {
			if off := n.End; off < min(m.End, len(data)) {
				end = max(end, off)
			}
		}
	}
	if len(m.Pairs) > 0 {
		text = ", " + text
	}
	return insert(end, text)
}
