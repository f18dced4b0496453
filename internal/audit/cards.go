package audit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// makeCards shows every new finding as a card, by theme and by what it is about; those about persons are counted.
func (b *builder) makeCards() {
	explains := map[string]int{}
	for _, f := range b.Result.Findings {
		if f.Status == lint.Suppressed && len(f.By) > 0 {
			explains[f.By[0].Fingerprint]++
		}
	}
	var personal []*lint.Finding
	for _, f := range b.Result.RollUp() {
		switch {
		case f.Status != lint.New || !b.concerns(f):
		case b.aboutOne(f):
			personal = append(personal, f)
		default:
			b.addCard(f, explains)
		}
	}
	b.countPeople(personal, explains)
	for i, f := range b.shown {
		if c := b.cards[i]; f.Under != nil && b.anchors[f.Under.Fingerprint] != c.Anchor {
			c.Cause = b.anchors[f.Under.Fingerprint]
		}
	}
	b.themes()
}

func (b *builder) addCard(f *lint.Finding, explains map[string]int) {
	b.noted[f.Rule.ID] = true
	c := &Card{
		Anchor: anchorOf(f), Rule: f.Rule.ID, Severity: f.Severity.String(), Level: levelOf(f.Severity),
		Teams: teamsOf(unitsOfFinding(f)), Kind: f.Entity.Kind, Message: f.Message, Next: f.Next,
		Path: f.Place.File, Line: f.Place.Span.Start.Line, Quote: b.quote(f.Place), Evidence: slices.Clone(f.Evidence),
		Prints: prints(f), Items: []Item{}, Ageing: f.Ageing,
	}
	if c.Evidence == nil {
		c.Evidence = []string{}
	}
	if _, q := questionOf(f.Rule.ID); q != nil {
		c.Question = q.id
	}
	if !f.Entity.Private || b.Model.Settings.ShowPeople {
		c.Entity = f.Entity.ID
	}
	for _, i := range f.Items {
		if i.Message == "" {
			continue // counted only
		}
		c.Items = append(c.Items, Item{Message: i.Message, Path: i.Place.File, Line: i.Place.Span.Start.Line})
	}
	for _, p := range c.Prints {
		b.anchors[p] = c.Anchor
		c.Explains += explains[p]
	}
	b.cards, b.shown = append(b.cards, c), append(b.shown, f)
}

// anchorOf is the name of a card in links.
func anchorOf(f *lint.Finding) string { return "f-" + prints(f)[0] }

// prints are the fingerprint of a finding, or those of the members of a rolled-up one.
func prints(f *lint.Finding) []string {
	if f.Fingerprint != "" {
		return []string{f.Fingerprint}
	}
	out := []string{}
	for _, i := range f.Items {
		if i.Fingerprint != "" {
			out = append(out, i.Fingerprint)
		}
	}
	return out
}

// levelOf is the severity in the words of a leader.
func levelOf(s lint.Severity) string {
	switch s {
	case lint.Error:
		return "to correct"
	case lint.Warning:
		return "to act on"
	default:
		return "to talk about"
	}
}

// quoteLimit is how many characters of a line are quoted.
const quoteLimit = 160

// quote is the marked line of a plan. Of several marked lines the first one stands for all.
func (b *builder) quote(p source.Place) []Line {
	at := p.Span.Start
	text := []rune(strings.TrimRight(strings.ReplaceAll(b.Line(p.File, at.Line), "\t", " "), " "))
	if at.Line == 0 || len(text) == 0 {
		return []Line{}
	}
	indent := 0
	for indent < len(text) && text[indent] == ' ' {
		indent++
	}
	text = text[indent:]
	from, to := max(at.Column-1-indent, 0), len(text)
	if p.Span.End.Line == at.Line {
		to = min(p.Span.End.Column-1-indent, to)
	}
	to = max(to, 0)
	line := Line{Number: at.Line, Text: string(text), Marked: true, From: min(from, to), To: to}
	line.rewrite(b.quoted.replace)
	line.cut(quoteLimit)
	return []Line{line}
}

// rewrite edits the text around and inside the mark, and keeps the mark where it was.
func (l *Line) rewrite(edit func(string) string) {
	r := []rune(l.Text)
	before, marked, after := []rune(edit(string(r[:l.From]))), []rune(edit(string(r[l.From:l.To]))), []rune(edit(string(r[l.To:])))
	l.Text = string(slices.Concat(before, marked, after))
	l.From, l.To = len(before), len(before)+len(marked)
}

