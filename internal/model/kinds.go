package model

// Organization is the whole that teams, products and goals belong to.
type Organization struct {
	Block
	ID                  string          `key:"id"`
	Name                string          `key:"name"`
	Vision              string          `key:"vision"`
	VisionLink          string          `key:"vision_link"`
	Mission             string          `key:"mission"`
	Objectives          []*Objective    `key:"objectives"`
	Strategy            *Strategy       `key:"strategy"`
	Goals               Goals           `key:"goals"`
	OrganizingPrinciple *Principle      `key:"organizing_principle"`
	Hiring              *Hiring         `key:"hiring"`
	Functions           []*Function     `key:"functions"`
	Roles               []*RoleInfo     `key:"roles"`
	Portfolio           *Portfolio      `key:"portfolio"`
	Journey             []*Step         `key:"journey"`
	Intake              *Intake         `key:"intake"`
	Process             *Process        `key:"process"`
	Agreements          Texts           `key:"agreements"`
	Prioritization      *Prioritization `key:"prioritization"`
	Shares              []*ShareOut     `key:"shares"`
	Metrics             []*Metric       `key:"metrics"`
	Updated             Date            `key:"updated"`
	Ignore              []*Ignore       `key:"ignore"`

	OrganizationLinks
}

// Team is a group of people with a common mission, or (type group) a group of teams.
type Team struct {
	Block
	ID              string     `key:"id"`
	Name            string     `key:"name"`
	Type            string     `key:"type,enum"` // product, platform, enabling, subsystem, group, function, working-group, committee; "" when unknown. Filled by inference.
	PartOf          Ref        `key:"part_of"`
	Status          string     `key:"status,enum"` // planned, active, closing, closed; default active
	Since           Date       `key:"since"`
	Problem         string     `key:"problem"` // mission fills it when problem is absent
	Mission         string     `key:"mission"`
	Description     string     `key:"description"`
	Products        Refs       `key:"products"`
	Members         []*Member  `key:"members"`
	MembersComplete YesNo      `key:"members_complete"`
	Headcount       Counts     `key:"headcount"`
	Needs           Texts      `key:"needs"`
	ServedBy        Entries    `key:"served_by"`
	NoUI            YesNo      `key:"no_ui"`
	AlignedTo       string     `key:"aligned_to,enum"`
	Decides         *Decides   `key:"decides"`
	CustomerContact string     `key:"customer_contact,enum"`
	Access          string     `key:"access,enum"`
	Discovery       *Discovery `key:"discovery"`
	Stakeholders    Texts      `key:"stakeholders"`
	EscalationPath  Refs       `key:"escalation_path"`
	Metrics         []*Metric  `key:"metrics"`
	Tools           Entries    `key:"tools"`
	Process         *Process   `key:"process"`
	Intake          *Intake    `key:"intake"`
	PMTime          *TimeSplit `key:"pm_time"`
	UnplannedShare  Share      `key:"unplanned_share"`
	Safety          *Safety    `key:"safety"`
	CoveredBy       Ref        `key:"covered_by"`
	Goals           Goals      `key:"goals"`
	Ignore          []*Ignore  `key:"ignore"`

	TeamLinks
}

// Person is somebody the organization chose to describe.
type Person struct {
	Block
	ID       string     `key:"id"`
	Name     string     `key:"name"`
	RoleText string     `key:"role"`
	Level    string     `key:"level,enum"` // novice, experienced, senior, lead
	PMSince  Date       `key:"pm_since"`
	Manager  Ref        `key:"manager"`
	Coaching *Coaching  `key:"coaching"`
	Growth   *Growth    `key:"growth"`
	Scope    Texts      `key:"scope,enum"`
	Time     *TimeSplit `key:"time"`

	*PersonDetails
	PersonLinks
}

// PersonDetails is what few have of the fields of a person; see details.go.
type PersonDetails struct {
	Mentor           Ref        `key:"mentor"`
	Capacity         Share      `key:"capacity"` // default 100%
	Coaches          []*Coachee `key:"coaches"`
	CoachingCapacity Duration   `key:"coaching_capacity"`
	EvaluatedOn      Texts      `key:"evaluated_on"`
	Ignore           []*Ignore  `key:"ignore"`
}

