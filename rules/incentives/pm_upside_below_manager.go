package incentives

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// PMUpsideBelowManager points out that less depends on a product's success for its product manager than for their leader.
var PMUpsideBelowManager = lint.Rule{
	ID: "pm-upside-below-manager", Category: lint.Incentives, Severity: lint.Info, Preset: lint.Strict,
	Summary:  "The product manager has less to gain from success, or less to lose, than the product leader.",
	Question: "Who has the most at stake in a product, those who run it or those above?",
	Why: "Whoever has most at stake ends up deciding. When that is the leader, it takes a strong character to leave the decisions with the product manager, and an even " +
		"stronger one to take them.",
	Sources: []lint.Source{
		{Doc: lint.InvestorEntrepreneur, Line: 15, Claim: "The product manager has more to win by success than the manager, and more to lose by failure."},
		{Doc: lint.InvestorEntrepreneur, Line: 25, Claim: "The same again, as the heart of the model of investor and entrepreneur."},
	},
	Decides: "The `variable_share` of the role product-leader is larger than that of the role pm. These are shares of a role; nobody's pay belongs into these files.",
	Needs:   "organization.roles.pm.variable_share and organization.roles.product-leader.variable_share.",
	Fix:     "Talk about whether recognition and stakes are with those who run the product. It need not be money.",
	FalseAlarms: "The advice is contested: those who write about OKRs often advise against tying pay to results at all. Hence strict only, and a question rather than a verdict. " +
		"Where the split is on purpose, one ignore entry with the reason ends it.",
	Related: []string{"pm-evaluated-on-activity"},
	Bad: []lint.Example{{
		Name: "Five percent here, a quarter there",
		YAML: `kind: organization
id: acme
roles: {pm: {variable_share: 5%}, product-leader: {variable_share: 25%}}
`,
		Want: []string{"acme: 5% of what a product manager gets depends on the product's result, and 25% of what the product leader gets"},
	}},
	Good: []lint.Example{{
		Name: "More at stake for those who run the product",
		YAML: `kind: organization
id: acme
roles: {pm: {variable_share: 15%}, product-leader: {variable_share: 10%}}
`,
	}, {
		Name: "The same stakes",
		YAML: `kind: organization
id: acme
roles: {pm: {variable_share: 10%}, product-leader: {variable_share: 10%}}
`,
	}},
	Check: lint.WholeOrganization(checkPMUpside),
}

func checkPMUpside(p *lint.Pass, o *model.Organization) {
	pm, leader := roleInfo(o, model.RolePM), roleInfo(o, model.RoleProductLeader)
	if pm == nil || leader == nil || !pm.VariableShare.OK || !leader.VariableShare.OK {
		p.NotApplicable()
		return
	}
	if pm.VariableShare.Value >= leader.VariableShare.Value {
		return
	}
	p.Report(lint.Report{
		At: pm.At("variable_share"),
		Message: fmt.Sprintf("%s of what a product manager gets depends on the product's result, and %s of what the product leader gets",
			judge.Percent(pm.VariableShare.Value), judge.Percent(leader.VariableShare.Value)),
		Next: "discuss whether stakes and recognition are with those who run the product; there are good reasons on both sides",
	})
}

// roleInfo is what the organization says about a role, or nil.
func roleInfo(o *model.Organization, role model.Role) *model.RoleInfo {
	for _, r := range o.Roles {
		if model.ParseRole(r.Role, nil) == role {
			return r
		}
	}
	return nil
}
