package lint

// Category groups rules by theme.
type Category string

// The 17 categories of the catalog, and hygiene.
const (
	Empowerment    Category = "empowerment"
	FeatureFactory Category = "feature-factory"
	Outcomes       Category = "outcomes"
	Alignment      Category = "alignment"
	TeamShape      Category = "team-shape"
	PMLoad         Category = "pm-load"
	Discovery      Category = "discovery"
	Strategy       Category = "strategy"
	Portfolio      Category = "portfolio"
	Prioritization Category = "prioritization"
	Incentives     Category = "incentives"
	Coaching       Category = "coaching"
	Collaboration  Category = "collaboration"
	Learning       Category = "learning"
	Economics      Category = "economics"
	Process        Category = "process"
	Speed          Category = "speed"
	Hygiene        Category = "hygiene"
)

// Categories lists them in the order of the catalog.
func Categories() []Category {
	return []Category{
		Empowerment, FeatureFactory, Outcomes, Alignment, TeamShape, PMLoad, Discovery, Strategy, Portfolio,
		Prioritization, Incentives, Coaching, Collaboration, Learning, Economics, Process, Speed, Hygiene,
	}
}

// Doc is one of the five texts that the rules are drawn from.
type Doc struct{ Key, Title, Author string }

// The short keys of the five sources.
const (
	EmpowermentModel     = "empowerment-model"
	TrustingTeams        = "trusting-teams"
	EmpoweringPM         = "empowering-pm"
	InvestorEntrepreneur = "investor-entrepreneur"
	ProductLeaders       = "product-leaders"
)

// Docs lists the five sources in the order of their keys' numbers.
func Docs() []Doc {
	return []Doc{
		{EmpowermentModel, "The 'Empowerment Model' for Product Managers", "unsigned digest of the Product Thinking podcast"},
		{TrustingTeams, "Empowering and Trusting Product Teams", "Robert Otto"},
		{EmpoweringPM, "Four support points for empowering product management", "Forrester"},
		{InvestorEntrepreneur, "Developing and Managing Product Managers", "summary of an article by Brandon Chu"},
		{ProductLeaders, "What Do Product Leaders Do?", "Rich Mironov"},
	}
}

// DocByKey finds a source by its short key; ok is false for any other.
func DocByKey(key string) (doc Doc, ok bool) {
	for _, d := range Docs() {
		if d.Key == key {
			return d, true
		}
	}
	return Doc{}, false
}