// Product is something that is offered to customers or colleagues.
type Product struct {
	Block
	ID              string     `key:"id"`
	Name            string     `key:"name"`
	Description     string     `key:"description"`
	Maturity        string     `key:"maturity"`
	Team            Refs       `key:"team"`
	Owner           Ref        `key:"owner"`         // the accountable or first of Owners
	Owners          Refs       `key:"-"`             // owner as written, one or several
	Stage           string     `key:"stage,enum"`    // explore, growth, mature, decline, retiring, retired; default growth
	Audience        string     `key:"audience,enum"` // external, internal; default external
	Business        string     `key:"business,enum"` // product, bespoke, services; default product
	Strategy        *Strategy  `key:"strategy"`
	Follows         Ref        `key:"follows"`
	Metrics         []*Metric  `key:"metrics"`
	MetricsInOKRs   bool       `key:"-"` // metrics: okrs
	Homework        *Homework  `key:"homework"`
	Economics       *Economics `key:"economics"`
	Journey         Texts      `key:"journey"`
	RoleInPortfolio string     `key:"role_in_portfolio"`
	Share           Share      `key:"share"`
	Signals         []*Signal  `key:"signals"`
	Plan            string     `key:"plan"`
	RetireBy        Date       `key:"retire_by"`
	Extended        string     `key:"extended"`
	Ignore          []*Ignore  `key:"ignore"`

	ProductLinks
}

// OKRs are the objectives of one owner for one period.
type OKRs struct {
	Block
	ID         string       `key:"id"`
	Team       Ref          `key:"team"`
	Period     Period       `key:"period"`
	Status     string       `key:"status,enum"` // draft, active, closed; default active
	Updated    Date         `key:"updated"`
	Objectives []*Objective `key:"objectives"`

	*OKRsDetails
	OKRsLinks
}

// OKRsDetails is what few have of the fields of OKRs; see details.go.
type OKRsDetails struct {
	Teams        Refs      `key:"teams"`
	Organization Ref       `key:"organization"`
	Function     Ref       `key:"function"`
	Owner        Ref       `key:"owner"`
	ReadFrom     string    `key:"read_from"`
	Covers       string    `key:"covers,enum"` // self, children
	Learned      string    `key:"learned"`
	Ignore       []*Ignore `key:"ignore"`
}

// Roadmap is a list of initiatives of a team, a product or the organization.
type Roadmap struct {
	Block
	ID          string        `key:"id"`
	Team        Ref           `key:"team"`
	Product     Ref           `key:"product"`
	Ordered     YesNo         `key:"ordered"`
	Updated     Date          `key:"updated"`
	Initiatives []*Initiative `key:"initiatives"`

	*RoadmapDetails
	RoadmapLinks
}

// RoadmapDetails is what few have of the fields of a roadmap; see details.go.
type RoadmapDetails struct {
	Teams        Refs      `key:"teams"`
	Organization Ref       `key:"organization"`
	Period       Period    `key:"period"`
	Purpose      string    `key:"purpose,enum"` // direction, delivery
	Ignore       []*Ignore `key:"ignore"`
}

// Forum is a group of people that meets or writes.
type Forum struct {
	Block
	ID      string        `key:"id"`
	Name    string        `key:"name"`
	Team    Ref           `key:"team"`
	Purpose Texts         `key:"purpose,enum"` // ideation, decision, review, status, community
	Members []*ForumGuest `key:"members"`
	Size    Number        `key:"-"` // members given as a number, else their count
	Cadence Cadence       `key:"cadence"`
	Last    Date          `key:"last"`
	Ignore  []*Ignore     `key:"ignore"`

	ForumLinks
}

// Log holds what happened: touchpoints, experiments, decisions, interrupts, briefings.
type Log struct {
	Block
	ID           string        // always the default: <owner>/log
	Team         Ref           `key:"team"`
	Organization Ref           `key:"organization"`
	Touchpoints  []*Touchpoint `key:"touchpoints"`
	Experiments  []*Experiment `key:"experiments"`
	Decisions    []*Decision   `key:"decisions"`
	Interrupts   []*Interrupt  `key:"interrupts"`
	Shares       []*ShareOut   `key:"shares"`
	Ignore       []*Ignore     `key:"ignore"`

	LogLinks
}
