package audit

import (
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// aboutOne reports whether a finding is about one person or about somebody who alone has a role, where nobody may be named.
func (b *builder) aboutOne(f *lint.Finding) bool {
	if b.Model.Settings.ShowPeople {
		return false
	}
	switch f.Subject.(type) {
	case *model.Human, *model.Person, *model.PM:
		return true
	}
	return f.Entity.Private
}

// countPeople adds one card for all findings of one kind about persons: it says how many there are and not who. Its place and its quote
// would tell, so that it has none.
func (b *builder) countPeople(found []*lint.Finding, explains map[string]int) {
	var order []string
	members := map[string][]*lint.Finding{}
	for _, f := range found {
		if shared := b.sharedLoad(f); shared != nil {
			b.addCard(shared, explains)
			continue
		}
		key := strings.Join([]string{f.Rule.ID, f.Facet, b.whole(f).Entity().Key()}, " ")
		if members[key] == nil {
			order = append(order, key)
		}
		members[key] = append(members[key], f)
	}
	for _, key := range order {
		b.addCard(b.together(members[key]), explains)
	}
}

// sharedLoad says the load of a product manager of several teams as what it is: the load of these teams together. It is nil for
// every other finding.
func (b *builder) sharedLoad(f *lint.Finding) *lint.Finding {
	teams := teamsOf(unitsOfFinding(f))
	message, ok := strings.CutPrefix(f.Message, f.Entity.Label+": ")
	if f.Rule.ID != loadRule || f.Facet != lint.MainFacet || len(teams) < 2 || !ok {
		return nil
	}
	out := *f
	out.Entity = model.Entity{Kind: "team"}
	out.Place, out.Items = source.Place{}, nil
	out.Message = inWords(teams) + " together: " + message
	return &out
}

// together is one finding about all whom the members are about.
func (b *builder) together(members []*lint.Finding) *lint.Finding {
	head := members[0]
	whole := b.whole(head)
	out := &lint.Finding{
		Rule: head.Rule, Facet: head.Facet, Subject: whole, Entity: whole.Entity(), Status: lint.New, Next: lowerFirst(strings.TrimSuffix(head.Rule.Fix, ".")), Under: head.Under,
		Evidence: []string{"counted, so that nobody is singled out; orgvet lint shows the places"},
	}
	people := map[string]bool{}
	for _, f := range members {
		out.Severity = max(out.Severity, f.Severity)
		for _, p := range prints(f) { // several where it was rolled up
			out.Items = append(out.Items, lint.Item{Fingerprint: p})
		}
		people[personKey(f.Subject)] = true
	}
	if head.Rule.Category == lint.Hygiene {
		out.Message = fmt.Sprintf("%s: %s", counted(len(out.Items), "files about people"), lowerFirst(strings.TrimSuffix(head.Rule.Summary, ".")))
		return out
	}
	out.Message = out.Entity.Label + ": " + b.peopleWhom(head, len(people))
	return out
}

// whole is what persons are counted in: the only team of the report, else the organization.
func (b *builder) whole(f *lint.Finding) model.Subject {
	if b.team != nil {
		return b.team
	}
	for _, h := range lint.HeldBy(f.Subject) {
		if o, ok := h.(*model.Organization); ok {
			return o
		}
	}
	return b.Model.Organizations[0]
}

// personKey is the same for a person in each form.
func personKey(s model.Subject) string {
	switch s := s.(type) {
	case *model.PM:
		if s.Human != nil {
			return s.Human.Entity().Key()
		}
	case *model.Person:
		if s.Human != nil {
			return s.Human.Entity().Key()
		}
	}
	return s.Entity().Key()
}

// peopleWhom says how many of those whom the rule could judge it found something for: "1 of 4 product managers serves more than 2 teams".
func (b *builder) peopleWhom(f *lint.Finding, found int) string {
	judged := map[string]bool{}
	for i := range b.answers {
		a := &b.answers[i]
		if a.Rule == f.Rule && a.Said != lint.NotKnown && b.aboutOne(&lint.Finding{Subject: a.Subject}) && b.whole(&lint.Finding{Subject: a.Subject}) == b.whole(f) {
			judged[personKey(a.Subject)] = true
		}
	}
	w, ok := personWords[f.Rule.ID+" "+f.Facet]
	if !ok {
		w = personWord{"people", "to look at: " + lowerFirst(strings.TrimSuffix(f.Rule.Summary, "."))}
	}
	who := counted(found, w.who)
	if len(judged) > 1 && len(judged) >= found {
		who = fmt.Sprintf("%d of %s", found, counted(len(judged), w.who))
	}
	return who + " " + b.filled(f.Rule.ID, w.what, found)
}

func lowerFirst(text string) string {
	if text == "" {
		return ""
	}
	r := []rune(text)
	return strings.ToLower(string(r[0])) + string(r[1:])
}

var blank = lazy.Regexp(`\{[^}]+\}`)

// filled puts verbs and the limits in force into a text: "{serves|serve} more than {max_teams} teams".
func (b *builder) filled(rule, text string, n int) string {
	return blank.Get().ReplaceAllStringFunc(text, func(field string) string {
		field = strings.Trim(field, "{}")
		if one, many, verb := strings.Cut(field, "|"); verb {
			if n == 1 {
				return one
			}
			return many
		}
		return lint.FormatOption(b.option(rule, field))
	})
}

// personWord says in the plural who a rule is about, and what it found for them.
type personWord struct{ who, what string }

const managers = "product managers"

// personWords are the words for findings about persons, by rule and facet.
var personWords = map[string]personWord{
	"makers-per-pm main":                    {managers, "{has|have} more than {max} makers"},
	"makers-per-pm level":                   {managers, "{is|are} new to the job with more than {max_novice} makers"},
	"pm-spread-thin teams":                  {managers, "{serves|serve} more than {max_teams} teams"},
	"pm-spread-thin products":               {managers, "{answers|answer} for more than {max_products} products"},
	"pm-spread-thin stakeholders":           {managers, "{answers|answer} to more than {max_stakeholders} stakeholders"},
	"tactical-pm-time main":                 {managers, "{has|have} more than {max_tactical} tactical time, or less than {min_research} for customers and strategy"},
	"overallocated-person sum":              {"people", "{is|are} planned in for more than {limit} of their time"},
	"overallocated-person implicit":         {"people", "{is|are} on more than {max_implicit} teams, and no allocation says for how much"},
	"product-leadership-gap playing-leader": {"product leaders", "with {min_reports} or more product managers {is|are} also the only product manager of a team"},
	"coach-overloaded hours":                {"people who coach", "{has|have} fewer hours a week for coaching than it takes"},
	"coach-overloaded novices":              {"people who coach", "{looks|look} after more than {max_novices} newcomers"},
	"coach-overloaded reports":              {"people who coach", "{leads|lead} more than {max_reports} product managers"},
	"growth-plan-gaps courses":              {managers, "{has|have} a growth plan of courses without work to practice on"},
	"growth-plan-gaps repeat":               {managers, "{has|have} a growth plan for nothing but present strengths"},
	"growth-plan-gaps blind":                {managers, "{has|have} no help on record with what is still to learn"},
	"growth-plan-gaps narrow":               {managers, "with experience {answers|answer} for fewer than {min_scope} of 6 areas of the product experience"},
	"novice-pm-coaching none":               {managers, "{is|are} new to the job without a coach on record"},
	"novice-pm-coaching thin":               {managers, "{is|are} new to the job with less than {min_minutes} minutes of coaching a week"},
	"novice-pm-coaching coach":              {managers, "{is|are} new to the job with nobody senior in product management as coach"},
}