// cut shortens the text to so many characters.
func (l *Line) cut(limit int) {
	r := []rune(l.Text)
	if len(r) <= limit {
		return
	}
	l.Text = string(append(slices.Clone(r[:limit-1]), '…'))
	l.To = min(l.To, limit)
	l.From = min(l.From, l.To)
}

// themes sorts the cards by category, then by what they are about: the organization first, then teams and products by name.
func (b *builder) themes() {
	b.report.Themes = []Theme{}
	for _, category := range lint.Categories() {
		var cards []*Card
		labels := map[*Card]string{}
		for i, f := range b.shown {
			if f.Rule.Category == category {
				cards = append(cards, b.cards[i])
				labels[b.cards[i]] = groupOf(f, b.cards[i])
			}
		}
		if len(cards) == 0 {
			continue
		}
		slices.SortStableFunc(cards, func(x, y *Card) int {
			return cmp.Or(cmp.Compare(wideFirst(labels[x]), wideFirst(labels[y])), cmp.Compare(labels[x], labels[y]), cmp.Compare(rank(x.Severity), rank(y.Severity)), byText(x, y))
		})
		theme := Theme{ID: string(category), Title: themeTitles[category]}
		for _, c := range cards {
			label := labels[c]
			if n := len(theme.Groups); n == 0 || theme.Groups[n-1].Label != label {
				theme.Groups = append(theme.Groups, Group{Label: label})
			}
			g := &theme.Groups[len(theme.Groups)-1]
			g.Cards = append(g.Cards, *c)
		}
		b.report.Themes = append(b.report.Themes, theme)
	}
}

func rank(severity string) int { return slices.Index([]string{"error", "warning", "info"}, severity) }

// groupOf names what a finding is about, in the least number of groups: the one team that it concerns, else the organization.
func groupOf(f *lint.Finding, c *Card) string {
	switch {
	case f.Rule.Category == lint.Hygiene:
		return "the files"
	case len(c.Teams) == 1:
		return "team " + c.Teams[0]
	case len(c.Teams) > 1:
		return severalTeams
	case f.Entity.Kind == "product":
		return "product " + f.Entity.ID
	}
	return theOrganization
}

const (
	theOrganization = "the organization"
	severalTeams    = "several teams"
)

// wideFirst orders groups from what concerns all to what concerns one.
func wideFirst(label string) int {
	switch label {
	case theOrganization:
		return 0
	case severalTeams:
		return 1
	}
	return 2
}

var themeTitles = map[lint.Category]string{
	lint.Empowerment: "Empowerment", lint.FeatureFactory: "Features or outcomes", lint.Outcomes: "Goals", lint.Alignment: "Alignment",
	lint.TeamShape: "How teams are made up", lint.PMLoad: "What product managers carry", lint.Discovery: "Discovery", lint.Strategy: "Strategy",
	lint.Portfolio: "Portfolio", lint.Prioritization: "Prioritization", lint.Incentives: "Incentives", lint.Coaching: "Coaching",
	lint.Collaboration: "Working with others", lint.Learning: "Learning", lint.Economics: "Economics", lint.Process: "Process",
	lint.Speed: "Speed", lint.Hygiene: "The files themselves",
}

// anchorsOf are the cards of a question: root causes first, then by severity and how much they explain.
func (b *builder) anchorsOf(question string) []string {
	var cards []*Card
	for _, c := range b.cards {
		if c.Question == question {
			cards = append(cards, c)
		}
	}
	slices.SortStableFunc(cards, func(x, y *Card) int {
		return cmp.Or(len(x.Cause)-len(y.Cause), cmp.Compare(rank(x.Severity), rank(y.Severity)), cmp.Compare(y.Explains, x.Explains), byText(x, y))
	})
	out := []string{}
	for _, c := range cards {
		out = append(out, c.Anchor)
	}
	return out
}

// byText puts equals in the order of their words, not of their places: moving a document changes nothing.
func byText(x, y *Card) int {
	return cmp.Or(cmp.Compare(x.Message, y.Message), cmp.Compare(x.Anchor, y.Anchor))
}

// label names an entity for the reader, without naming a person.
func (b *builder) label(e model.Entity) string {
	if e.Private && !b.Model.Settings.ShowPeople {
		return "people who are not named"
	}
	return e.Label
}
