package plangen

import "fmt"

func (g *generator) organization() {
	g.line("# Everybody in the company can read this file.")
	g.line("kind: organization\nid: larkfield\nname: Larkfield")
	g.line("vision: >-\n  A good mechanic can live from repairing bikes,\n  because the rest of the shop runs by itself\n")
	g.line("objectives:")
	for i := range 3 {
		g.line("  - {id: aim-%d, objective: %s, owner: %s}", i, g.sentence(), personID(0))
	}
	g.line("strategy:\n  summary: Win the repair day of small shops before we sell to chains\n  owner: %s\n  horizon: 3y\n  pillars:", personID(0))
	g.line("    - {id: promised-day, name: The promised day holds}\n    - {id: quiet-winter, name: Work in the quiet months}")
	g.line("  choices:\n    - {chose: Shops with one to five mechanics, over: Chains with a head office}")
	g.line("  not_doing:\n    - Bike sales and rentals\n    - Custom work for single chains\n  updated: 2026-01-19")
	g.line("functions:\n  - id: sales\n    head: %s\n    goals:\n      - Shops still with us after a year 78%% -> 85%%\n    briefed: %s", g.name(), g.date(90))
	g.line("agreements:\n  - Roadmaps, goals and results live in this repository\n  - Every team shows one learning a month, misses first\nupdated: 2026-07-01")
}

func (g *generator) team(n int) {
	id := teamID(n)
	g.line("kind: team\nid: %s\nproblem: %s", id, g.sentence())
	g.line("products: [%s-desk]\naligned_to: journey\nmembers:", id)
	g.line("  - {name: %s, person: %s, role: pm}", g.name(), personID(n))
	if g.IntN(5) > 0 {
		g.line("  - {name: %s, role: designer}", g.name())
	}
	g.line("  - {name: %s, role: engineer, lead: true}", g.name())
	for range 1 + g.IntN(6) {
		g.line("  - {name: %s, role: engineer}", g.name())
	}
	if g.IntN(3) == 0 {
		g.line("  # Two days a week; the rest goes to the next team.\n  - name: %s\n    role: researcher\n    allocation: %d%%", g.name(), 20+10*g.IntN(4))
	}
	g.line("needs: [engineering, design]\ndecides: {solution: team, priorities: %s, release: team}", pick(g, []string{"team", "shared", "leadership"}))
	g.line("customer_contact: %s\ndiscovery:\n  last: %s\n  touchpoints:", pick(g, []string{"direct", "direct", "indirect"}), g.date(60))
	for range 1 + g.IntN(3) {
		g.line("    - {date: %s, type: %s, customers: %d, by: [pm, designer], finding: %s}", g.date(80), pick(g, []string{"visit", "interview"}), 1+g.IntN(9), g.sentence())
	}
	g.line("metrics:")
	for range 1 + g.IntN(3) {
		g.line("  - {name: %s, now: %d%%, target: %d%%, updated: %s}", pick(g, metrics), 10+g.IntN(40), 50+g.IntN(40), g.date(40))
	}
	if g.IntN(2) == 0 {
		g.line("description: |\n  %s.\n\n  %s,\n    and nobody has time for it.", g.sentence(), g.sentence())
	}
}

func (g *generator) person(n int) {
	for i, role := range []string{"pm", "designer", "engineer"} {
		if i > 0 {
			g.line("---")
		}
		g.line("kind: person\nid: %s\nname: \"%s\"\nrole: %s", personID(n+i*g.teams), g.name(), role)
		if role != "pm" {
			continue
		}
		g.line("level: %s\npm_since: 20%d-0%d-01\nmanager: %s", pick(g, []string{"novice", "experienced", "senior"}), 12+g.IntN(12), 1+g.IntN(9), personID(0))
		g.line("coaching: {with: %s, minutes: 45, every: 2 weeks}\ngrowth:\n  strengths: [interviews, data]\n  focus: [pricing]\n  support: %s", personID(0), g.sentence())
		g.line("scope: [discover, build, market, business]\ntime: {tactical: 45%%, discovery: 30%%, strategy: 15%%, people: 10%%}")
	}
}

