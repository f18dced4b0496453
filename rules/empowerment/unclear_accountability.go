package empowerment

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// UnclearAccountability warns when nobody, or more than one, answers for a product, strategy, initiative or objective.
var UnclearAccountability = lint.Rule{
	ID: "unclear-accountability", Category: lint.Empowerment, Severity: lint.Warning, Preset: lint.Recommended,
	Summary:  "A product, strategy, objective or started initiative has no accountable person or team, or several.",
	Many:     "have nobody who is named as accountable",
	Question: "Who answers for this?",
	Why: "What belongs to nobody is decided by whoever asks last, and what belongs to several waits until they agree. Autonomy needs one place where a result, good or bad, " +
		"is owned.",
	Sources: []lint.Source{
		{Doc: lint.EmpowermentModel, Line: 2, Claim: "PMs take full accountability for results."},
		{Doc: lint.TrustingTeams, Line: 20, Claim: "Products and decisions belong to the teams."},
		{Doc: lint.EmpoweringPM, Line: 10, Claim: "PMs own what goes wrong, not only what goes right."},
		{Doc: lint.InvestorEntrepreneur, Line: 13, Claim: "Autonomy and ownership are what PMs run on."},
		{Doc: lint.InvestorEntrepreneur, Line: 35, Claim: "PMs are held to the end result."},
		{Doc: lint.ProductLeaders, Line: 34, Claim: "Strategy work can be delegated; somebody is still responsible that a sound one exists."},
	},
	Decides: "Nobody: a product that is not retired and has neither team nor owner; a strategy, a started initiative or (strict) an objective without `owner`, where none follows from the " +
		"rest of the plan. The one team of a roadmap owns its items, the one PM of a team owns what the team owns, the owner of a product owns its strategy and roadmap. Several: a " +
		"product with more than one team and no owner, or an initiative or strategy with more than one person as owner, none of whom is marked `accountable: true`. " +
		"Objectives may be shared.",
	Needs: "Products are always judged. For strategies, initiatives and objectives the rule is silent until at least half of those that need an `owner`, and three of them, have one; " +
		"or ask for it with `expect: [strategy.owner, initiative.owner, objective.owner]`.",
	Fix:         "Name one person, or one team with one product manager, who answers for it.",
	Record:      "The name goes under `owner`; others who work on an initiative go under `with`.",
	FalseAlarms: "Where a trio answers together on purpose, name the team: `owner: checkout`. A pair of owners is fine when one says `accountable: true`.",
	Related:     []string{"missing-product-strategy", "pm-spread-thin", "shipping-the-org-chart"},
	Facets: []lint.Facet{
		{Name: "product-unowned", Summary: "A product has neither a team nor an owner."},
		{Name: "strategy-unowned", Summary: "Nobody answers for a strategy."},
		{Name: "initiative-unowned", Summary: "Nobody answers for an initiative that has started."},
		{Name: "objective-unowned", Summary: "Nobody answers for an objective; only where kinds has objective, as under strict."},
		{Name: "several", Summary: "More than one team or person answers for it, and none before the others."},
	},
	Options: []lint.Option{
		{
			Name: "kinds", Default: []string{"product", "strategy", "initiative"}, Strict: []string{"product", "strategy", "initiative", "objective"},
			Reason: "objectives only under strict: a team may rightly share its own",
		},
	},
	Bad:   unclearAccountabilityBad,
	Good:  unclearAccountabilityGood,
	Check: checkUnclearAccountability,
}

func checkUnclearAccountability(w *lint.Walk) {
	for _, o := range w.Model.Organizations {
		gates := countOwners(o)
		w.Judge(o, o, func(p *lint.Pass) {
			if o.Strategy == nil {
				p.Unknown("organization.strategy")
				return
			}
			judgeOwners(p, gates, ownership{kind: "strategy", facet: "strategy-unowned", block: o.Strategy, owners: o.Strategy.Owner, what: "the company strategy"})
		})
		lint.Each(w, o, o.Products, func(p *lint.Pass, product *model.Product) { judgeProduct(p, gates, product) })
		lint.Each(w, o, o.Initiatives(), func(p *lint.Pass, i *model.Initiative) { judgeOwners(p, gates, ofInitiative(i)) })
		lint.Each(w, o, o.CurrentObjectives(), func(p *lint.Pass, objective *model.Objective) { judgeOwners(p, gates, ofObjective(objective)) })
	}
}

func judgeProduct(p *lint.Pass, gates map[string]gate, product *model.Product) {
	judged := slices.Contains(p.List("kinds"), "product")
	switch {
	case product.Stage == "retired":
		p.NotApplicable()
	case product.Owner.IsSet():
		// A person or team was named, and owns the strategy as well.
	case len(product.Team) == 0 && len(product.Teams) == 0:
		if judged {
			owe(p, product, "product-unowned", "nobody answers for the product: it has neither a team nor an owner", "write the team, or one person as owner")
		}
	case len(product.Team) > 1:
		if judged {
			owe(p, product, "several", fmt.Sprintf("%d teams share the product, and nobody is named as its owner", len(product.Team)),
				"name one person, or one of the teams, under owner")
		}
	default:
		judgeOwners(p, gates, ofProductStrategy(product))
	}
}

// judgeOwners asks for exactly one owner.
func judgeOwners(p *lint.Pass, gates map[string]gate, o ownership) {
	switch {
	case o.block == nil || !slices.Contains(p.List("kinds"), o.kind):
		p.NotApplicable()
	case len(o.owners) > 0:
		if n := rivals(p.Org, o.owners); n > 1 && !o.shareable {
			owe(p, o.block, "several", fmt.Sprintf("%d owners, and none of them is the accountable one", n),
				"keep one of them under owner, or mark one with accountable: true")
		}
	case o.inferred:
	case !p.Adopted(o.kind+".owner", gates[o.kind].have, gates[o.kind].need):
		p.Unknown(o.kind + ".owner")
	default:
		message := "nobody answers for " + o.what
		if o.vacant != "" {
			message += ": the place of the product manager of " + o.vacant + " is vacant"
		}
		owe(p, o.block, o.facet, message, "name one person, or one team with one product manager, under owner")
	}
}

func owe(p *lint.Pass, b block, facet, message, next string) {
	key := "owner"
	if !b.Has("owner") && b.Has("team") {
		key = "team"
	}
	p.Report(lint.Report{Facet: facet, At: b.At(key), Message: message, Next: next})
}

// block is the part of a document that an owner is written in.
type block interface {
	At(key string) source.Place
	Has(key string) bool
}
