package model

// wholeRole is the role that a text names as a whole: by the name of a role, by an abbreviation, or by words that mean other things in
// longer texts.
func wholeRole(words string) Role {
	switch words {
	case "pm", "po", "apm", "product", "product manager", "product owner", "product management":
		return RolePM
	case "product leader", "product lead", "cpo", "gpm", "vpp", "group pm":
		return RoleProductLeader
	case "designer", "design", "ux", "ui", "ux ui", "ui ux", "pd":
		return RoleDesigner
	case "engineer", "engineering", "eng", "dev", "swe", "frontend", "front end", "backend", "back end", "mobile", "ios", "android",
		"full stack", "fullstack", "tl", "web", "security", "release", "programmer":
		return RoleEngineer
	case "devops", "infrastructure", "ops", "operations", "platform", "reliability":
		return RoleDevOps
	case "researcher", "research", "uxr", "user research", "ux research":
		return RoleResearcher
	case "data", "analytics", "ml", "ai", "data science", "bi":
		return RoleData
	case "qa", "test", "testing", "quality", "quality assurance", "sdet":
		return RoleQA
	case "writer", "content", "docs", "documentation":
		return RoleWriter
	case "architect", "architecture":
		return RoleArchitect
	case "delivery", "pmo", "sm":
		return RoleDelivery
	case "engineering manager", "em", "team manager", "manager engineering":
		return RoleEngManager
	case "engineering leader", "cto":
		return RoleEngLeader
	case "design leader":
		return RoleDesignLeader
	case "marketing", "pmm", "brand", "growth marketing":
		return RoleMarketing
	case "sales", "presales", "ae", "bdr", "sdr":
		return RoleSales
	case "support", "cs", "csm", "customer service", "helpdesk":
		return RoleSupport
	case "services", "ps", "consulting", "implementation":
		return RoleServices
	case "finance", "controlling", "accounting":
		return RoleFinance
	case "legal", "compliance", "privacy":
		return RoleLegal
	case "people", "hr", "talent":
		return RolePeople
	case "executive", "ceo", "coo", "cfo", "founder", "managing director", "general manager", "president", "cro", "cmo", "cio":
		return RoleExecutive
	case "other", "chair", "co chair", "cochair", "captain", "lead", "team lead", "team leader":
		return RoleOther
	}
	return NoRole
}

// phraseRole is the role that some words name wherever they stand in a text.
func phraseRole(words string) Role {
	switch words {
	case "product manager", "product owner", "technical product manager", "program manager product":
		return RolePM
	case "head of product", "director of product", "director product", "vp of product", "vp product", "vice president of product",
		"vice president product", "chief product officer", "group product manager", "group manager product", "group manager of product",
		"group manager product management", "group manager of product management", "director of product management", "product director",
		"director product management", "head of product management", "vp product management", "vp of product management", "product leader",
		"senior director of product management":
		return RoleProductLeader
	case "designer", "product designer", "ux designer", "ui designer", "service designer", "interaction designer", "visual designer",
		"product design", "ux design", "design engineer":
		return RoleDesigner
	case "engineer", "developer", "programmer", "software engineer", "frontend engineer", "backend engineer", "fullstack engineer",
		"full stack engineer", "mobile engineer", "tech lead", "technical lead", "dev lead", "lead engineer", "security engineer",
		"release engineer", "frontend developer", "backend developer", "ios developer", "android developer", "research engineer",
		"product engineer", "software developer":
		return RoleEngineer
	case "devops", "sre", "site reliability", "site reliability engineer", "site reliability engineering", "platform engineer",
		"infrastructure engineer", "operations engineer", "systems engineer", "system administrator", "sysadmin", "cloud engineer",
		"devops engineer", "network engineer", "database administrator", "dba":
		return RoleDevOps
	case "researcher", "user researcher", "ux researcher", "market researcher", "design researcher":
		return RoleResearcher
	case "data scientist", "data engineer", "data analyst", "analyst", "ml engineer", "machine learning engineer", "analytics engineer",
		"business analyst", "product analyst", "machine learning", "statistician", "ai engineer", "data science manager":
		return RoleData
	case "tester", "test engineer", "qa engineer", "quality engineer", "software engineer in test", "engineer in test",
		"quality assurance engineer", "qa analyst", "test analyst", "automation engineer", "developer in test", "qa tester", "qa lead",
		"test lead":
		return RoleQA
	case "ux writer", "content designer", "technical writer", "writer", "content strategist", "documentation engineer":
		return RoleWriter
	case "architect", "solution architect", "software architect", "enterprise architect", "solutions architect", "data architect":
		return RoleArchitect
	case "programme manager", //nolint:misspell // the UK spelling is a name, too
		"scrum master", "agile coach", "delivery manager", "project manager", "program manager", "delivery lead",
		"release manager", "technical program manager":
		return RoleDelivery
	case "engineering manager", "manager of engineering", "manager engineering", "development manager", "team manager",
		"backend engineering manager", "frontend engineering manager", "fullstack engineering manager", "full stack engineering manager",
		"fullstack manager", "backend manager", "frontend manager", "manager fullstack engineering", "manager backend engineering",
		"manager frontend engineering", "software engineering manager", "senior manager engineering", "qa manager",
		"quality engineering manager", "data engineering manager":
		return RoleEngManager
	case "engineering leader", "engineering lead", "head of engineering", "director of engineering", "director engineering",
		"engineering director", "vp of engineering", "vp engineering", "vice president of engineering", "vice president engineering",
		"head of development", "chief technology officer", "head of technology", "director of technology", "director of development",
		"head of quality":
		return RoleEngLeader
	case "design leader", "design lead", "head of design", "director of design", "director design", "design director", "design manager",
		"ux manager", "product design manager", "vp of design", "vp design", "head of ux", "director of ux", "ux director", "ux lead",
		"chief design officer", "director of product design", "head of product design", "ux research manager", "head of research",
		"research manager":
		return RoleDesignLeader
	case "marketing", "product marketing manager", "product marketing", "marketer", "brand designer", "marketing manager",
		"marketing designer", "developer advocate", "developer relations", "community manager", "developer evangelist",
		"content marketing manager", "head of marketing", "chief marketing officer":
		return RoleMarketing
	case "sales", "sales engineer", "sales manager", "account executive", "account manager", "business development", "head of sales",
		"sales director", "presales engineer", "sales representative":
		return RoleSales
	case "support", "support engineer", "customer engineer", "customer support engineer", "technical support engineer",
		"customer support", "customer success", "customer success manager", "support manager", "customer care", "service desk", "help desk",
		"customer success engineer", "support agent":
		return RoleSupport
	case "professional services", "solutions engineer", "field engineer", "solution engineer", "solutions consultant", "consultant",
		"implementation engineer", "implementation manager", "professional services engineer", "onboarding manager", "trainer":
		return RoleServices
	case "finance", "accountant", "controller", "finance manager", "financial analyst", "finance business partner",
		"chief financial officer":
		return RoleFinance
	case "legal", "lawyer", "counsel", "legal counsel", "compliance officer", "compliance manager", "data protection officer", "attorney":
		return RoleLegal
	case "hr", "human resources", "recruiter", "people partner", "people business partner", "hr manager", "talent acquisition",
		"people operations", "people manager":
		return RolePeople
	case "chief executive officer", "managing director", "general manager", "chief operating officer", "founder", "co founder",
		"chief of staff":
		return RoleExecutive
	case "chair", "captain":
		return RoleOther
	}
	return NoRole
}
