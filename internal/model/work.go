package model

// Objective is what an owner wants to be true at the end of a period.
type Objective struct {
	Block
	Text       string       `key:"objective"`
	ID         string       `key:"id"`
	Supports   Refs         `key:"supports"`
	Status     string       `key:"status,enum"` // active, done, dropped; default active
	KeyResults []*KeyResult `key:"key_results"`

	*ObjectiveDetails
	ObjectiveLinks
}

// ObjectiveDetails is what few have of the fields and links of an objective; see details.go.
type ObjectiveDetails struct {
	Owner        Refs   `key:"owner"`
	SupportsNone bool   `key:"-"` // supports: none
	Why          string `key:"why"`
	Origin       string `key:"origin,enum"` // team, negotiated, leadership
	Dropped      string `key:"dropped"`
	SharedWith   Refs   `key:"shared_with"`
	MeasuredBy   Refs   `key:"measured_by"`
	CarriedBy    string `key:"carried_by"`
	Review       string `key:"review"`
	Learned      string `key:"learned"`
	Confidential YesNo  `key:"confidential"`

	Measures []*KeyResult // measured_by
	// SharedTeams are the teams among shared_with.
	SharedTeams []*Team
}

// KeyResult is how an objective is measured. A key result written as a text has Text, and From, To and Score where the
// text says so ("… 61% -> 70%").
type KeyResult struct {
	Block
	Text    string `key:"kr"`
	ID      string `key:"id"`
	Metric  string `key:"metric"`
	From    *Value `key:"from"`
	To      *Value `key:"to"`
	Now     *Value `key:"now"`
	Type    string `key:"type,enum"`  // outcome, health, learning, milestone, compliance, output
	About   string `key:"about,enum"` // customer, business, quality, team
	Updated Date   `key:"updated"`
	Status  string `key:"status,enum"` // active, done, dropped; default active

	*KeyResultDetails
	KeyResultLinks
}

// KeyResultDetails is what few have of the fields and links of a key result; see details.go.
type KeyResultDetails struct {
	By            Date    `key:"by"`
	Direction     string  `key:"direction,enum"`
	Question      string  `key:"question"`
	Read          Cadence `key:"read"`
	Confidence    Share   `key:"confidence"`
	Score         Share   `key:"score"`
	Owner         Refs    `key:"owner"`
	Balances      Ref     `key:"balances"`
	ConflictsWith Ref     `key:"conflicts_with"`
	Learned       string  `key:"learned"`
	Confidential  YesNo   `key:"confidential"`

	Function *Function // set for the goals of a function
	// BalancedKR and ConflictKR are what balances and conflicts_with were linked to.
	BalancedKR, ConflictKR *KeyResult
}

// Initiative is a piece of work on a roadmap.
type Initiative struct {
	Block
	Name         string        `key:"name"`
	ID           string        `key:"id"`
	Type         string        `key:"type,enum"`   // outcome, feature, discovery, experiment, enabler, debt, maintenance, compliance, custom, incident; default feature
	Status       string        `key:"status,enum"` // idea, discovery, planned, building, paused, launched, measuring, done, stopped, rejected; default idea. Synonyms are read as these.
	Horizon      string        `key:"horizon,enum"`
	Problem      string        `key:"problem"`
	Objective    Refs          `key:"objective"`
	Success      Texts         `key:"success"`
	Owner        Refs          `key:"owner"`
	Effort       Duration      `key:"effort"`
	Start        Date          `key:"start"`
	Updated      Date          `key:"updated"`
	RequestedBy  *Requester    `key:"requested_by"`
	DecidedBy    Ref           `key:"decided_by"`
	Evidence     []*Evidence   `key:"evidence"`
	Risks        *Risks        `key:"risks"`
	Alternatives Texts         `key:"alternatives"`
	DependsOn    []*Dependency `key:"depends_on"`

	*InitiativeDetails
	InitiativeLinks
}

// InitiativeDetails is what few have of the fields and links of an initiative; see details.go.
type InitiativeDetails struct {
	Summary      string      `key:"summary"`
	Sponsor      Refs        `key:"sponsor"`
	ProblemLink  string      `key:"problem_link"`
	Hypothesis   string      `key:"hypothesis"`
	Why          string      `key:"why"`
	With         Refs        `key:"with"`
	Size         string      `key:"size"`
	TargetDate   Date        `key:"target_date"`
	End          Date        `key:"end"`
	Launched     Date        `key:"launched"`
	Stopped      Date        `key:"stopped"`
	Releases     []Date      `key:"releases"`
	Commitment   *Commitment `key:"commitment"`
	Customer     string      `key:"customer"`
	Rationale    string      `key:"rationale"`
	Priority     string      `key:"priority"`
	Unplanned    YesNo       `key:"unplanned"`
	Replaces     Ref         `key:"replaces"`
	Delays       Ref         `key:"delays"`
	EvidenceLink string      `key:"evidence_link"`
	Partners     Texts       `key:"partners"`
	Enables      Refs        `key:"enables"`
	Continues    Ref         `key:"continues"`
	Parent       Ref         `key:"parent"`
	Bet          string      `key:"bet,enum"` // core, new
	Result       *Result     `key:"result"`
	MeasureAfter Date        `key:"measure_after"`
	Rollout      string      `key:"rollout,enum"` // gradual, dark, launch
	Product      Ref         `key:"product"`
	Decision     string      `key:"decision"`
	Changed      string      `key:"changed"`

	Successor    *Initiative // the initiative that continues this one
	Predecessor  *Initiative // the initiative that this one continues
	EnablesItems []*Initiative
	EnabledBy    []*Initiative
	ReplacedItem *Initiative // replaces
	DelayedItem  *Initiative // delays
	ParentItem   *Initiative // parent
	WithTeams    []*Team
	Experiments  []*Experiment // those that test it, in order of their logs
}

// Member is one line of a team's member list.
type Member struct {
	Block
	Name       string `key:"name"`
	PersonRef  Ref    `key:"person"`
	RoleText   string `key:"role"`
	Allocation Share  `key:"allocation"`
	Lead       YesNo  `key:"lead"`

	*MemberDetails
	MemberLinks
}

// MemberDetails is what few have of the fields and links of a member line; see details.go.
type MemberDetails struct {
	ID          string `key:"id"`
	Also        Texts  `key:"also"`
	Level       string `key:"level,enum"`
	Vacant      YesNo  `key:"vacant"`
	Note        string `key:"note"`
	Since       Date   `key:"since"`
	Ends        Date   `key:"ends"`
	Skills      Texts  `key:"skills"`
	Manager     Ref    `key:"manager"`
	Profile     string `key:"profile"`
	ProfileLink string `key:"profile_link"`
	Area        string `key:"area"`
	Interim     YesNo  `key:"interim"`
	Counterpart YesNo  `key:"counterpart"`
	Guest       YesNo  `key:"guest"`

	// AlsoRoles are the roles of also, in file order.
	AlsoRoles []Role
}
