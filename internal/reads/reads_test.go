package reads

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

var module = map[string]string{
	"go.mod": "module plans\n\ngo 1.24\n",
	"model.go": `package plans

type Block struct{ keys string }

func (b *Block) Has(key string) bool { return b.keys == key }

type Item struct {
	Block
	*Details
	Links
	Name  string  ` + "`key:\"name\"`" + `
	Parts []*Part ` + "`key:\"parts\"`" + `
}

type Details struct {
	Why string ` + "`key:\"why\"`" + `
}

type Part struct {
	Block
	Label string ` + "`key:\"label\"`" + `
}

type Links struct {
	Peer   *Item
	Other  any
	Others func(yield func(*Part) bool)
}

func (i *Item) Title() string { return i.Name }

func Title[T interface{ Title() string }](t T) string { return t.Title() }
`,
	"rules.go": `package plans

type Rule struct {
	ID    string
	Check func()
}

func Each(ask func(*Item) bool) func() { return func() { ask(nil) } }

var Rules = []*Rule{
	{ID: "own", Check: Each(func(i *Item) bool { return i.Name == "" })},
	{ID: "own key", Check: Each(func(i *Item) bool { return i.Has("why") })},
	{ID: "own method", Check: Each(func(i *Item) bool { title := i.Title; return title() == Title(i) })},
	{ID: "own part", Check: Each(func(i *Item) bool { return i.Parts[0].Label == "" })},
	{ID: "its peer", Check: Each(func(i *Item) bool { return i.Peer.Name == "" })},
	{ID: "a key of its peer", Check: Each(func(i *Item) bool { return i.Peer.Has("why") })},
	{ID: "a part of its peer", Check: Each(func(i *Item) bool { return i.Peer.Parts[0].Label == "" })},
	{ID: "anything", Check: Each(func(i *Item) bool { return i.Other.(*Part).Label == "" })},
	{ID: "what it hands out", Check: Each(func(i *Item) bool {
		for p := range i.Others {
			return p.Label == ""
		}
		return false
	})},
	{ID: "whole", Check: func() { Each(func(i *Item) bool { return i.Name == "" })() }},
}
`,
}

// TestNear holds that what a question reads of its own subject is told from what may stand elsewhere.
func TestNear(t *testing.T) {
	dir := t.TempDir()
	for name, text := range module {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	code, err := Load(dir, "plans", ".")
	if err != nil {
		t.Fatal(err)
	}
	code.Presence("plans", "Block", "Has")
	got := code.Values("plans", "Rule", "ID", "Check", Subjects{Package: "plans", Askers: []string{"Each"}})
	want := map[string]Reads{
		"own":                {Apart: true, Near: []string{"Item.Name"}},
		"own key":            {Apart: true, Near: []string{"Details.Why"}},
		"own method":         {Apart: true, Near: []string{"Item.Name"}},
		"own part":           {Apart: true, Near: []string{"Item.Parts", "Part.Label"}},
		"its peer":           {Apart: true, Anywhere: []string{"Item.Name"}},
		"a key of its peer":  {Apart: true, Anywhere: []string{"Details.Why"}},
		"a part of its peer": {Apart: true, Anywhere: []string{"Item.Parts", "Part.Label"}},
		"anything":           {Apart: true, Anywhere: []string{"Part.Label"}},
		"what it hands out":  {Apart: true, Anywhere: []string{"Part.Label"}},
		"whole":              {Anywhere: []string{"Item.Name"}},
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}
