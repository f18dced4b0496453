package schema

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
)

// entry is a value of a document with what a message needs to know about it.
type entry struct {
	node   *source.Node
	key    *source.Node // nil for the root and for list items
	path   string       // `objectives[paying-effortless].key_results[2].from`; empty for the root
	tokens []string     // keys and indexes from the root
}

// tree is a document in the form the validator wants, with a way back to the places in the file.
type tree struct {
	value   any
	entries map[string]*entry
	faults  []source.Fault
	doc     *source.Document
}

func newTree(doc *source.Document) *tree {
	t := &tree{entries: map[string]*entry{}, doc: doc}
	t.value = t.add(doc.Root(), nil, "", nil)
	return t
}

func (t *tree) add(node, key *source.Node, path string, tokens []string) any {
	e := &entry{node: node, key: key, path: path, tokens: tokens}
	t.entries[index(tokens)] = e
	switch node.Kind {
	case source.Map:
		out := make(map[string]any, len(node.Pairs))
		for _, pair := range node.Pairs {
			key := CanonicalKey(pair.Key.Value)
			if key == "" { // the validator cannot point at it
				t.faults = append(t.faults, source.Fault{
					Rule: "unknown-field", Place: t.place(pair.Key), Subject: join(path, `""`),
					Message: "a value has an empty key", Next: "give the key a name, or remove the line",
				})
				continue
			}
			if _, twice := out[key]; twice {
				t.faults = append(t.faults, source.Fault{
					Rule: "invalid-yaml", Facet: "duplicate-key", Place: t.place(pair.Key), Subject: join(path, pair.Key.Value),
					Message: fmt.Sprintf("%q is given twice in the same map, in two spellings; only the first counts", key),
					Next:    "keep one of the two",
				})
				continue
			}
			out[key] = t.add(pair.Value, pair.Key, join(path, key), extend(tokens, key))
		}
		if kind, ok := out["kind"].(string); ok && path == "" {
			out["kind"] = CanonicalKey(kind)
		}
		return out
	case source.List:
		out := make([]any, len(node.Items))
		names := itemNames(node)
		for i, item := range node.Items {
			out[i] = t.add(item, nil, path+"["+names[i]+"]", extend(tokens, fmt.Sprint(i)))
		}
		return out
	case source.Null:
		return nil
	case source.Bool:
		return strings.EqualFold(node.Value, "true")
	case source.Int, source.Float:
		// The validator breaks on numbers that are none (.nan, .inf): as text they are refused where a number is wanted.
		if !strings.ContainsAny(node.Value, "nN") {
			return json.Number(node.Value)
		}
	case source.Text:
	}
	return node.Value
}

// itemNames names the items of a list by their ids, or by their position where an id is missing or given twice.
func itemNames(list *source.Node) []string {
	names := make([]string, len(list.Items))
	count := map[string]int{}
	for i, item := range list.Items {
		if id := item.Get("id"); id != nil && id.IsScalar() {
			names[i] = id.Value
			count[id.Value]++
		}
	}
	for i := range names {
		if names[i] == "" || count[names[i]] > 1 {
			names[i] = fmt.Sprint(i)
		}
	}
	return names
}

// at finds the entry that a pointer of the validator means, which is percent-escaped.
func (t *tree) at(pointer string) *entry {
	return t.entries[index(pointerTokens(pointer))]
}

func (t *tree) parent(e *entry) *entry {
	return t.entries[index(e.tokens[:len(e.tokens)-1])]
}

func (t *tree) place(node *source.Node) source.Place { return t.doc.File.PlaceOf(node) }

// head is the place that stands for a whole map or list: its key, or the first key in it.
func (t *tree) head(e *entry) source.Place {
	switch {
	case e.key != nil:
		return t.place(e.key)
	case len(e.tokens) == 0 && e.node.Pair("kind") != nil:
		return t.place(e.node.Pair("kind").Key)
	case len(e.node.Pairs) > 0:
		return t.place(e.node.Pairs[0].Key)
	}
	return t.place(e.node)
}

// index tells the root from an empty key in it.
func index(tokens []string) string {
	var b strings.Builder
	for _, token := range tokens {
		b.WriteString("\x00" + token)
	}
	return b.String()
}

func pointerTokens(pointer string) []string {
	if pointer == "" {
		return nil
	}
	tokens := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	for i, token := range tokens {
		if plain, err := url.PathUnescape(token); err == nil {
			token = plain
		}
		tokens[i] = unescape.Replace(token)
	}
	return tokens
}

// pointerToken is a key as it stands in a pointer.
func pointerToken(key string) string { return url.PathEscape(escape.Replace(key)) }

var escape, unescape = strings.NewReplacer("~", "~0", "/", "~1"), strings.NewReplacer("~1", "/", "~0", "~")

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

func extend(tokens []string, token string) []string {
	return append(tokens[:len(tokens):len(tokens)], token)
}
