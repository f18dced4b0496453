package lint

import "github.com/orgvet/orgvet/internal/model"

// The kinds of anchors that relations meet at.
const (
	atKeyResult    = "key-result"
	atObjective    = "objective"
	atInitiative   = "initiative"
	atRoadmap      = "roadmap"
	atTeam         = "team"
	atProduct      = "product"
	atOrganization = "organization"
	atPerson       = "person"
)

// relations is part 5 of the catalog: which finding explains which. One defect, one finding.
var relations = []relation{
	{parent: "objective-without-key-results", same: atObjective, children: []string{
		"output-key-result", "activity-as-goal", "date-as-goal", "vanity-metric", "unmeasurable-key-result",
		"key-result-without-baseline", "key-result-without-change", "output-objective",
	}},
	{parent: "activity-as-goal", same: atKeyResult, children: []string{
		"output-key-result", "vanity-metric", "unmeasurable-key-result", "key-result-without-baseline",
	}},
	{parent: "date-as-goal", same: atKeyResult, children: []string{
		"output-key-result", "unmeasurable-key-result", "key-result-without-baseline",
	}},
	{parent: "output-key-result", same: atKeyResult, children: []string{"unmeasurable-key-result", "key-result-without-baseline"}},
	{parent: "unmeasurable-key-result", same: atKeyResult, children: []string{"key-result-without-baseline"}},
	{parent: "key-result-without-change", same: atKeyResult, children: []string{"key-result-without-baseline"}},
	{parent: "started-without-success-measure", same: atInitiative, children: []string{"initiative-without-outcome"}},
	{parent: "date-commitment-without-outcome", same: atInitiative, children: []string{"initiative-without-outcome"}},
	{parent: "enabler-without-user-outcome", same: atInitiative, children: []string{"started-without-success-measure"}},
	{parent: "refuted-but-continued", same: atInitiative, children: []string{
		"loudest-voice", "committed-without-evidence", "untested-risks", "narrow-discovery", "second-hand-evidence",
	}},
	{parent: "loudest-voice", same: atInitiative, children: []string{
		"committed-without-evidence", "second-hand-evidence", "initiative-without-outcome", "started-without-success-measure",
	}},
	{parent: "committed-without-evidence", same: atInitiative, children: []string{"untested-risks", "narrow-discovery"}},
	{parent: "shipped-and-forgotten", same: atInitiative, children: []string{"closed-without-learning"}},
	{parent: "feature-factory-roadmap", same: atRoadmap, kind: group, children: []string{
		"initiative-without-outcome", "started-without-success-measure", "success-measure-is-output", "missing-problem-statement",
	}},
	{parent: "feature-factory-roadmap", facet: "not-recorded", same: atOrganization, childFacet: "not-recorded", children: []string{
		"initiative-without-outcome",
	}},
	{parent: "autonomy-without-direction", same: atTeam, children: []string{
		"missing-team-okrs", "unaligned-objective", "missing-product-strategy",
	}},
	{parent: "missing-strategic-context", facet: "objectives", same: atOrganization, children: []string{
		"company-objective-unserved", "unaligned-objective",
	}},
	{parent: "unclear-accountability", facet: "product-unowned", same: atProduct, children: []string{"missing-product-strategy"}},
	{parent: "incomplete-trio", facet: "no-pm", same: atTeam, children: []string{"makers-per-pm"}},
	{parent: "makers-per-pm", same: atTeam, kind: group, children: []string{
		"pm-spread-thin", "customer-contact-gap", "stale-product-homework", "tactical-pm-time", "missing-product-strategy",
	}},
	{parent: "makers-per-pm", same: atPerson, kind: group, children: []string{"overallocated-person"}},
	{parent: "pm-spread-thin", same: atTeam, kind: group, children: []string{"tactical-pm-time"}},
	{parent: "customer-contact-gap", same: atTeam, children: []string{"no-discovery-work"}},
	{parent: "customer-contact-gap", same: atTeam, childFacet: "team", children: []string{"second-hand-evidence"}},
	{parent: "decisions-made-outside-team", same: atTeam, children: []string{"outside-requests-dominate"}},
	{parent: "decisions-made-outside-team", same: atTeam, kind: group, children: []string{"slow-decisions"}, when: waitsOutside},
	{parent: "interrupt-load", same: atTeam, kind: group, children: []string{
		"interrupt-without-tradeoff", "escalation-handled-by-pm", "heavyweight-intake",
	}},
	{parent: "interrupt-load", same: atOrganization, kind: group, children: []string{
		"interrupt-without-tradeoff", "escalation-handled-by-pm", "heavyweight-intake",
	}},
	{parent: "conflicting-goals", same: atKeyResult, children: []string{"duplicate-effort", "activity-incentive"}},
	{parent: "conflicting-goals", same: atOrganization, children: []string{"activity-incentive"}, when: sameKey},
	{parent: "retired-product-still-funded", same: atProduct, children: []string{"failing-product-without-plan"}},
	{parent: "missing-product-economics", same: atProduct, childFacet: "economics", children: []string{"stale-product-homework"}},
	{parent: "product-leadership-gap", facet: "playing-leader", same: atPerson, children: []string{"coach-overloaded"}},
	{parent: "coach-overloaded", same: atOrganization, childFacet: "mix", children: []string{"hiring-without-plan"}},
}

// coverages are the rows of part 5 that need all key results of a whole to carry a finding.
var coverages = []coverage{
	{parents: []string{"output-key-result"}, child: "output-objective", same: atObjective},
	{parents: []string{"output-key-result", "date-as-goal", "activity-as-goal"}, child: "okrs-without-customer-value", same: atTeam},
}

// sameKey holds for findings about one and the same goal or incentive of an organization.
func sameKey(parent, child *Finding) bool { return parent.Key == child.Key }

// waitsOutside holds when most of the late decisions wait for somebody outside the team.
func waitsOutside(_, child *Finding) bool {
	t, ok := child.Subject.(*model.Team)
	if !ok {
		return false
	}
	outside, all := 0, 0
	for _, d := range t.Decisions() {
		if !d.Decided.OK && d.By.IsSet() {
			all++
			if d.By.Text != "team" && d.By.Text != t.ID {
				outside++
			}
		}
	}
	return 2*outside > all
}
