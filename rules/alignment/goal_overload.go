package alignment

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// GoalOverload warns when a team has more goals at a time than anybody can steer by.
var GoalOverload = lint.Rule{
	ID: "goal-overload", Category: lint.Alignment, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A team carries more objectives, or an objective more key results, than anybody can steer by.",
	Question: "Are these really our priorities, or is it everything we do?",
	Why: "Goals are there to say no with. A list that holds everything decides nothing: the order of work is then set by whoever asks last or loudest, and at the end of the " +
		"quarter some number is always green.",
	Sources: []lint.Source{
		{Doc: lint.TrustingTeams, Line: 22, Claim: "Objectives are to be clear and to give a team a purpose."},
		{Doc: lint.EmpoweringPM, Line: 12, Claim: "Those who are pulled in many directions end up following the loudest or most senior voice."},
	},
	Decides: "The objectives that are in force today are counted per team, and their key results per objective and in all. Done and dropped ones do not count, nor do up to three key results " +
		"of `type: health` (per objective, and in all). Several documents of one team and period are added together. An objective in OKRs that several teams share counts for the team it names " +
		"under `owner`. The organization's own objectives have the same limits; those of its document and those of its OKRs are counted apart.",
	Needs:       "OKRs for the running period.",
	Fix:         "Keep the one or two objectives that would hurt most to miss, and drop the others openly, so that everybody can see the choice.",
	Record:      "Mark the others `status: dropped`.",
	FalseAlarms: "Numbers that are only watched: give them `type: health`, or list them under the team's `metrics`. Yearly goals of a whole department in one document: write the teams under `owner`.",
	Related:     []string{"everything-is-top-priority", "too-many-active-initiatives", "objective-without-key-results"},
	Facets: []lint.Facet{
		{Name: "objectives", Summary: "More objectives at a time than max_objectives."},
		{Name: "key-results", Summary: "An objective has more key results than max_key_results."},
		{Name: "total", Summary: "More key results in all than max_total a quarter."},
		{Name: "single-key-result", Summary: "An objective has key results, but fewer than min_key_results.", Preset: lint.Strict, Severity: lint.Info},
	},
	Options: []lint.Option{
		{Name: "max_objectives", Default: 5.0, Strict: 3.0, Reason: "the upper end of the classic three to five; newer advice is two to three, which strict uses"},
		{Name: "max_key_results", Default: 5.0, Reason: "three to five an objective is the usual advice"},
		{Name: "max_total", Default: 15.0, Reason: "more key results than one a week of the quarter cannot be steered; longer periods have room for more in proportion"},
		{Name: "min_key_results", Default: 2.0, Reason: "one number rarely pictures an objective; a matter of taste, hence only under strict"},
	},
	Bad:  goalOverloadBad,
	Good: goalOverloadGood,
	Check: func(w *lint.Walk) {
		lint.EachTeam(checkTeamLoad)(w)
		lint.WholeOrganization(checkOrganizationLoad)(w)
	},
}

// goalSet is what one owner has to steer by at a time.
type goalSet struct {
	subject    model.Subject
	at         source.Place
	weeks      float64            // how long it is for; 0 for always
	objectives []*model.Objective // all that the owner carries
	read       []*model.Objective // those whose key results are counted here and nowhere else
}

func checkTeamLoad(p *lint.Pass, t *model.Team) {
	set := goalSet{}
	for _, okrs := range t.Running() {
		if !slices.Contains(okrs.Owners, t) {
			continue
		}
		if set.subject == nil {
			set.subject, set.at, set.weeks = okrs, okrs.At("objectives"), weeksOf(okrs.Period)
		}
		shared := len(okrs.Owners) > 1 || okrs.Covers == "children"
		for _, o := range okrs.Objectives {
			if !o.Active() {
				continue
			}
			if !shared || slices.Contains(o.Owner.Texts(), t.ID) {
				set.objectives = append(set.objectives, o)
			}
			if okrs.Owners[0] == t {
				set.read = append(set.read, o)
			}
		}
	}
	if set.subject == nil {
		p.NotApplicable()
		return
	}
	set.check(p)
}

