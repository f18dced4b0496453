package incentives

import "strings"

// pattern is a pair of goals that are known to pull against each other.
type pattern struct {
	a, b []side // a is the side that pushes
	why  string
}

// Kinds of goals that pay for being busy or being seen.
var (
	customWork = []side{{
		terms: []string{
			"custom work", "custom project", "custom development", "custom feature", "specials", "bespoke work", "bespoke project",
			"billable hour", "billable day", "billed hour", "billed day", "invoiced hour", "services revenue",
		},
		way: up, loose: true,
	}}
	shortCalls = []side{
		{terms: []string{"call duration", "call length", "call time", "handle time", "handling time", "time per call", "minutes per call", "talk time"}, way: down, loose: true},
		{
			terms: []string{"tickets closed", "closed ticket", "tickets per agent", "calls per agent", "calls per hour", "calls handled"},
			not:   []string{"first contact", "first call", "solved", "reopened", "repeat"}, way: up, loose: true, raw: true,
		},
	}
	attention = []side{{
		terms: []string{
			"traffic", "visitor", "website visit", "site visit", "page view", "impression", "leads", "lead count", "lead volume", "mql", "download", "click",
			"follower",
		},
		not: []string{
			"qualified", "quality", "conversion", "convert", "win rate", "close rate", "rate", "share", "cost per", "accepted", "that", "who", "team leads",
			"tech leads", "per visitor", "% of",
		},
		way: up, loose: true, raw: true,
	}}
)

// documentPatterns are the pairs that the source names. A quota on a product that is being retired is the fourth; see quotaOnRetiring.
var documentPatterns = []pattern{
	{
		a: customWork,
		b: []side{
			{
				terms: []string{"one off", "one off feature", "specials", "custom work", "custom feature", "custom project", "custom development", "customizations", "bespoke work"},
				way:   down,
			},
			{terms: []string{"standard product", "standard setup", "standard configuration"}, way: up, loose: true},
		},
		why: "one side gains by the special work that the other tries to avoid",
	},
	{
		a: shortCalls,
		b: []side{
			{
				terms: []string{"first contact", "first call", "problems solved", "cases solved", "resolution rate", "satisfaction with support", "support satisfaction", "csat"},
				way:   up, loose: true,
			},
			{terms: []string{"repeat contact", "repeat call", "reopened ticket", "reopened case"}, way: down},
		},
		why: "a call that is kept short is not a problem that is solved",
	},
	{
		a: attention,
		b: []side{
			{terms: []string{"qualified lead", "lead quality", "win rate", "close rate", "lead conversion", "leads accepted"}, way: up, loose: true},
			{terms: []string{"time per deal", "unqualified lead", "unqualified prospect", "poor lead"}, way: down},
		},
		why: "many who only look keep those busy who look for buyers",
	},
}

// extendedPatterns are further pairs that are common, and not in the source.
var extendedPatterns = []pattern{
	{
		a: []side{{terms: []string{
			"features shipped", "features delivered", "features launched", "features per quarter", "releases per quarter", "launches per quarter",
			"story point", "velocity",
		}, way: up, loose: true}},
		b:   []side{{terms: []string{"defect", "defect rate", "bug", "maintenance cost", "support contact"}, way: down}},
		why: "what is finished in a hurry comes back as defects and calls",
	},
	{
		a:   []side{{terms: []string{"sign up", "signup", "approval", "instant credit", "new account"}, not: []string{"fraud"}, way: up, loose: true}},
		b:   []side{{terms: []string{"fraud", "chargeback", "bad debt"}, way: down}},
		why: "every open door also lets the wrong people in",
	},
	{
		a:   []side{{terms: []string{"bookings", "new contract", "quota"}, way: up, loose: true}},
		b:   []side{{terms: []string{"retention", "renewal", "renewal rate"}, way: up, loose: true}, {terms: []string{"discount", "discount rate", "churn"}, way: down}},
		why: "deals of this quarter can be won at the price of those who leave in the next",
	},
	{
		a:   []side{{terms: []string{"utilization"}, way: up, loose: true}},
		b:   []side{{terms: []string{"lead time", "waiting time", "wait time", "queue time", "cycle time"}, way: down}},
		why: "where everybody is busy all the time, work waits",
	},
}

// ownPatterns reads pairs such as "calls made | first-contact resolution".
func ownPatterns(pairs []string) []pattern {
	var out []pattern
	for _, pair := range pairs {
		a, b, ok := strings.Cut(pair, "|")
		if a, b = plain(a), plain(b); ok && a != "" && b != "" {
			out = append(out, pattern{
				a: []side{{terms: []string{a}}}, b: []side{{terms: []string{b}}}, why: "your own list of pairs names the two",
			})
		}
	}
	return out
}
