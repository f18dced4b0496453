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

func Given(list func() []*Item, find func() int, ask func(*Item, int) bool) func() {
	return func() { ask(list()[0], find()) }
}

func Both(checks ...func()) func() { return checks[0] }

func OfItem(i *Item, answer func(*Item) bool) bool { return answer(i) }

type Plan struct {
	Items []*Item ` + "`key:\"items\"`" + `
	Top   *Item
}

func items() []*Item { return new(Plan).Items }

func alone(i *Item) bool { return i.Name == "" }

func astray(i *Item) bool { return i.Peer.Name == "" }

var _ = OfItem(nil, alone) || OfItem(nil, astray)

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
	{ID: "given", Check: Given(items, func() int { return len(new(Plan).Top.Parts) }, func(i *Item, n int) bool { return len(i.Name) > n })},
	{ID: "both", Check: Both(Each(alone), Each(astray))},
	{ID: "both, one of them whole", Check: Both(Each(alone), func() { alone(nil) })},
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
	subjects := Subjects{Package: "plans", Askers: []string{"Each"}, Given: "Given", Join: "Both", Model: "plans", Ties: []string{"Rule.Check"}}
	code.Links(subjects)
	got := code.Values("plans", "Rule", "ID", "Check", subjects)
	peer := []string{"Links.Peer"}
	want := map[string]Reads{
		"own":                     {Apart: true, Near: []string{"Item.Name"}},
		"own key":                 {Apart: true, Near: []string{"Details.Why"}},
		"own method":              {Apart: true, Near: []string{"Item.Name"}},
		"own part":                {Apart: true, Near: []string{"Item.Parts", "Part.Label"}},
		"its peer":                {Apart: true, Anywhere: []string{"Item.Name", "Links.Peer"}, Ways: peer},
		"a key of its peer":       {Apart: true, Anywhere: []string{"Details.Why", "Links.Peer"}, Ways: peer},
		"a part of its peer":      {Apart: true, Anywhere: []string{"Item.Parts", "Links.Peer", "Part.Label"}, Ways: peer},
		"anything":                {Apart: true, Anywhere: []string{"Links.Other", "Part.Label"}, Ways: []string{"Links.Other"}},
		"what it hands out":       {Apart: true, Anywhere: []string{"Part.Label"}, Near: []string{"Links.Others"}, Ways: []string{"Links.Others"}},
		"given":                   {Apart: true, Begin: []string{"Item.Parts", "Plan.Items", "Plan.Top"}, Near: []string{"Item.Name"}},
		"both":                    {Apart: true, Anywhere: []string{"Item.Name", "Links.Peer"}, Ways: peer},
		"both, one of them whole": {Anywhere: []string{"Item.Name"}},
		"whole":                   {Anywhere: []string{"Item.Name"}},
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	astray := 0
	for _, question := range code.Alone("OfItem", subjects) {
		if len(question.Anywhere) > 0 {
			astray++
		}
	}
	if astray != 1 {
		t.Errorf("%d questions may lead to another document, want 1", astray)
	}
}
