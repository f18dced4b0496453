package audit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// reasonWords is how many words make a reason, as for the findings about ignore entries.
const reasonWords = 3

// accepted lists the ignore entries of plans and configuration: in a team's report only those that silence something about the team.
func (b *builder) accepted() {
	b.report.Accepted = []Accepted{}
	for _, d := range b.Model.Documents {
		for _, e := range d.Ignores() {
			b.accept(e)
		}
	}
	for _, e := range b.Selection.Ignores {
		b.accept(e)
	}
	slices.SortStableFunc(b.report.Accepted, func(x, y Accepted) int { // not by place, so that moving documents changes nothing
		return cmp.Or(cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Item, y.Item), cmp.Compare(x.Because, y.Because))
	})
}

func (b *builder) accept(e *model.Ignore) {
	a := Accepted{
		Rule: e.Rule, Item: e.Item, Because: e.Because, Owner: b.owner(e.Owner), Until: e.Until.Raw, State: "in force",
		Path: e.Place().File, Line: e.Place().Span.Start.Line,
	}
	for _, f := range b.Result.Findings {
		if f.Status == lint.Ignored && f.Rule.ID == e.Rule && f.Because == e.Because && b.concerns(f) {
			a.Count++
		}
	}
	switch {
	case len(strings.Fields(e.Because)) < reasonWords:
		a.State = "without a reason"
	case e.Until.OK && e.Until.End().Before(b.Model.Settings.AsOf):
		a.State = "ended"
	}
	if b.team != nil && a.Count == 0 {
		return
	}
	if b.ruleByID(e.Rule) != nil {
		b.noted[e.Rule] = true
	}
	b.report.Accepted = append(b.report.Accepted, a)
}

// owner names who answers for an accepted risk: a team or a role by its name, a person only where persons may be named.
func (b *builder) owner(who string) string {
	if who == "" || b.Model.Settings.ShowPeople {
		return who
	}
	if slices.Contains(TeamIDs(b.Model), who) || model.ParseRole(who, b.Model.Settings.Roles) != model.NoRole {
		return who
	}
	return "one person"
}
