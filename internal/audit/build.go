package audit

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/audit/score"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// Build makes the report of a run. The error tells that there is no such team.
func Build(in *Input) (*Report, error) {
	b := &builder{Input: in, report: &Report{Version: ReportVersion}, anchors: map[string]string{}, noted: map[string]bool{}}
	if in.Team != "" {
		if b.team = teamByID(in.Model, in.Team); b.team == nil {
			return nil, fmt.Errorf("there is no team %q", in.Team)
		}
	}
	b.hidePeople()
	b.gather()
	b.about()
	b.judged()
	b.makeCards()
	b.dimensions()
	if in.Overall {
		b.overall()
	}
	b.steps()
	b.strengths()
	b.pictures()
	b.accepted()
	b.report.Interview = interview
	b.method()
	b.notes()
	b.verdict()
	b.clean()
	return b.report, nil
}

func teamByID(m *model.Model, id string) *model.Team {
	for _, o := range m.Organizations {
		for _, t := range o.Teams {
			if t.ID == id || t.Entity().ID == id {
				return t
			}
		}
	}
	return nil
}

// TeamIDs are the ids of the active teams, alphabetical.
func TeamIDs(m *model.Model) []string {
	out := []string{}
	for _, o := range m.Organizations {
		for _, t := range o.ActiveTeams() {
			out = append(out, t.Entity().ID)
		}
	}
	slices.Sort(out)
	return out
}

// teams are the active teams that the report is about, by id.
func (b *builder) teams() []*model.Team {
	if b.team != nil {
		return []*model.Team{b.team}
	}
	var out []*model.Team
	for _, o := range b.Model.Organizations {
		out = append(out, o.ActiveTeams()...)
	}
	slices.SortStableFunc(out, compareIDs)
	return out
}

// dimensions scores the eight dimensions and their questions.
func (b *builder) dimensions() {
	result, tallies := b.table.All(), b.tallies()
	for i := range dimensions {
		d := &dimensions[i]
		out := Dimension{ID: d.id, Name: d.name, About: d.about, Score: scoreOf(result.Dimensions[d.id]), Costly: []string{}}
		for j := range d.questions {
			out.Questions = append(out.Questions, b.question(&d.questions[j], result, tallies[d.questions[j].id]))
		}
		out.Costly = costly(out.Questions, result)
		out.Next = b.nextFor(&out)
		b.countAnswers(&out)
		out.Range = b.rangeOf(&out, result)
		b.report.Dimensions = append(b.report.Dimensions, out)
	}
}

func (b *builder) question(q *question, result *score.Result, t *tally) Question {
	out := Question{ID: q.id, Text: q.text, ByText: q.byText, Rules: q.rules, Score: scoreOf(result.Questions[q.id]), Findings: b.anchorsOf(q.id)}
	if t == nil {
		out.Summary = "nothing here to ask about"
		return out
	}
	out.Found, out.Judged, out.Unknown, out.Noun = t.found, t.judged, t.unknown, t.noun()
	out.Summary = t.summary()
	return out
}

func scoreOf(s score.Score) Score {
	out := Score{Known: s.Enough(), Coverage: rounded(s.Coverage, 3), Band: bandOf(s)}
	if !s.Asked {
		out.Band = notAsked
	}
	if out.Known {
		out.Value, out.Low, out.Strict = rounded(s.Value, 1), rounded(s.Low, 1), rounded(s.Strict, 1)
	}
	return out
}

// notAsked is the band of a question that no subject here raises.
const notAsked = "does not apply"

// costly are the at most two questions that cost a dimension most.
func costly(questions []Question, result *score.Result) []string {
	var with []*Question
	loss := func(q *Question) float64 {
		weight := 1.0
		if q.ByText {
			weight = score.TextWeight
		}
		return (100 - result.Questions[q.ID].Value) * weight
	}
	for i := range questions {
		if q := &questions[i]; q.Found > 0 && loss(q) > 0 {
			with = append(with, q)
		}
	}
	slices.SortStableFunc(with, func(a, b *Question) int { return cmp.Compare(loss(b), loss(a)) })
	out := []string{}
	for _, q := range with[:min(len(with), 2)] {
		out = append(out, q.ID)
	}
	return out
}

// nextFor is one next step for a dimension: that of its first finding, else what to record.
func (b *builder) nextFor(d *Dimension) string {
	for _, id := range d.Costly {
		for i := range d.Questions {
			if q := &d.Questions[i]; q.ID == id {
				if found := b.finders(id); len(found) > 0 {
					rule := b.ruleByID(found[0].rule)
					do, _ := sentences(rule.Fix)
					return b.facts(rule, found[0].cards) + ". " + do
				}
			}
		}
	}
	if d.Score.Known {
		return ""
	}
	if field := b.mostMissing(d.ID); field != "" {
		return "record " + fieldInWords(field)
	}
	return ""
}

// mostMissing is the field whose absence keeps most rules of a dimension from speaking; alphabetical among equals.
func (b *builder) mostMissing(dimension string) string {
	counts := map[string]int{}
	for _, a := range b.answers {
		if d, _ := questionOf(a.Rule.ID); a.Said == lint.NotKnown && d.id == dimension {
			counts[a.Missing]++
		}
	}
	return mostFrequent(counts)
}

func (b *builder) overall() {
	s, n := b.table.All().Overall()
	b.report.Overall = &Overall{
		Score: scoreOf(s), Of: n,
		How: fmt.Sprintf("the geometric mean of the %d of %d dimensions with a coverage of at least 60%%, so that a collapse in one is not bought back in another",
			n, len(dimensions)),
	}
}