func (g *generator) product(n int) {
	id := teamID(n)
	g.line("kind: product\nid: %s-desk\nname: %s desk\nteam: %s\nstage: %s", id, id, id, pick(g, []string{"growth", "mature", "explore"}))
	g.line("strategy:\n  summary: %s\n  owner: %s\n  not_doing: [Phone assistants, 'Booking, for rentals']\n  updated: %s\nmetrics:", g.sentence(), personID(n), g.date(300))
	for range 1 + g.IntN(3) {
		g.line("  - {name: %s, now: %d%%, updated: %s}", pick(g, metrics), 10+g.IntN(80), g.date(40))
	}
	g.line("homework: {problem: %s, pricing: %s, economics: %s}", g.date(300), g.date(300), g.date(300))
	g.line("economics: {revenue: %d.%dm, cost: 1.%dm, updated: %s}", 1+g.IntN(3), g.IntN(10), g.IntN(10), g.date(100))
}

func (g *generator) roadmap(n int, head string) {
	id := teamID(n)
	g.line("kind: roadmap\nteam: %s\n%supdated: %s\ninitiatives:", id, head, g.date(30))
	for i := range 4 + g.IntN(9) {
		g.line("  - id: %s-%s%d\n    name: %s", id, pick(g, []string{"x", "y", "z"}), 100*i+g.IntN(100), g.sentence())
		g.line("    type: %s", pick(g, []string{"outcome", "feature", "discovery", "enabler"}))
		if g.IntN(4) > 0 {
			g.line("    problem: %s,\n      and %s", g.sentence(), pick(g, reasons))
		}
		g.line("    objective: %s-aim\n    success: %s %d%% -> %d%%", id, pick(g, metrics), 10+g.IntN(40), 50+g.IntN(40))
		g.line("    status: %s\n    horizon: %s", pick(g, []string{"building", "planned", "discovery", "done"}), pick(g, []string{"now", "next", "later"}))
		if g.IntN(2) == 0 {
			g.line("    start: %s\n    updated: %s\n    effort: %dw", g.date(120), g.date(30), 2+g.IntN(14))
		}
		g.line("    requested_by: {type: %s, who: %s}\n    decided_by: team", pick(g, []string{"sales", "research", "support"}), g.name())
		if g.IntN(2) == 0 {
			g.line("    evidence:\n      - {type: interview, date: %s, n: %d, finding: \"%s: said so\"}", g.date(90), 3+g.IntN(9), g.name())
			g.line("      - {type: data, date: %s, n: %d, finding: %s}", g.date(90), 100*g.IntN(90), g.sentence())
			g.line("    risks: {value: tested, usability: tested}\n    alternatives: [A fixed buffer every day, Calling back]")
		}
		if g.IntN(4) == 0 {
			g.line("    depends_on: [{team: %s, agreed: true, by: 2026-10-15}]", teamID(g.IntN(g.teams)))
		}
	}
}

func (g *generator) okrs(n int, period string) {
	id := teamID(n)
	g.line("# Agreed with the neighbors.\nkind: okrs\nteam: %s\nperiod: %s\nobjectives:", id, period)
	for i := range 2 + g.IntN(3) {
		goal := id + "-aim"
		if i > 0 {
			goal = fmt.Sprintf("%s-%d", goal, i)
		}
		g.line("  - id: %s\n    objective: %s no longer\n    supports: [larkfield/promised-day]\n    key_results:", goal, g.sentence())
		for range 2 + g.IntN(3) {
			g.line("      - {metric: %s, from: %d%%, to: %d%%, now: %d%%, updated: %s, about: customer}", pick(g, metrics), 10+g.IntN(20), 60+g.IntN(30), 30+g.IntN(30), g.date(30))
		}
		g.line("      - metric: %s of team %d\n        from: %d\n        to: %d.5\n        now: %d", pick(g, metrics), n, g.IntN(20), 30+g.IntN(30), 20+g.IntN(10))
	}
}

func (g *generator) log(id string) {
	g.line("kind: log\nteam: %s\nexperiments:", id)
	for range 1 + g.IntN(4) {
		g.line("  - {name: %s, date: %s, result: %s, learned: %s}", g.sentence(), g.date(90), pick(g, []string{"confirmed", "refuted"}), g.sentence())
	}
	g.line("decisions:\n  - question: %s?\n    raised: %s\n    decided: %s\n    by: team\n    answer: \"No, \\\"only\\\" free days\"", g.sentence(), "2026-06-04", g.date(60))
}

func (g *generator) forum(n int) {
	g.line("kind: forum\nid: %s-circle\nname: Circle of %s\npurpose: %s\ncadence: 2 weeks\nlast: %s\nmembers:", teamID(n), teamID(n), pick(g, []string{"ideation", "review", "decision"}), g.date(30))
	for _, function := range []string{"product", "design", "engineering", "support", "sales"} {
		g.line("  - {name: %s, function: %s}", g.name(), function)
	}
}
