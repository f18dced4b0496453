package next

import "github.com/orgvet/orgvet/internal/model"

func people(o *model.Organization) Step {
	s := Step{
		Title: "teams with their people and the problem they are given", Noun: "active teams",
		Why:     "then orgvet can say whether teams are complete and whether product managers can keep up",
		Example: "kind: team\nid: checkout\nproblem: First-time shoppers give up while paying\nheadcount: {pm: 1, designer: 1, engineer: 4}\n",
	}
	tally(&s, workTeams(o), func(t *model.Team) bool { return t.PeopleKnown() && t.Problem != "" })
	return s
}

func goals(o *model.Organization) Step {
	s := Step{
		Title: "OKRs for the running period, with from and to", Noun: "product teams",
		Why:     "then it can tell outcomes from outputs and see whether goals can be measured",
		Example: "kind: okrs\nteam: checkout\nperiod: 2026-Q3\nobjectives:\n  - objective: Paying feels effortless for first-time shoppers\n    key_results:\n      - {metric: payment completion, from: 61%, to: 70%}\n",
	}
	tally(&s, o.ProductTeams(), func(t *model.Team) bool {
		for _, ob := range t.RunningObjectives() {
			for _, k := range ob.KeyResults {
				if k.From.OK && k.To.OK {
					return true
				}
			}
		}
		return t.Goals.Kind == "none" || o.Goals.Kind == "none"
	})
	return s
}

func links(o *model.Organization) Step {
	s := Step{
		Title: "roadmap items linked to objectives", Noun: "open initiatives",
		Why:     "then it can see work without a goal and goals without work",
		Example: "kind: roadmap\nteam: checkout\ninitiatives:\n  - name: Fewer payment steps for returning shoppers\n    objective: paying-effortless\n    status: building\n",
	}
	tally(&s, initiatives(o), func(i *model.Initiative) bool { return len(i.Targets) > 0 })
	return s
}

func measures(o *model.Organization) Step {
	s := Step{
		Title: "how success is measured, and on what evidence", Noun: "open initiatives",
		Why:     "then it can see bets without evidence and launches that nobody looks back at",
		Example: "    success: Payment completion of returning shoppers 70% -> 85%\n    evidence:\n      - {type: interview, date: 2026-05-20, n: 6, finding: five of six type the card every time}\n",
	}
	tally(&s, initiatives(o), func(i *model.Initiative) bool { return len(i.Success) > 0 && len(i.Evidence) > 0 })
	return s
}

func decisions(o *model.Organization) Step {
	s := Step{
		Title: "who decides what, and who asks for the work", Noun: "product teams",
		Why:     "then it can see whether teams decide, or are told",
		Example: "decides: {solution: team, priorities: team, release: team, strategy: shared}\n",
	}
	tally(&s, o.ProductTeams(), func(t *model.Team) bool { return t.Decides != nil })
	return s
}

func products(o *model.Organization) Step {
	s := Step{
		Title: "products with stage, strategy and economics", Noun: "products",
		Why:     "then it can hold the portfolio against the strategy",
		Example: "kind: product\nid: wallet\nteam: checkout\nstage: growth\nstrategy: Be the way returning grocery buyers pay, before we sell to anybody else\neconomics: {revenue: 2.1m, cost: 1.6m, updated: 2026-06-30}\n",
	}
	tally(&s, o.Products, func(p *model.Product) bool { return p.Has("stage") && p.Strategy != nil && p.Economics != nil })
	return s
}

func logs(o *model.Organization) Step {
	s := Step{
		Title: "logs of what happens: customer contacts, interrupts, experiments", Noun: "product teams",
		Why:     "then it can see whether teams meet customers, get interrupted, and learn",
		Example: "kind: log\nteam: checkout\ntouchpoints:\n  - {date: 2026-08-18, type: interview, customers: 2, by: [pm, designer]}\n",
	}
	tally(&s, o.ProductTeams(), func(t *model.Team) bool {
		return len(t.Touchpoints())+len(t.Interrupts())+len(t.Experiments()) > 0
	})
	return s
}

func functions(o *model.Organization) Step {
	s := Step{
		Title: "the goals and incentives of sales, marketing and support", Noun: "organization",
		Why:     "then it can see goals that pull in opposite directions",
		Example: "functions:\n  - {id: support, goals: [Problems solved on first contact 62% -> 75%], briefed: 2026-07-02}\n",
		Total:   1, Missing: []string{"the organization document"},
	}
	if len(o.Functions) > 0 {
		s.Have, s.Missing = 1, nil
	}
	return s
}

func coaching(o *model.Organization) Step {
	s := Step{
		Title: "how newcomers are coached, in a private repository", Noun: "people",
		Why:     "then it can see whether coaching is planned and whether coaches have the time",
		Example: "kind: person\nid: ola-berg\nrole: pm\nlevel: novice\ncoaching: {with: kim-vale, minutes: 60, every: week}\n",
	}
	tally(&s, o.People, func(p *model.Person) bool { return p.Coaching != nil || p.Level != "novice" })
	return s
}
