package model

// Objective is what an owner wants to be true at the end of a period.
type Objective struct {
	Block
	Text         string       `key:"objective"`
	ID           string       `key:"id"`
	Owner        Refs         `key:"owner"`
	Supports     Refs         `key:"supports"`
	SupportsNone bool         `key:"-"` // supports: none
	Why          string       `key:"why"`
	Origin       string       `key:"origin,enum"` // team, negotiated, leadership
	Status       string       `key:"status,enum"` // active, done, dropped; default active
	Dropped      string       `key:"dropped"`
	SharedWith   Refs         `key:"shared_with"`
	KeyResults   []*KeyResult `key:"key_results"`
	MeasuredBy   Refs         `key:"measured_by"`
	CarriedBy    string       `key:"carried_by"`
	Review       string       `key:"review"`
	Learned      string       `key:"learned"`
	Confidential YesNo        `key:"confidential"`

	ObjectiveLinks
}

// KeyResult is how an objective is measured. A key result written as a text has Text, and From, To and Score where the
// text says so ("… 61% -> 70%").
type KeyResult struct {
	Block
	Text          string  `key:"kr"`
	ID            string  `key:"id"`
	Metric        string  `key:"metric"`
	From          Value   `key:"from"`
	To            Value   `key:"to"`
	Now           Value   `key:"now"`
	By            Date    `key:"by"`
	Type          string  `key:"type,enum"`  // outcome, health, learning, milestone, compliance, output
	About         string  `key:"about,enum"` // customer, business, quality, team
	Direction     string  `key:"direction,enum"`
	Question      string  `key:"question"`
	Read          Cadence `key:"read"`
	Updated       Date    `key:"updated"`
	Status        string  `key:"status,enum"` // active, done, dropped; default active
	Confidence    Share   `key:"confidence"`
	Score         Share   `key:"score"`
	Owner         Refs    `key:"owner"`
	Balances      Ref     `key:"balances"`
	ConflictsWith Ref     `key:"conflicts_with"`
	Learned       string  `key:"learned"`
	Confidential  YesNo   `key:"confidential"`

	KeyResultLinks
}

// Initiative is a piece of work on a roadmap.
type Initiative struct {
	Block
	Name         string        `key:"name"`
	ID           string        `key:"id"`
	Summary      string        `key:"summary"`
	Sponsor      Refs          `key:"sponsor"`
	Type         string        `key:"type,enum"`   // outcome, feature, discovery, experiment, enabler, debt, maintenance, compliance, custom, incident; default feature
	Status       string        `key:"status,enum"` // idea, discovery, planned, building, paused, launched, measuring, done, stopped, rejected; default idea. Synonyms are read as these.
	Horizon      string        `key:"horizon,enum"`
	Problem      string        `key:"problem"`
	ProblemLink  string        `key:"problem_link"`
	Hypothesis   string        `key:"hypothesis"`
	Objective    Refs          `key:"objective"`
	Success      Texts         `key:"success"`
	Why          string        `key:"why"`
	Owner        Refs          `key:"owner"`
	With         Refs          `key:"with"`
	Effort       Duration      `key:"effort"`
	Size         string        `key:"size"`
	Start        Date          `key:"start"`
	Updated      Date          `key:"updated"`
	TargetDate   Date          `key:"target_date"`
	End          Date          `key:"end"`
	Launched     Date          `key:"launched"`
	Stopped      Date          `key:"stopped"`
	Releases     []Date        `key:"releases"`
	Commitment   *Commitment   `key:"commitment"`
	RequestedBy  *Requester    `key:"requested_by"`
	Customer     string        `key:"customer"`
	Rationale    string        `key:"rationale"`
	DecidedBy    Ref           `key:"decided_by"`
	Priority     string        `key:"priority"`
	Unplanned    YesNo         `key:"unplanned"`
	Replaces     Ref           `key:"replaces"`
	Delays       Ref           `key:"delays"`
	Evidence     []*Evidence   `key:"evidence"`
	EvidenceLink string        `key:"evidence_link"`
	Risks        *Risks        `key:"risks"`
	Alternatives Texts         `key:"alternatives"`
	DependsOn    []*Dependency `key:"depends_on"`
	Partners     Texts         `key:"partners"`
	Enables      Refs          `key:"enables"`
	Continues    Ref           `key:"continues"`
	Parent       Ref           `key:"parent"`
	Bet          string        `key:"bet,enum"` // core, new
	Result       *Result       `key:"result"`
	MeasureAfter Date          `key:"measure_after"`
	Rollout      string        `key:"rollout,enum"` // gradual, dark, launch
	Product      Ref           `key:"product"`
	Decision     string        `key:"decision"`
	Changed      string        `key:"changed"`

	InitiativeLinks
}

// Member is one line of a team's member list.
type Member struct {
	Block
	Name        string `key:"name"`
	ID          string `key:"id"`
	PersonRef   Ref    `key:"person"`
	RoleText    string `key:"role"`
	Also        Texts  `key:"also"`
	Level       string `key:"level,enum"`
	Allocation  Share  `key:"allocation"`
	Vacant      YesNo  `key:"vacant"`
	Note        string `key:"note"`
	Since       Date   `key:"since"`
	Ends        Date   `key:"ends"`
	Lead        YesNo  `key:"lead"`
	Skills      Texts  `key:"skills"`
	Manager     Ref    `key:"manager"`
	Profile     string `key:"profile"`
	ProfileLink string `key:"profile_link"`
	Area        string `key:"area"`
	Interim     YesNo  `key:"interim"`
	Counterpart YesNo  `key:"counterpart"`
	Guest       YesNo  `key:"guest"`

	MemberLinks
}
