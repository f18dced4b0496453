package page

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/audit"
)

// view is a report with what the templates look up.
type view struct {
	*audit.Report
	Policy string
	Style  template.CSS
	Script template.JS

	Title     string
	Charts    []chart
	Cards     int
	Full      bool // each card explains its rule in place, and groups of cards stand open
	Levels    []string
	CardTeams []string
	Guide     []guide
	rules     map[string]*audit.RuleNote
	messages  map[string]string // of the cards, by anchor
}

// guide is the questions for an interview about one dimension.
type guide struct {
	Name  string
	About string
	Asks  []audit.Interview
}

// fullCards is the number of cards up to which each card explains its rule in place and no group is folded; beyond, cards link to one
// explanation each.
const fullCards = 400

func newView(r *audit.Report) *view {
	style, script := embedded("page.css"), embedded("page.js")
	v := &view{
		Report: r, Policy: policy(style, script),
		Style:  template.CSS(style), // part of the program
		Script: template.JS(script), // part of the program
		Title:  "Product health of " + r.About.Organization,
		Charts: charts(&r.Pictures),
		rules:  map[string]*audit.RuleNote{}, messages: map[string]string{},
	}
	if r.About.Team != "" {
		v.Title = "Product health of the team " + r.About.Team
	}
	for i := range r.Rules {
		v.rules[r.Rules[i].ID] = &r.Rules[i]
	}
	levels := map[string]string{}
	for card := range cards(r) {
		v.Cards++
		v.messages[card.Anchor] = card.Message
		levels[card.Severity] = card.Level
		for _, t := range card.Teams {
			if !slices.Contains(v.CardTeams, t) {
				v.CardTeams = append(v.CardTeams, t)
			}
		}
	}
	slices.Sort(v.CardTeams)
	for _, severity := range []string{"error", "warning", "info"} {
		if level, ok := levels[severity]; ok {
			v.Levels = append(v.Levels, level)
		}
	}
	v.Full = v.Cards <= fullCards
	v.guide()
	return v
}

// cards goes through all cards in the order of the page.
func cards(r *audit.Report) func(yield func(*audit.Card) bool) {
	return func(yield func(*audit.Card) bool) {
		for i := range r.Themes {
			for j := range r.Themes[i].Groups {
				list := r.Themes[i].Groups[j].Cards
				for k := range list {
					if !yield(&list[k]) {
						return
					}
				}
			}
		}
	}
}

func charts(p *audit.Pictures) []chart {
	return []chart{
		loadChart(p), trioChart(p), mixChart(p), askedChart(p), progressChart(p), contactChart(p), portfolioChart(p), alignmentChart(p),
	}
}

// guide sorts the questions for interviews under the dimensions.
func (v *view) guide() {
	for i := range v.Dimensions {
		g := guide{Name: v.Dimensions[i].Name, About: v.Dimensions[i].About}
		for _, q := range v.Interview {
			if q.Dimension == v.Dimensions[i].ID {
				g.Asks = append(g.Asks, q)
			}
		}
		if len(g.Asks) > 0 {
			v.Guide = append(v.Guide, g)
		}
	}
}

// cardView is a card with what its template needs beside it.
type cardView struct {
	*audit.Card
	Note         *audit.RuleNote
	Full         bool
	CauseMessage string
}

// Card prepares a card for its template.
func (v *view) Card(card *audit.Card) cardView {
	return cardView{Card: card, Note: v.rules[card.Rule], Full: v.Full, CauseMessage: v.messages[card.Cause]}
}

// Short reports whether the card leaves out its quote, evidence and advice, which a large report does for what is only to talk about.
func (c cardView) Short() bool { return !c.Full && c.Severity == "info" }

// Whose says in a word or two whom the card is about, and whether it is new since the earlier report.
func (c cardView) Whose() string {
	whose := list(c.Teams)
	switch n := len(c.Teams); {
	case n > 3:
		whose = count(n, "team")
	case n == 0 && c.Kind == "product":
		whose = "product"
	case n == 0:
		whose = "organization"
	}
	if c.State == "new" {
		whose += ", new"
	}
	return whose
}

// TeamKeys lists the teams of a card for the filter: "|booking|till|".
func (c cardView) TeamKeys() string {
	if len(c.Teams) == 0 {
		return ""
	}
	return "|" + strings.Join(c.Teams, "|") + "|"
}

// Asked finds the question of a dimension by its id.
func (v *view) Asked(d *audit.Dimension, id string) *audit.Question {
	for i := range d.Questions {
		if d.Questions[i].ID == id {
			return &d.Questions[i]
		}
	}
	return nil
}

// some is the head of a list, and how many more there are.
type some[T any] struct {
	Shown []T
	More  int
}

// ref is a link to a card.
type ref struct{ Anchor, Message string }

// Refs links to the first two cards of a list; the rest is counted.
func (v *view) Refs(anchors []string) some[ref] {
	var refs []ref
	for _, a := range anchors {
		if message, ok := v.messages[a]; ok {
			refs = append(refs, ref{a, message})
		}
	}
	n := min(len(refs), 2)
	return some[ref]{refs[:n], len(refs) - n}
}

// Few is the first twelve teams of a list; the rest is counted.
func (v *view) Few(teams []string) some[string] {
	n := min(len(teams), 12)
	return some[string]{teams[:n], len(teams) - n}
}

// GroupSize is how many cards a theme holds.
func (v *view) GroupSize(theme *audit.Theme) int {
	n := 0
	for i := range theme.Groups {
		n += len(theme.Groups[i].Cards)
	}
	return n
}

// Limits lists the limits of all rules of the report.
func (v *view) Limits() []audit.Option {
	var out []audit.Option
	for i := range v.Rules {
		out = append(out, v.Rules[i].Limits...)
	}
	return out
}

// answers counts how many answers of a dimension could be given.
func answers(d *audit.Dimension) string {
	return fmt.Sprintf("%d of %s", d.Known, count(d.Known+d.Unknown, "answer"))
}

// quoted is a line of a plan in its three parts.
type quoted struct{ Before, Marked, After string }

// pieces cuts a line around its marked characters.
func pieces(l audit.Line) quoted {
	text := []rune(l.Text)
	if !l.Marked || l.From == l.To || l.From < 0 || l.To > len(text) || l.From > l.To {
		return quoted{Before: l.Text}
	}
	return quoted{string(text[:l.From]), string(text[l.From:l.To]), string(text[l.To:])}
}

// titled is a list with its heading.
type titled[T any] struct {
	Title string
	Items []T
}
