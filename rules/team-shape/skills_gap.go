package teamshape

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// SkillsGap warns when a team needs a skill for its mission and nobody on it has it.
var SkillsGap = lint.Rule{
	ID: "skills-gap", Category: lint.TeamShape, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "The team says it needs a skill for its mission, and nobody on it has it.",
	Question: "Can the team do what it was asked to do?",
	Why:      "Being allowed to solve a problem is of little use without the people who can. The gap shows late, as work that waits for somebody else or is done by guessing.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 3, Claim: "A squad is built to hold the skills that the best solution needs."},
		{Doc: lint.EmpoweringPM, Line: 5, Claim: "Empowerment comes with resources, not with permission alone."},
	},
	Decides: "Each entry of team.needs is met by a member's role, by words in a member's skills or role, or by an entry of served_by. Words are compared without case and plural. " +
		"Product, design and engineering of a product team are left to incomplete-trio.",
	Needs:  "team.needs; it is never guessed from the mission. Besides, team.members, or team.headcount for needs that are roles.",
	Fix:    "Borrow a named person with a date, hire, or take the work that needs the skill off the roadmap.",
	Record: "Who is borrowed goes under `served_by`.",
	FalseAlarms: "Other words for the same skill. The finding says what was compared: add the word to `skills:` of the person who has it, or map a role text under `roles:` " +
		"in the configuration.",
	Related: []string{"incomplete-trio", "unacknowledged-dependency"},
	Bad: []lint.Example{
		{
			Name: "Fraud without data and law",
			YAML: `kind: team
id: fraud
needs: [engineering, data science, payments law]
members:
  - {name: Ana, role: pm}
  - {name: Bo, role: engineer}
  - {name: Cem, role: designer}
`,
			Want: []string{`fraud: nobody for 2 of 3 needed skills: "data science", "payments law"`},
		},
	},
	Good: []lint.Example{
		{
			Name: "Data on the team, law from the legal department",
			YAML: `kind: team
id: fraud
needs: [engineering, data science, payments law, card networks]
members:
  - {name: Ana, role: pm, skills: [card network rules]}
  - {name: Bo, role: engineer}
  - {name: Cem, role: designer}
  - {name: Dia, role: data}
served_by: {payments law: legal}
`,
		},
	},
	Check: lint.EachTeam(checkSkillsGap),
}

func checkSkillsGap(p *lint.Pass, t *model.Team) {
	if len(t.Needs) == 0 {
		p.Unknown("team.needs")
		return
	}
	if !t.PeopleKnown() {
		p.Unknown("team.members")
		return
	}
	var unmet []string
	judged := 0
	for _, need := range t.Needs {
		role := model.ParseRole(need, p.Model.Settings.Roles)
		switch {
		case t.IsProduct() && slices.Contains([]model.Role{model.RolePM, model.RoleDesigner, model.RoleEngineer}, role):
			judged++
		case met(p, t, need, role):
			judged++
		case role == model.NoRole && len(t.Members) == 0:
			p.Unknown("team.members[].skills")
		case someRoleUnknown(p, t):
			p.Unknown("team.members[].role")
		default:
			judged++
			unmet = append(unmet, model.Quote(need))
		}
	}
	if len(unmet) == 0 {
		return
	}
	p.Report(lint.Report{
		At:       t.At("needs"),
		Message:  fmt.Sprintf("nobody for %d of %d needed %s: %s", len(unmet), judged, judge.Plural(judged, "skill"), judge.Names(unmet)),
		Next:     "borrow a named person with a date under served_by, hire, or take the work that needs it off the roadmap",
		Evidence: compared(p, t),
	})
}

// met reports whether somebody on the team, or somebody who serves it, has what is needed.
func met(p *lint.Pass, t *model.Team, need string, role model.Role) bool {
	if role != model.NoRole && (t.FTE(role) > 0 || borrowed(p, t, role) != "") {
		return true
	}
	for _, e := range t.ServedBy {
		if covers(e.Name, need) {
			return true
		}
	}
	return slices.ContainsFunc(t.Seats, func(s *model.Seat) bool {
		return role != model.NoRole && s.Is(role) || covers(strings.Join(append([]string{s.Member.RoleText}, s.Member.Skills...), " "), need)
	})
}

// covers reports whether a text has every word of a need.
func covers(text, need string) bool {
	have := skillWords(text)
	for _, w := range skillWords(need) {
		if !slices.Contains(have, w) {
			return false
		}
	}
	return true
}

func skillWords(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '+' && r != '#' })
	for i, w := range words {
		if len(w) > 3 && !strings.HasSuffix(w, "ss") {
			words[i] = strings.TrimSuffix(w, "s")
		}
	}
	return words
}

// compared tells what the needs were held against.
func compared(p *lint.Pass, t *model.Team) []string {
	out := []string{"on the team: " + inWords(rolesOf(p, t))}
	var skills, vacant []string
	for _, m := range t.Members {
		skills = append(skills, m.Skills...)
		if m.Vacant.Yes && m.RoleText != "" {
			vacant = append(vacant, m.RoleText)
		}
	}
	if len(skills) > 0 {
		out = append(out, "skills listed: "+strings.Join(skills, ", "))
	}
	if len(vacant) > 0 {
		out = append(out, "vacant: "+strings.Join(vacant, ", "))
	}
	return out
}
