package teamshape

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// MissingOrganizingPrinciple reports when nothing says how the work is divided among several PMs, or what says so is borrowed or not followed.
var MissingOrganizingPrinciple = lint.Rule{
	ID: "missing-organizing-principle", Category: lint.TeamShape, Severity: lint.Info, Preset: lint.Recommended,
	Summary:  "Several PMs, but no stated principle for how the work is divided among them, or the stated one is borrowed or not followed.",
	Question: "Why is the work divided among our product managers the way it is?",
	Why: "Where the lines run decides which problems have one owner and which fall between two. A cut that grew by itself, or that was taken from a company unlike yours, " +
		"puts the seams where your customers cross them.",
	Sources: []lint.Source{
		{Doc: lint.ProductLeaders, Line: 18, Claim: "Leaders rarely choose a structure on purpose; many just hire, or pick up a model from a company unlike theirs."},
		{Doc: lint.ProductLeaders, Line: 23, Claim: "By product, team, segment, initiative or customer: the organizing principle is a critical decision."},
		{Doc: lint.ProductLeaders, Line: 27, Claim: "No organization chart can be copied; approaches are weighed against one's own situation."},
	},
	Decides: "With at least min_pms product managers on active teams, organization.organizing_principle needs `by`. Where it says whom it was inspired by, `why` needs at least why_words words. " +
		"Where at least min_pms active teams say what they are aligned to, at most max_mismatch of them may be aligned to something else than the principle. Two principles are fine when both are listed.",
	Needs:       "An organization document; team.members or team.headcount to count product managers; team.aligned_to to see whether the principle is followed.",
	Fix:         "Write down in one line what the work is divided by (product, segment, journey or initiative), and why. Look at it again when the situation changes.",
	FalseAlarms: "It asks for one sentence. If the split is explained elsewhere, put that sentence here and a link into it.",
	Related:     []string{"stale-direction", "shipping-the-org-chart", "pm-spread-thin"},
	Facets: []lint.Facet{
		{Name: "absent", Summary: "Several product managers and no stated principle."},
		{Name: "copied", Summary: "The principle was taken from elsewhere without a reason of your own."},
		{Name: "broken", Summary: "Many teams are aligned to something else than the principle says."},
	},
	Options: []lint.Option{
		{Name: "min_pms", Default: 3.0, Reason: "with one or two product managers the split is obvious"},
		{Name: "why_words", Default: 6.0, Reason: "a reason takes a sentence"},
		{Name: "max_mismatch", Default: lint.Share(0.34), Reason: "one team in three may be an exception"},
	},
	Bad: []lint.Example{
		{
			Name:   "Three product managers and no word on who does what",
			YAML:   "kind: organization\nid: acme\n" + threeTeams,
			Want:   []string{"acme: 3 product managers, and nothing says how the work is divided among them"},
			Facets: []string{"absent"},
		},
		{
			Name:   "Squads, because a famous company has them",
			YAML:   "kind: organization\nid: acme\norganizing_principle: {by: squads, inspired_by: Spotify}\n",
			Want:   []string{`acme: the work is divided as at "Spotify", and why says nothing of your own`},
			Facets: []string{"copied"},
		},
		{
			Name: "By journey on paper, by product in life",
			YAML: "kind: organization\nid: acme\norganizing_principle: {by: journey}\n" +
				strings.ReplaceAll(threeTeams, "headcount", "aligned_to: product\nheadcount"),
			Want:   []string{"acme: the work is divided by journey, but 3 of 3 teams are aligned to something else, limit 34%: ads (product), shop (product), wallet (product)"},
			Facets: []string{"broken"},
		},
	},
	Good: []lint.Example{
		{
			Name: "A principle of their own",
			YAML: `kind: organization
id: acme
organizing_principle:
  by: journey
  why: Shops judge us on getting paid end to end, and the handovers were where it broke
  inspired_by: a talk at a conference
  reviewed: 2026-03-01
` + strings.ReplaceAll(threeTeams, "headcount", "aligned_to: journey\nheadcount"),
			Facets: []string{"absent", "copied", "broken"},
		},
		{
			Name:   "Two product managers can see each other",
			YAML:   "kind: organization\nid: acme\n---\nkind: team\nid: shop\nheadcount: {pm: 2, designer: 1, engineer: 9}\n",
			Facets: []string{"absent"},
		},
	},
	Check: lint.WholeOrganization(checkMissingOrganizingPrinciple),
}

