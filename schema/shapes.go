// Code generated from the schemas by go test -run TestGenerated -update; DO NOT EDIT.

package schema

import "github.com/orgvet/orgvet/internal/lazy"

// kindShape is the shape of a kind's documents, or of the configuration; 0 for others.
func kindShape(kind string) shapeIndex {
	switch kind {
	case "forum":
		return 17
	case "log":
		return 39
	case "okrs":
		return 69
	case "organization":
		return 105
	case "person":
		return 115
	case "product":
		return 127
	case "roadmap":
		return 152
	case "team":
		return 168
	case "config":
		return 180
	}
	return 0
}

var shapes = [...]shape{
	0: {},
	1: {format: formats["orgvet-cadence"], types: textKind},
	2: {format: formats["orgvet-id"], types: textKind | numberKind},
	3: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "because", "owner", "rule":
			return 4
		case "item":
			return 5
		case "until":
			return 6
		}
		return noProperty
	}, required: []string{"rule"}, types: mapKind},
	4: {types: textKind | numberKind | boolKind},
	5: {minLength: 1, types: textKind | numberKind},
	6: {format: formats["orgvet-day"], types: textKind},
	7: {items: 3, types: listKind},
	8: {words: []string{"forum"}},
	9: {format: formats["orgvet-date"], types: textKind},
	10: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "function", "name":
			return 4
		case "person":
			return 5
		case "guest":
			return 11
		case "role":
			return 12
		}
		return noProperty
	}, types: textKind | mapKind},
	11: {format: formats["orgvet-yesno"], pattern: &lazy.Pattern{Expression: `^ *([Yy]es|YES|[Nn]o|NO|[Tt]rue|TRUE|[Ff]alse|FALSE|[Oo]n|ON|[Oo]ff|OFF|y|n|Y|N) *$`}, types: boolKind | textKind},
	12: {minLength: 1, types: textKind},
	13: {items: 10, minimum: new(0.0), types: numberKind | listKind},
	14: {words: []string{"ideation", "decision", "review", "status", "community"}, types: textKind},
	15: {items: 14, pattern: &lazy.Pattern{Expression: `^(ideation|decision|review|status|community)$`}, types: textKind | listKind},
	16: {items: 5, minLength: 1, types: textKind | numberKind | listKind},
	17: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "cadence":
			return 1
		case "id":
			return 2
		case "name":
			return 4
		case "ignore":
			return 7
		case "kind":
			return 8
		case "last":
			return 9
		case "members":
			return 13
		case "purpose":
			return 15
		case "team":
			return 16
		}
		return noProperty
	}, required: []string{"kind", "id"}, types: mapKind},
	18: {required: []string{"team"}},
	19: {required: []string{"organization"}},
	20: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "id":
			return 2
		case "answer", "question":
			return 4
		case "decided", "raised", "revisit":
			return 9
		case "by":
			return 16
		}
		return noProperty
	}, types: mapKind},
	21: {items: 20, types: listKind},
	22: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "id":
			return 2
		case "hypothesis", "learned", "name", "shared":
			return 4
		case "initiative":
			return 5
		case "date":
			return 9
		case "result":
			return 23
		}
		return noProperty
	}, types: mapKind},
	23: {words: []string{"confirmed", "refuted", "inconclusive", "running"}, types: textKind},
	24: {items: 22, types: listKind},
	25: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "from", "request":
			return 4
		case "date":
			return 6
		case "accepted", "buffer":
			return 11
		case "from_role":
			return 12
		case "backed_by", "handled_by", "instead_of":
			return 16
		case "effort":
			return 26
		case "type":
			return 27
		}
		return noProperty
	}, types: mapKind},
	26: {format: formats["orgvet-duration"], types: textKind | numberKind},
	27: {words: []string{"request", "incident"}, types: textKind},
	28: {items: 25, types: listKind},
	29: {words: []string{"log"}},
	30: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "about", "outcome":
			return 4
		case "date":
			return 9
		case "minutes":
			return 31
		case "what":
			return 33
		case "with":
			return 34
		}
		return noProperty
	}, types: mapKind},
	31: {format: formats["orgvet-count"], minimum: new(0.0), pattern: &lazy.Pattern{Expression: `^ *[0-9]+([.][0-9]+)? *$`}, types: numberKind | textKind},
	32: {words: []string{"plans", "goals", "strategy", "roles", "learning"}, types: textKind},
	33: {items: 32, pattern: &lazy.Pattern{Expression: `^(plans|goals|strategy|roles|learning)$`}, types: textKind | listKind},
	34: {items: 4, types: textKind | numberKind | listKind},
	35: {items: 30, types: listKind},
	36: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "finding", "with":
			return 4
		case "date":
			return 6
		case "customers":
			return 31
		case "by":
			return 34
		case "type":
			return 37
		}
		return noProperty
	}, types: mapKind},
	37: {words: []string{"interview", "visit", "usability", "observation", "prototype", "call", "experiment", "data", "survey", "support", "sales-request", "executive", "customer-request", "competitor", "opinion"}, types: textKind},
	38: {items: 36, types: listKind},
	39: {closed: true, any: []shapeIndex{18, 19}, properties: func(key string) shapeIndex {
		switch key {
		case "organization", "team":
			return 5
		case "ignore":
			return 7
		case "decisions":
			return 21
		case "experiments":
			return 24
		case "interrupts":
			return 28
		case "kind":
			return 29
		case "shares":
			return 35
		case "touchpoints":
			return 38
		}
		return noProperty
	}, required: []string{"kind"}, types: mapKind},
	40: {required: []string{"teams"}},
	41: {required: []string{"function"}},
	42: {required: []string{"owner"}},
	43: {required: []string{"read_from"}},
	44: {required: []string{"objectives"}},
	45: {any: []shapeIndex{43, 44}},
	46: {words: []string{"self", "children"}, types: textKind},
	47: {words: []string{"okrs"}},
	48: {closed: true, any: []shapeIndex{49, 50, 51}, properties: func(key string) shapeIndex {
		switch key {
		case "id":
			return 2
		case "carried_by", "dropped", "learned", "objective", "review", "why":
			return 4
		case "confidential":
			return 11
		case "measured_by", "shared_with", "supports":
			return 16
		case "owner":
			return 59
		case "status":
			return 61
		case "key_results":
			return 63
		case "origin":
			return 64
		}
		return noProperty
	}, types: textKind | mapKind},
	49: {types: textKind},
	50: {required: []string{"objective"}},
	51: {required: []string{"id"}},
	52: {closed: true, any: []shapeIndex{49, 53, 54, 51}, properties: func(key string) shapeIndex {
		switch key {
		case "read":
			return 1
		case "id":
			return 2
		case "kr", "learned", "metric", "question":
			return 4
		case "by", "updated":
			return 9
		case "confidential":
			return 11
		case "balances", "conflicts_with":
			return 16
		case "about":
			return 55
		case "confidence", "score":
			return 56
		case "direction":
			return 57
		case "from", "now", "to":
			return 58
		case "owner":
			return 59
		case "status":
			return 61
		case "type":
			return 62
		}
		return noProperty
	}, types: textKind | mapKind},
	53: {required: []string{"kr"}},
	54: {required: []string{"metric"}},
	55: {words: []string{"customer", "business", "quality", "team"}, types: textKind},
	56: {format: formats["orgvet-share"], maximum: new(1.0), minimum: new(0.0), pattern: &lazy.Pattern{Expression: `^ *([0-9]+([.,][0-9]+)?|[.][0-9]+) *(%|[Pp]ercent|[Pp]er cent)? *$`}, types: textKind | numberKind},
	57: {words: []string{"up", "down"}, types: textKind},
	58: {format: formats["orgvet-value"], types: textKind | numberKind | boolKind},
	59: {items: 60, minLength: 1, types: textKind | numberKind | listKind},
	60: {closed: true, minLength: 1, properties: func(key string) shapeIndex {
		switch key {
		case "ref":
			return 5
		case "accountable":
			return 11
		}
		return noProperty
	}, required: []string{"ref"}, types: textKind | numberKind | mapKind},
	61: {words: []string{"active", "done", "dropped"}, types: textKind},
	62: {words: []string{"outcome", "health", "learning", "milestone", "compliance", "output"}, types: textKind},
	63: {items: 52, types: listKind},
	64: {words: []string{"team", "negotiated", "leadership"}, types: textKind},
	65: {items: 48, types: listKind},
	66: {format: formats["orgvet-period"], types: textKind | numberKind},
	67: {minLength: 1, types: textKind},
	68: {words: []string{"draft", "active", "closed"}, types: textKind},
	69: {closed: true, any: []shapeIndex{18, 40, 19, 41, 42}, properties: func(key string) shapeIndex {
		switch key {
		case "id":
			return 2
		case "learned":
			return 4
		case "function", "organization", "team":
			return 5
		case "ignore":
			return 7
		case "updated":
			return 9
		case "teams":
			return 16
		case "covers":
			return 46
		case "kind":
			return 47
		case "owner":
			return 59
		case "objectives":
			return 65
		case "period":
			return 66
		case "read_from":
			return 67
		case "status":
			return 68
		}
		return noProperty
	}, required: []string{"kind", "period"}, types: mapKind, all: []shapeIndex{45}},
	70: {items: 4, types: listKind},
	71: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "id":
			return 2
		case "head", "name":
			return 4
		case "briefed":
			return 9
		case "goals":
			return 63
		case "measures":
			return 70
		case "incentives":
			return 73
		}
		return noProperty
	}, types: mapKind},
	72: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "metric", "pays_for":
			return 4
		case "products":
			return 16
		case "period":
			return 66
		}
		return noProperty
	}, types: textKind | mapKind},
	73: {items: 72, types: listKind},
	74: {items: 71, types: listKind},
	75: {closed: true, pattern: &lazy.Pattern{Expression: `^(okrs|none)$`}, properties: func(key string) shapeIndex {
		switch key {
		case "since":
			return 9
		case "none":
			return 11
		}
		return noProperty
	}, types: textKind | mapKind},
	76: {others: 31, types: mapKind},
	77: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "mix":
			return 76
		}
		return noProperty
	}, types: mapKind},
	78: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "kind", "name":
			return 4
		case "requires_revenue":
			return 11
		case "fields", "pages", "required_fields", "response_days":
			return 31
		}
		return noProperty
	}, types: mapKind},
	79: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "step":
			return 4
		case "owner":
			return 59
		}
		return noProperty
	}, types: textKind | mapKind},
	80: {items: 79, types: listKind},
	81: {words: []string{"organization"}},
	82: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "id":
			return 2
		case "name":
			return 4
		case "updated":
			return 9
		case "now", "target":
			return 58
		case "type":
			return 83
		}
		return noProperty
	}, types: textKind | mapKind},
	83: {words: []string{"outcome", "health", "business", "quality"}, types: textKind},
	84: {items: 82, types: listKind},
	85: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "inspired_by", "why":
			return 4
		case "reviewed":
			return 9
		case "by":
			return 87
		}
		return noProperty
	}, types: mapKind},
	86: {words: []string{"product", "team", "segment", "journey", "customer", "initiative", "squads"}, types: textKind},
	87: {items: 86, pattern: &lazy.Pattern{Expression: `^(product|team|segment|journey|customer|initiative|squads)$`}, types: textKind | listKind},
	88: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "why":
			return 4
		case "allocations":
			return 90
		case "kind":
			return 91
		}
		return noProperty
	}, types: mapKind},
	89: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "product":
			return 5
		case "share":
			return 56
		}
		return noProperty
	}, types: mapKind},
	90: {items: 89, types: listKind},
	91: {words: []string{"related", "independent"}, types: textKind},
	92: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "criteria":
			return 70
		}
		return noProperty
	}, types: mapKind},
	93: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "documents", "free", "mandated_tools":
			return 70
		case "approvals":
			return 95
		case "reports":
			return 97
		}
		return noProperty
	}, types: mapKind},
	94: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "by", "reason":
			return 4
		}
		return noProperty
	}, types: textKind | mapKind},
	95: {items: 94, types: listKind},
	96: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "every":
			return 1
		case "to":
			return 4
		}
		return noProperty
	}, types: textKind | mapKind},
	97: {items: 96, types: listKind},
	98: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "description":
			return 4
		case "variable_share":
			return 56
		case "evaluated_on":
			return 70
		}
		return noProperty
	}, types: mapKind},
	99: {others: 98, types: mapKind},
	100: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "summary":
			return 4
		case "reviewed", "updated":
			return 9
		case "supports":
			return 16
		case "horizon":
			return 26
		case "size_at_review":
			return 31
		case "owner":
			return 59
		case "not_doing":
			return 70
		case "choices":
			return 102
		case "pillars":
			return 104
		}
		return noProperty
	}, types: textKind | mapKind},
	101: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "chose", "over", "why":
			return 4
		}
		return noProperty
	}, types: mapKind},
	102: {items: 101, types: listKind},
	103: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "name":
			return 4
		case "id":
			return 5
		case "weight":
			return 56
		}
		return noProperty
	}, types: textKind | mapKind},
	104: {items: 103, types: listKind},
	105: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "id":
			return 2
		case "mission", "name", "vision":
			return 4
		case "ignore":
			return 7
		case "updated":
			return 9
		case "shares":
			return 35
		case "objectives":
			return 65
		case "vision_link":
			return 67
		case "agreements":
			return 70
		case "functions":
			return 74
		case "goals":
			return 75
		case "hiring":
			return 77
		case "intake":
			return 78
		case "journey":
			return 80
		case "kind":
			return 81
		case "metrics":
			return 84
		case "organizing_principle":
			return 85
		case "portfolio":
			return 88
		case "prioritization":
			return 92
		case "process":
			return 93
		case "roles":
			return 99
		case "strategy":
			return 100
		}
		return noProperty
	}, required: []string{"kind", "id"}, types: mapKind},
	106: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "novice", "pm":
			return 5
		}
		return noProperty
	}, types: mapKind},
	107: {items: 106, types: listKind},
	108: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "every":
			return 1
		case "with":
			return 5
		case "minutes":
			return 31
		}
		return noProperty
	}, types: mapKind},
	109: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "support":
			return 4
		case "blind_spots", "courses", "focus", "strengths":
			return 70
		}
		return noProperty
	}, types: mapKind},
	110: {words: []string{"person"}},
	111: {words: []string{"novice", "experienced", "senior", "lead"}, types: textKind},
	112: {words: []string{"discover", "build", "market", "business", "strategy", "operate"}, types: textKind},
	113: {items: 112, types: listKind},
	114: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "discovery", "people", "strategy", "tactical":
			return 56
		}
		return noProperty
	}, types: mapKind},
	115: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "id":
			return 2
		case "name":
			return 4
		case "manager", "mentor":
			return 5
		case "ignore":
			return 7
		case "pm_since":
			return 9
		case "role":
			return 12
		case "coaching_capacity":
			return 31
		case "capacity":
			return 56
		case "evaluated_on":
			return 70
		case "coaches":
			return 107
		case "coaching":
			return 108
		case "growth":
			return 109
		case "kind":
			return 110
		case "level":
			return 111
		case "scope":
			return 113
		case "time":
			return 114
		}
		return noProperty
	}, required: []string{"kind", "id"}, types: mapKind},
	116: {words: []string{"external", "internal"}, types: textKind},
	117: {words: []string{"product", "bespoke", "services"}, types: textKind},
	118: {closed: true, pattern: &lazy.Pattern{Expression: `^restricted$`}, properties: func(key string) shapeIndex {
		switch key {
		case "updated":
			return 9
		case "margin":
			return 58
		case "cost", "per_customer", "revenue":
			return 119
		}
		return noProperty
	}, types: textKind | mapKind},
	119: {format: formats["orgvet-money"], types: textKind | numberKind},
	120: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "alignment", "competition", "economics", "positioning", "pricing", "problem", "win_loss":
			return 121
		}
		return noProperty
	}, types: mapKind},
	121: {closed: true, format: formats["orgvet-date"], properties: func(key string) shapeIndex {
		switch key {
		case "na":
			return 4
		case "reviewed":
			return 9
		case "link":
			return 67
		}
		return noProperty
	}, types: textKind | mapKind},
	122: {words: []string{"product"}},
	123: {items: 82, pattern: &lazy.Pattern{Expression: `^okrs$`}, types: textKind | listKind},
	124: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "response", "what":
			return 4
		case "date", "decided":
			return 9
		}
		return noProperty
	}, types: mapKind},
	125: {items: 124, types: listKind},
	126: {words: []string{"explore", "growth", "mature", "decline", "retiring", "retired"}, types: textKind},
	127: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "id":
			return 2
		case "description", "extended", "maturity", "name", "plan", "role_in_portfolio":
			return 4
		case "follows":
			return 5
		case "ignore":
			return 7
		case "retire_by":
			return 9
		case "team":
			return 16
		case "share":
			return 56
		case "owner":
			return 59
		case "journey":
			return 70
		case "strategy":
			return 100
		case "audience":
			return 116
		case "business":
			return 117
		case "economics":
			return 118
		case "homework":
			return 120
		case "kind":
			return 122
		case "metrics":
			return 123
		case "signals":
			return 125
		case "stage":
			return 126
		}
		return noProperty
	}, required: []string{"kind", "id"}, types: mapKind},
	128: {required: []string{"product"}},
	129: {closed: true, any: []shapeIndex{130, 51}, properties: func(key string) shapeIndex {
		switch key {
		case "id":
			return 2
		case "changed", "customer", "decision", "hypothesis", "name", "priority", "problem", "rationale", "summary", "why":
			return 4
		case "parent":
			return 5
		case "end", "launched", "measure_after", "start", "stopped", "target_date", "updated":
			return 9
		case "unplanned":
			return 11
		case "continues", "decided_by", "delays", "enables", "objective", "product", "replaces", "sponsor", "with":
			return 16
		case "effort":
			return 26
		case "success":
			return 34
		case "owner":
			return 59
		case "evidence_link", "problem_link":
			return 67
		case "alternatives", "partners":
			return 70
		case "bet":
			return 131
		case "commitment":
			return 132
		case "depends_on":
			return 134
		case "evidence":
			return 136
		case "horizon":
			return 137
		case "releases":
			return 138
		case "requested_by":
			return 139
		case "result":
			return 141
		case "risks":
			return 144
		case "rollout":
			return 145
		case "size":
			return 146
		case "status":
			return 147
		case "type":
			return 148
		}
		return noProperty
	}, types: mapKind},
	130: {required: []string{"name"}},
	131: {words: []string{"core", "new"}, types: textKind},
	132: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "reason", "to":
			return 4
		case "date":
			return 9
		}
		return noProperty
	}, types: mapKind},
	133: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "initiative", "team":
			return 5
		case "by":
			return 9
		case "agreed":
			return 11
		}
		return noProperty
	}, types: textKind | mapKind},
	134: {items: 133, types: listKind},
	135: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "finding":
			return 4
		case "date":
			return 9
		case "supports":
			return 11
		case "n":
			return 31
		case "type":
			return 37
		case "link":
			return 67
		}
		return noProperty
	}, types: mapKind},
	136: {items: 135, types: listKind},
	137: {words: []string{"now", "next", "later"}, types: textKind},
	138: {items: 9, types: listKind},
	139: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "who":
			return 4
		case "type":
			return 140
		}
		return noProperty
	}, types: mapKind},
	140: {words: []string{"team", "research", "support", "executive", "sales", "customer", "investor", "partner", "stakeholder", "regulator", "data"}, types: textKind},
	141: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "learned", "shared":
			return 4
		case "measured":
			return 9
		case "value":
			return 58
		case "decision":
			return 142
		case "met":
			return 143
		}
		return noProperty
	}, types: mapKind},
	142: {words: []string{"keep", "iterate", "remove"}, types: textKind},
	143: {pattern: &lazy.Pattern{Expression: `^(yes|no|mixed|unknown|true|false|Yes|No)$`}, types: textKind | boolKind},
	144: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "feasibility", "usability", "value", "viability":
			return 4
		}
		return noProperty
	}, types: mapKind},
	145: {words: []string{"gradual", "dark", "launch"}, types: textKind},
	146: {words: []string{"S", "M", "L", "XL"}, types: textKind},
	147: {words: []string{"idea", "proposed", "discovery", "accepted", "planned", "carried-over", "building", "paused", "launched", "measuring", "done", "stopped", "rejected"}, types: textKind},
	148: {words: []string{"outcome", "feature", "discovery", "experiment", "enabler", "debt", "maintenance", "compliance", "custom", "incident"}, types: textKind},
	149: {items: 129, types: listKind},
	150: {words: []string{"roadmap"}},
	151: {words: []string{"direction", "delivery"}, types: textKind},
	152: {closed: true, any: []shapeIndex{18, 128, 19, 40}, properties: func(key string) shapeIndex {
		switch key {
		case "id":
			return 2
		case "organization", "product", "team":
			return 5
		case "ignore":
			return 7
		case "updated":
			return 9
		case "ordered":
			return 11
		case "teams":
			return 16
		case "period":
			return 66
		case "initiatives":
			return 149
		case "kind":
			return 150
		case "purpose":
			return 151
		}
		return noProperty
	}, required: []string{"kind", "initiatives"}, types: mapKind},
	153: {words: []string{"open", "restricted"}, types: textKind},
	154: {words: []string{"product", "segment", "journey", "customer", "initiative"}, types: textKind},
	155: {words: []string{"direct", "indirect", "none"}, types: textKind},
	156: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "priorities", "release", "solution", "staffing", "strategy":
			return 157
		}
		return noProperty
	}, types: mapKind},
	157: {words: []string{"team", "shared", "leadership", "stakeholder"}, types: textKind},
	158: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "cadence":
			return 1
		case "last":
			return 9
		case "touchpoints":
			return 38
		case "log":
			return 67
		}
		return noProperty
	}, types: mapKind},
	159: {words: []string{"team"}},
	160: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "id":
			return 2
		case "area", "name", "note", "profile":
			return 4
		case "manager", "person":
			return 5
		case "ends", "since":
			return 9
		case "counterpart", "guest", "interim", "lead", "vacant":
			return 11
		case "role":
			return 12
		case "also":
			return 34
		case "allocation":
			return 56
		case "profile_link":
			return 67
		case "skills":
			return 70
		case "level":
			return 111
		}
		return noProperty
	}, types: mapKind},
	161: {items: 160, types: listKind},
	162: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "date":
			return 9
		case "responses":
			return 31
		case "previous", "scale", "score":
			return 163
		}
		return noProperty
	}, types: mapKind},
	163: {format: formats["orgvet-number"], pattern: &lazy.Pattern{Expression: `^ *[-+]?[0-9]+([.][0-9]+)? *$`}, types: numberKind | textKind},
	164: {others: 16, types: mapKind},
	165: {words: []string{"planned", "active", "closing", "closed"}, types: textKind},
	166: {others: 34, types: mapKind},
	167: {words: []string{"product", "platform", "enabling", "subsystem", "group", "function", "working-group", "committee"}, types: textKind},
	168: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "id":
			return 2
		case "description", "mission", "name", "problem":
			return 4
		case "ignore":
			return 7
		case "since":
			return 9
		case "members_complete", "no_ui":
			return 11
		case "covered_by", "escalation_path", "part_of", "products":
			return 16
		case "unplanned_share":
			return 56
		case "needs", "stakeholders":
			return 70
		case "goals":
			return 75
		case "headcount":
			return 76
		case "intake":
			return 78
		case "metrics":
			return 84
		case "process":
			return 93
		case "pm_time":
			return 114
		case "access":
			return 153
		case "aligned_to":
			return 154
		case "customer_contact":
			return 155
		case "decides":
			return 156
		case "discovery":
			return 158
		case "kind":
			return 159
		case "members":
			return 161
		case "safety":
			return 162
		case "served_by":
			return 164
		case "status":
			return 165
		case "tools":
			return 166
		case "type":
			return 167
		}
		return noProperty
	}, required: []string{"kind", "id"}, types: mapKind},
	169: {format: formats["orgvet-as-of"], types: textKind},
	170: {words: []string{"core", "recommended", "strict"}, types: textKind},
	171: {words: []string{"error", "warning", "info", "never"}, types: textKind},
	172: {format: formats["orgvet-month"], maximum: new(12.0), minimum: new(1.0), pattern: &lazy.Pattern{Expression: `^0?[1-9]$|^1[0-2]$`}, types: numberKind | textKind},
	173: {format: formats["orgvet-size"], types: numberKind | textKind},
	174: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "alias_nodes", "depth":
			return 31
		case "file_size":
			return 173
		}
		return noProperty
	}, types: mapKind},
	175: {others: 12, types: mapKind},
	176: {words: []string{"error", "warning", "info"}, types: textKind},
	177: {pattern: &lazy.Pattern{Expression: `^off$`}, properties: func(key string) shapeIndex {
		switch key {
		case "severity":
			return 176
		}
		return noProperty
	}, types: textKind | mapKind},
	178: {others: 177, types: mapKind},
	179: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "L", "M", "S", "XL":
			return 26
		}
		return noProperty
	}, types: mapKind},
	180: {closed: true, properties: func(key string) shapeIndex {
		switch key {
		case "baseline", "language", "rules_version":
			return 4
		case "ignore":
			return 7
		case "show_people":
			return 11
		case "expect", "files", "makers":
			return 70
		case "as_of":
			return 169
		case "extends":
			return 170
		case "fail_on":
			return 171
		case "fiscal_year_start":
			return 172
		case "limits":
			return 174
		case "roles":
			return 175
		case "rules":
			return 178
		case "sizes":
			return 179
		}
		return noProperty
	}, types: mapKind},
}
