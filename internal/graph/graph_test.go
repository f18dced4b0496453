package graph_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/orgvet/orgvet/internal/audit"
	"github.com/orgvet/orgvet/internal/graph"
)

// sample has one pillar, one company objective that serves it, two team objectives of which one serves nothing, and three initiatives.
func sample() *audit.Alignment {
	return &audit.Alignment{
		Nodes: []audit.Node{
			{ID: "pillar:acme/groceries", Layer: "strategy", Text: "Groceries first", Owner: "acme"},
			{ID: "objective:acme/repeat", Layer: "company objective", Text: "Buyers come back", Owner: "acme"},
			{ID: "objective:checkout/2026-Q3/pay", Layer: "team objective", Text: `Paying is "easy" <b>`, Owner: "checkout"},
			{ID: "objective:search/2026-Q3/find", Layer: "team objective", Text: "Found at once", Owner: "search", Broken: "serves no goal of the organization"},
			{ID: "initiative:checkout/roadmap/cards", Layer: "initiative", Text: "Saved cards", Owner: "checkout"},
			{ID: "initiative:checkout/roadmap/tips", Layer: "initiative", Text: "Tips", Owner: "checkout", Broken: "names no goal that runs today"},
			{ID: "initiative:search/roadmap/typos", Layer: "initiative", Text: "Typos", Owner: "search"},
		},
		Links: []audit.Link{
			{From: "objective:acme/repeat", To: "pillar:acme/groceries"},
			{From: "objective:checkout/2026-Q3/pay", To: "objective:acme/repeat"},
			{From: "initiative:checkout/roadmap/cards", To: "objective:checkout/2026-Q3/pay"},
			{From: "initiative:search/roadmap/typos", To: "objective:search/2026-Q3/find"},
		},
	}
}

func texts(g *graph.Graph) string {
	var out []string
	for _, n := range g.Nodes {
		out = append(out, n.Text)
	}
	return strings.Join(out, ", ")
}

func TestFilters(t *testing.T) {
	for _, tc := range []struct {
		filter graph.Filter
		want   string
	}{
		{graph.Filter{Teams: []string{"search"}}, "Found at once, Typos"},
		{graph.Filter{Teams: []string{"checkout"}}, `Groceries first, Buyers come back, Paying is "easy" <b>, Saved cards, Tips`},
		{graph.Filter{Objective: "pay"}, `Groceries first, Buyers come back, Paying is "easy" <b>, Saved cards`},
		{graph.Filter{Objective: "groceries"}, `Groceries first, Buyers come back, Paying is "easy" <b>, Saved cards`},
	} {
		g, err := graph.Of(sample(), nil, tc.filter)
		if err != nil {
			t.Fatal(err)
		}
		if got := texts(g); got != tc.want {
			t.Errorf("%+v: got %s, want %s", tc.filter, got, tc.want)
		}
	}
	if _, err := graph.Of(sample(), nil, graph.Filter{Teams: []string{"nobody"}}); err == nil || !strings.Contains(err.Error(), `"nobody"`) {
		t.Errorf("an unknown team: %v", err)
	}
}

// TestManyInitiativesBecomeOne keeps a picture of forty teams readable: the initiatives of a team that serve the same are one node.
func TestManyInitiativesBecomeOne(t *testing.T) {
	a := &audit.Alignment{}
	for team := range 40 {
		goal := fmt.Sprintf("objective:t%02d/2026-Q3/goal", team)
		a.Nodes = append(a.Nodes, audit.Node{ID: goal, Layer: "team objective", Text: "Goal", Owner: fmt.Sprintf("t%02d", team)})
		for i := range 10 {
			id := fmt.Sprintf("initiative:t%02d/roadmap/%d", team, i)
			a.Nodes = append(a.Nodes, audit.Node{ID: id, Layer: "initiative", Text: "Item", Owner: fmt.Sprintf("t%02d", team)})
			a.Links = append(a.Links, audit.Link{From: id, To: goal})
		}
	}
	g, err := graph.Of(a, nil, graph.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Nodes) != 80 || len(g.Edges) != 40 || g.Nodes[len(g.Nodes)-1].Text != "10 initiatives" {
		t.Errorf("%d nodes, %d edges, last %q", len(g.Nodes), len(g.Edges), g.Nodes[len(g.Nodes)-1].Text)
	}
	if all, err := graph.Of(a, nil, graph.Filter{All: true}); err != nil || len(all.Nodes) != 440 {
		t.Errorf("all: %d nodes, %v", len(all.Nodes), err)
	}
}

func TestFormats(t *testing.T) {
	g, err := graph.Of(sample(), nil, graph.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	if got := g.Mermaid(); !strings.Contains(got, `["Paying is #quot;easy#quot; #lt;b#gt;"]`) || !strings.Contains(got, "class n3 broken") {
		t.Errorf("mermaid:\n%s", got)
	}
	if got := g.DOT(); !strings.Contains(got, `label="Paying is \"easy\" <b>"`) || strings.Count(got, "->") != 4 {
		t.Errorf("dot:\n%s", got)
	}
	svg := g.SVG()
	if err := wellFormed(svg); err != nil || strings.Count(svg, "<path ") != 4 || strings.Count(svg, "<title>") != 7 {
		t.Errorf("svg: %v\n%s", err, svg)
	}
}

func wellFormed(s string) error {
	d := xml.NewDecoder(strings.NewReader(s))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}
