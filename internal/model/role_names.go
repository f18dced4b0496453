package model

import "strings"

// wholeRoles are names that count only when they are the whole text: abbreviations, and words that mean other things in longer
// texts.
var wholeRoles = roleTable(map[Role]string{
	RolePM:            "pm, po, apm, product, product manager, product owner, product management",
	RoleProductLeader: "product leader, product lead, cpo, gpm, vpp, group pm",
	RoleDesigner:      "design, ux, ui, ux ui, ui ux, pd",
	RoleEngineer:      "engineering, eng, dev, swe, frontend, front end, backend, back end, mobile, ios, android, full stack, fullstack, tl, web, security, release, programmer",
	RoleDevOps:        "infrastructure, ops, operations, platform, reliability",
	RoleResearcher:    "research, uxr, user research, ux research",
	RoleData:          "data, analytics, ml, ai, data science, bi",
	RoleQA:            "qa, test, testing, quality, quality assurance, sdet",
	RoleWriter:        "writer, content, docs, documentation",
	RoleArchitect:     "architecture",
	RoleDelivery:      "delivery, pmo, sm",
	RoleEngManager:    "em, team manager, manager engineering",
	RoleEngLeader:     "cto",
	RoleMarketing:     "pmm, brand, growth marketing",
	RoleSales:         "sales, presales, ae, bdr, sdr",
	RoleSupport:       "support, cs, csm, customer service, helpdesk",
	RoleServices:      "services, ps, consulting, implementation",
	RoleFinance:       "finance, controlling, accounting",
	RoleLegal:         "legal, compliance, privacy",
	RolePeople:        "people, hr, talent",
	RoleExecutive:     "executive, ceo, coo, cfo, founder, managing director, general manager, president, cro, cmo, cio",
	RoleOther:         "chair, co chair, cochair, captain, lead, team lead, team leader",
})

// rolePhrases are roleNames by name.
var rolePhrases = roleTable(roleNames)

// roleNames are names that count wherever they stand in a text; the longest wins.
var roleNames = map[Role]string{
	RolePM: "product manager, product owner, technical product manager, program manager product",
	RoleProductLeader: `head of product, director of product, director product, vp of product, vp product, vice president of product,
		vice president product, chief product officer, group product manager, group manager product, group manager of product,
		group manager product management, group manager of product management, director of product management, product director,
		director product management, head of product management, vp product management, vp of product management, product leader, senior director of product management`,
	RoleDesigner: `designer, product designer, ux designer, ui designer, service designer, interaction designer, visual designer,
		product design, ux design, design engineer`,
	RoleEngineer: `engineer, developer, programmer, software engineer, frontend engineer, backend engineer, fullstack engineer,
		full stack engineer, mobile engineer, tech lead, technical lead, dev lead, lead engineer, security engineer, release engineer,
		frontend developer, backend developer, ios developer, android developer, research engineer, product engineer, software developer`,
	RoleDevOps: `devops, sre, site reliability, site reliability engineer, site reliability engineering, platform engineer, infrastructure engineer, operations engineer,
		systems engineer, system administrator, sysadmin, cloud engineer, devops engineer, network engineer, database administrator, dba`,
	RoleResearcher: "researcher, user researcher, ux researcher, market researcher, design researcher",
	RoleData: `data scientist, data engineer, data analyst, analyst, ml engineer, machine learning engineer, analytics engineer,
		business analyst, product analyst, machine learning, statistician, ai engineer, data science manager`,
	RoleQA: `tester, test engineer, qa engineer, quality engineer, software engineer in test, engineer in test, quality assurance engineer, qa analyst,
		test analyst, automation engineer, developer in test, qa tester, qa lead, test lead`,
	RoleWriter:    "ux writer, content designer, technical writer, writer, content strategist, documentation engineer",
	RoleArchitect: "architect, solution architect, software architect, enterprise architect, solutions architect, data architect",
	RoleDelivery:  "programme manager, scrum master, agile coach, delivery manager, project manager, program manager, delivery lead, release manager, technical program manager", //nolint:misspell // the UK spelling is a name, too
	RoleEngManager: `engineering manager, manager of engineering, manager engineering, development manager, team manager,
		backend engineering manager, frontend engineering manager, fullstack engineering manager, full stack engineering manager,
		fullstack manager, backend manager, frontend manager, manager fullstack engineering, manager backend engineering,
		manager frontend engineering, software engineering manager, senior manager engineering, qa manager, quality engineering manager, data engineering manager`,
	RoleEngLeader: `engineering leader, engineering lead, head of engineering, director of engineering, director engineering, engineering director,
		vp of engineering, vp engineering, vice president of engineering, vice president engineering, head of development, chief technology officer, head of technology,
		director of technology, director of development, head of quality`,
	RoleDesignLeader: `design leader, design lead, head of design, director of design, director design, design director, design manager, ux manager,
		product design manager, vp of design, vp design, head of ux, director of ux, ux director, ux lead, chief design officer, director of product design,
		head of product design, ux research manager, head of research, research manager`,
	RoleMarketing: `marketing, product marketing manager, product marketing, marketer, brand designer, marketing manager, marketing designer, developer advocate,
		developer relations, community manager, developer evangelist, content marketing manager, head of marketing, chief marketing officer`,
	RoleSales:     "sales, sales engineer, sales manager, account executive, account manager, business development, head of sales, sales director, presales engineer, sales representative",
	RoleSupport:   "support, support engineer, customer engineer, customer support engineer, technical support engineer, customer support, customer success, customer success manager, support manager, customer care, service desk, help desk, customer success engineer, support agent",
	RoleServices:  "professional services, solutions engineer, field engineer, solution engineer, solutions consultant, consultant, implementation engineer, implementation manager, professional services engineer, onboarding manager, trainer",
	RoleFinance:   "finance, accountant, controller, finance manager, financial analyst, finance business partner, chief financial officer",
	RoleLegal:     "legal, lawyer, counsel, legal counsel, compliance officer, compliance manager, data protection officer, attorney",
	RolePeople:    "hr, human resources, recruiter, people partner, people business partner, hr manager, talent acquisition, people operations, people manager",
	RoleExecutive: "chief executive officer, managing director, general manager, chief operating officer, founder, co founder, chief of staff",
	RoleOther:     "chair, captain",
}

func roleTable(names map[Role]string) map[string]Role {
	table := map[string]Role{}
	for role, list := range names {
		for name := range strings.SplitSeq(list, ",") {
			table[strings.Join(strings.Fields(name), " ")] = role
		}
	}
	return table
}

func init() {
	for _, role := range []Role{
		RolePM, RoleProductLeader, RoleDesigner, RoleEngineer, RoleDevOps, RoleResearcher, RoleData, RoleQA, RoleWriter, RoleArchitect,
		RoleDelivery, RoleEngManager, RoleEngLeader, RoleDesignLeader, RoleMarketing, RoleSales, RoleSupport, RoleServices, RoleFinance,
		RoleLegal, RolePeople, RoleExecutive, RoleOther,
	} {
		wholeRoles[strings.ReplaceAll(string(role), "-", " ")] = role
	}
}
