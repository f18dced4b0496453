package audit

import (
	"testing"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// cardsOf are cards with these messages.
func cardsOf(kind string, messages ...string) []*Card {
	var out []*Card
	for _, m := range messages {
		out = append(out, &Card{Kind: kind, Message: m})
	}
	return out
}

func TestFindingsOfOneRuleBecomeOneSentence(t *testing.T) {
	files := []*source.File{source.ParseFile("plan.yaml", []byte("kind: organization\nid: nordlicht\nname: Nordlicht AG\n"), source.DefaultLimits())}
	b := &builder{Input: inputOf(t, files)}
	rule := &lint.Rule{ID: "x"}
	for _, c := range []struct {
		what, want string
		messages   []string
	}{
		{"one", "Till: no designer", []string{"till: no designer"}},
		{"the same about two", "Shop and till: no designer", []string{"shop: no designer", "till: no designer"}},
		{"the same about many", "A, b, c and 2 more: no designer", []string{"a: no designer", "b: no designer", "c: no designer", "d: no designer", "e: no designer"}},
		{"different", "Shop: 14 makers; till: 11 makers", []string{"shop: 14 makers", "till: 11 makers"}},
		{"many different", "A: 1 day; b: 2 days; and 2 more like it", []string{"a: 1 day", "b: 2 days", "c: 3 days", "d: 4 days"}},
		{"the organization by its name", "Nordlicht AG: no strategy", []string{"nordlicht: no strategy"}},
		{"not who only begins like it", "Nordlicht-shop: no strategy", []string{"nordlicht-shop: no strategy"}},
		{"without whom", "All goals end today", []string{"all goals end today"}},
		{
			"a long list", `Shop: 3 items have no goal that anybody could name or look up anywhere, such as "The first of several long names"`,
			[]string{`shop: 3 items have no goal that anybody could name or look up anywhere: "The first of several long names", "The second one", "The third one"`},
		},
	} {
		if got := b.facts(rule, cardsOf("team", c.messages...)); got != c.want {
			t.Errorf("%s:\n%q, want\n%q", c.what, got, c.want)
		}
	}
}

func TestManyFindingsAreCountedTogether(t *testing.T) {
	b := &builder{Input: &Input{Model: &model.Model{}}}
	rule := &lint.Rule{ID: "x", Many: "have no owner"}
	for _, c := range []struct {
		what, want string
		cards      []*Card
	}{
		{"too few", "Pay: nobody; search: nobody else", cardsOf("product", "pay: nobody", "search: nobody else")},
		{
			"products by name", "4 products have no owner: app, pay, search and 1 more",
			[]*Card{{Kind: "product", Entity: "pay"}, {Kind: "product", Entity: "search"}, {Kind: "product", Entity: "app", Teams: []string{"shop"}}, {Kind: "product", Entity: "tax"}},
		},
		{
			"items by team", "7 key results have no owner (teams shop and till)",
			[]*Card{
				{Kind: "key-result", Teams: []string{"till"}},
				{Kind: "okrs", Teams: []string{"shop"}, Message: "shop Q3: 3 key results have no owner: \"a\", \"b\", \"c\"", Items: make([]Item, 3)},
				{Kind: "okrs", Teams: []string{"till"}, Message: "till Q3: 3 key results have no owner: \"a\", \"b\", \"c\"", Items: make([]Item, 3)},
			},
		},
		{
			"items of one team", "3 initiatives have no owner (team till)",
			[]*Card{{Kind: "initiative", Teams: []string{"till"}}, {Kind: "initiative", Teams: []string{"till"}}, {Kind: "initiative", Teams: []string{"till"}}},
		},
	} {
		got := b.facts(rule, c.cards)
		if got != c.want {
			t.Errorf("%s:\n%q, want\n%q", c.what, got, c.want)
		}
	}
}
