package audit

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/next"
)

// whereNames is how many of those who lack a field are named.
const whereNames = 5

func (b *builder) about() {
	m := b.Model
	a := About{
		AsOf: m.Settings.AsOf.Format(time.DateOnly), Commit: b.Commit, Tool: b.Tool, RulesVersion: b.RulesVersion,
		Preset: b.Selection.Preset.String(), Teams: []string{},
	}
	var names []string
	for _, o := range m.Organizations {
		if o.Declared || o.ID != "" {
			names = append(names, o.Entity().Name)
		}
	}
	a.Organization = "the organization"
	if len(names) > 0 {
		a.Organization = inWords(names)
	}
	if b.team != nil {
		a.Team = b.team.Entity().ID
	}
	for _, t := range b.teams() {
		a.Teams = append(a.Teams, t.Entity().ID)
	}
	a.Read = b.counts()
	b.report.About = a
}

func (b *builder) counts() []Count {
	teams, initiatives, results := len(b.teams()), 0, 0
	for _, o := range b.Model.Organizations {
		for _, r := range o.Roadmaps {
			for _, i := range r.Initiatives {
				initiatives += inReport(b, i)
			}
		}
		for _, k := range o.CurrentKeyResults() {
			results += inReport(b, k)
		}
	}
	return []Count{{"files", b.Model.Files}, {"active teams", teams}, {"initiatives", initiatives}, {"key results of today", results}}
}

func inReport(b *builder, s model.Subject) int {
	if len(b.within(unitsOf(s))) > 0 {
		return 1
	}
	return 0
}

// judged says what could be judged and what is missing.
func (b *builder) judged() {
	j := &b.report.Judged
	run, speak := map[string]bool{}, map[string]bool{}
	for id := range b.Result.Tally {
		if _, q := questionOf(id); q != nil {
			run[id] = true
		}
	}
	for _, a := range b.answers {
		if a.Said == lint.NotKnown {
			j.Unknown++
			continue
		}
		j.Known++
		speak[a.Rule.ID] = true
	}
	j.RulesRun, j.RulesSpeak = len(run), len(speak)
	j.Missing = b.missing()
	j.Records, j.Freshness, j.Fields = []Record{}, b.freshness(), b.fields()
	for _, o := range b.Model.Organizations {
		if b.team == nil {
			b.records(o)
		}
	}
	for i := range j.Missing {
		b.note(j.Missing[i].Rules)
	}
}

func (b *builder) records(o *model.Organization) {
	j := &b.report.Judged
	steps, first := next.Of(o)
	prefix := ""
	if o.Several {
		prefix = o.Entity().Label + ": "
	}
	for _, s := range steps {
		if s.Total > 0 {
			noun := s.Noun
			if s.Total == 1 {
				noun = singular(noun)
			}
			j.Records = append(j.Records, Record{What: prefix + s.Title, Have: s.Have, Of: s.Total, Noun: noun})
		}
	}
	if first < len(steps) && j.NextStep == "" {
		j.NextStep = fmt.Sprintf("record %s; %s", steps[first].Title, steps[first].Why)
		j.NextExample = steps[first].Example
	}
}

// missing are the fields that keep rules from speaking, the one that most subjects lack first.
func (b *builder) missing() []Missing {
	type lack struct {
		Missing
		subjects, rules map[string]bool
	}
	fields := map[string]*lack{}
	var order []*lack
	for _, a := range b.answers {
		if a.Said != lint.NotKnown {
			continue
		}
		l := fields[a.Missing]
		if l == nil {
			l = &lack{Missing: Missing{Field: a.Missing, What: fieldInWords(a.Missing), Asks: []string{}, Rules: []string{}, Where: []string{}}, subjects: map[string]bool{}, rules: map[string]bool{}}
			fields[a.Missing] = l
			order = append(order, l)
		}
		if e := a.Subject.Entity(); !l.subjects[e.Key()] {
			l.subjects[e.Key()] = true
			if label := b.label(e); len(l.Where) < whereNames && !slices.Contains(l.Where, label) {
				l.Where = append(l.Where, label)
			}
		}
		if !l.rules[a.Rule.ID] {
			l.rules[a.Rule.ID] = true
			l.Rules = append(l.Rules, a.Rule.ID)
			if _, q := questionOf(a.Rule.ID); !slices.Contains(l.Asks, q.text) {
				l.Asks = append(l.Asks, q.text)
			}
		}
	}
	slices.SortFunc(order, func(x, y *lack) int {
		return cmp.Or(cmp.Compare(len(y.rules), len(x.rules)), cmp.Compare(len(y.subjects), len(x.subjects)), cmp.Compare(x.Field, y.Field))
	})
	out := []Missing{}
	for _, l := range order {
		l.Subjects = len(l.subjects)
		out = append(out, l.Missing)
	}
	return out
}

// freshness is the newest day by kind of record.
func (b *builder) freshness() []Fresh {
	newest := map[string]time.Time{}
	today := b.Model.Settings.AsOf
	see := func(what string, d model.Date) {
		if d.OK && !d.Start().After(today) && d.Start().After(newest[what]) {
			newest[what] = d.Start()
		}
	}
	for _, o := range b.Model.Organizations {
		if o.Strategy != nil {
			see("strategy", o.Strategy.Updated)
			see("strategy", o.Strategy.Reviewed)
		}
		for _, k := range o.OKRs {
			see("goals", k.Updated)
			for _, ob := range k.Objectives {
				for _, kr := range ob.KeyResults {
					see("goals", kr.Updated)
				}
			}
		}
		for _, r := range o.Roadmaps {
			see("roadmaps", r.Updated)
			for _, i := range r.Initiatives {
				see("roadmaps", i.Updated)
			}
		}
	}
	for _, t := range b.teams() {
		for _, p := range t.Touchpoints() {
			see("customer contact", p.Date)
		}
		for _, i := range t.Interrupts() {
			see("interrupts", i.Date.Date)
		}
	}
	out := []Fresh{}
	for _, what := range []string{"strategy", "goals", "roadmaps", "customer contact", "interrupts"} {
		if day, ok := newest[what]; ok {
			out = append(out, Fresh{What: what, Newest: day.Format(time.DateOnly), Weeks: weeksBetween(day, today)})
		}
	}
	return out
}

func weeksBetween(from, to time.Time) int { return int(to.Sub(from).Hours() / 24 / 7) }