func checkOrganizationLoad(p *lint.Pass, o *model.Organization) {
	own := goalSet{subject: o, at: o.At("objectives"), weeks: weeksInYear}
	for _, objective := range o.Objectives {
		if objective.Active() {
			own.objectives = append(own.objectives, objective)
		}
	}
	own.read = own.objectives
	sets := []goalSet{own}
	for _, okrs := range o.OKRs {
		if !okrs.ForOrg || okrs.Status != "active" || !okrs.Period.Contains(p.Today()) {
			continue
		}
		set := goalSet{subject: okrs, at: okrs.At("objectives"), weeks: weeksOf(okrs.Period)}
		for _, objective := range okrs.Objectives {
			if objective.Active() {
				set.objectives = append(set.objectives, objective)
			}
		}
		set.read = set.objectives
		sets = append(sets, set)
	}
	if len(sets) == 1 && len(own.objectives) == 0 {
		p.NotApplicable()
		return
	}
	for i := range sets {
		sets[i].check(p)
	}
}

const (
	weeksInQuarter = 13
	weeksInYear    = 52 // how long the goals in an organization's document are taken to be for
)

func weeksOf(p model.Period) float64 {
	if p.Open {
		return 0
	}
	return float64(p.Days()) / 7
}

const parkNext = "keep the one or two that would hurt most to miss, and park the others with status: dropped so that everybody can see the choice"

func (s *goalSet) check(p *lint.Pass) {
	report := func(facet string, at source.Place, n, limit int, what string) {
		p.ReportOn(s.subject, lint.Report{
			Facet: facet, At: at, Message: fmt.Sprintf("%d %s, limit %d", n, what, limit), Next: parkNext,
			Measure: &lint.Measure{Value: float64(n), Limit: float64(limit), Unit: "goals", Worse: "up"},
		})
	}
	if n, limit := len(s.objectives), p.Int("max_objectives"); n > limit {
		report("objectives", s.at, n, limit, "objectives at a time")
	}
	total, health := 0, 0
	for _, o := range s.objectives {
		all, guards := keyResults(o)
		total, health = total+all, health+guards
	}
	total -= min(health, freeGuards)
	for _, o := range s.read {
		all, guards := keyResults(o)
		if n, limit := all-min(guards, freeGuards), p.Int("max_key_results"); n > limit {
			report("key-results", o.At("key_results"), n, limit, "key results for "+model.Quote(o.Text))
		}
	}
	if limit := int(p.Number("max_total") * max(1, s.weeks/weeksInQuarter)); total > limit && s.weeks > 0 {
		report("total", s.at, total, limit, "key results in all")
	}
	s.checkThin(p)
}

// checkThin reports objectives that too few key results picture. Those without any are the business of another rule.
func (s *goalSet) checkThin(p *lint.Pass) {
	var thin []string
	var at source.Place
	for _, o := range s.read {
		if all, _ := keyResults(o); all > 0 && all < p.Int("min_key_results") && len(o.Measures) == 0 {
			if len(thin) == 0 {
				at = o.At("key_results")
			}
			thin = append(thin, model.Quote(o.Text))
		}
	}
	if len(thin) > 0 {
		p.ReportOn(s.subject, lint.Report{
			Facet: "single-key-result", At: at,
			Message: fmt.Sprintf("%d of %d %s with fewer than %d key results: %s", len(thin), len(s.read), judge.Plural(len(s.read), "objective"), p.Int("min_key_results"), judge.Names(thin)),
			Next:    "ask what else would have to change if the objective came true, or what must not get worse, and add it as a key result",
		})
	}
}

// freeGuards is how many key results of type health come on top.
const freeGuards = 3

// keyResults counts the active key results of an objective, and those among them that only guard against harm.
func keyResults(o *model.Objective) (all, guards int) {
	for _, k := range o.KeyResults {
		if k.Active() {
			all++
			if k.Type == "health" {
				guards++
			}
		}
	}
	return all, guards
}