const threeTeams = `---
kind: team
id: ads
headcount: {pm: 1, designer: 1, engineer: 4}
---
kind: team
id: shop
headcount: {pm: 1, designer: 1, engineer: 5}
---
kind: team
id: wallet
headcount: {pm: 1, designer: 1, engineer: 6}
`

const nextPrinciple = "write one line under organizing_principle: we divide by product, segment, journey or initiative because …"

func checkMissingOrganizingPrinciple(p *lint.Pass, o *model.Organization) {
	if !o.Declared {
		p.Unknown("organization")
		return
	}
	pr := o.OrganizingPrinciple
	if pr == nil || len(pr.By) == 0 {
		switch n := o.CountPMs(); {
		case n == 0:
			p.Unknown("team.members")
		case n < p.Int("min_pms"):
			p.NotApplicable()
		default:
			p.Report(lint.Report{
				Facet: "absent", At: o.At("organizing_principle"), Next: nextPrinciple,
				Message: fmt.Sprintf("%d product managers, and nothing says how the work is divided among them", n),
			})
		}
	}
	if pr == nil {
		return
	}
	if n := judge.Words(pr.Why); pr.InspiredBy != "" && n < p.Int("why_words") {
		said := "says nothing of your own"
		if n > 0 {
			said = fmt.Sprintf("has %d %s, at least %d", n, judge.Plural(n, "word"), p.Int("why_words"))
		}
		p.Report(lint.Report{
			Facet: "copied", At: pr.At("inspired_by"),
			Message: fmt.Sprintf("the work is divided as at %s, and why %s", model.Quote(pr.InspiredBy), said),
			Next:    "write under why what it does for your own customers and products, or choose another division",
		})
	}
	if pr.InspiredBy == "" && !judge.HasWords(pr.Why, p.Int("why_words")) {
		p.Unknown("organizing_principle.why")
	}
	judgeFollowed(p, o, pr)
}

// judgeFollowed holds what teams are aligned to against the principle. A division by team or squad cannot be seen there.
func judgeFollowed(p *lint.Pass, o *model.Organization, pr *model.Principle) {
	if len(pr.By) == 0 || slices.Contains(pr.By, "team") || slices.Contains(pr.By, "squads") {
		return
	}
	var aligned, other []string
	var related []source.Related
	for _, t := range o.ActiveTeams() {
		if t.AlignedTo == "" {
			continue
		}
		aligned = append(aligned, t.ID)
		if !slices.Contains(pr.By, t.AlignedTo) {
			other = append(other, fmt.Sprintf("%s (%s)", t.ID, t.AlignedTo))
			related = append(related, source.Related{Message: t.ID + " is aligned to " + t.AlignedTo, Place: t.At("aligned_to")})
		}
	}
	if len(aligned) < p.Int("min_pms") {
		return
	}
	share, limit := float64(len(other))/float64(len(aligned)), p.Share("max_mismatch")
	if share > limit {
		p.Report(lint.Report{
			Facet: "broken", At: pr.At("by"), Related: related,
			Message: fmt.Sprintf("the work is divided by %s, but %d of %d teams are aligned to something else, limit %s: %s",
				strings.Join(pr.By, " and "), len(other), len(aligned), judge.Percent(limit), judge.Names(other)),
			Next:    "align these teams with the principle, or change the principle to what works and say why",
			Measure: &lint.Measure{Value: share, Limit: limit, Unit: "share of teams", Worse: "up"},
		})
	}
}
