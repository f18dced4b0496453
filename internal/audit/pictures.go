package audit

// Pictures is the data behind the pictures. Rows about teams are alphabetical, never ranked.
type Pictures struct {
	Load         []Load      `json:"load"`
	LoadLimit    float64     `json:"load_limit"` // makers per product manager, of makers-per-pm
	Trios        []Trio      `json:"trios"`
	Alignment    Alignment   `json:"alignment"`
	Mix          []Mix       `json:"mix"`
	Asked        []Asked     `json:"asked"`
	Progress     []Progress  `json:"progress"`
	Contact      []Contact   `json:"contact"`
	ContactLimit string      `json:"contact_limit" anonymize:"keep"` // the longest gap, of customer-contact-gap: "4w"
	Months       []string    `json:"months" anonymize:"keep"`        // the months of Contact.ByMonth, oldest first: "2025-09"
	Portfolio    []Portfolio `json:"portfolio"`
}

// Load is how many makers there are for the product managers of a team, or for one who serves several teams: for these together.
type Load struct {
	Teams  []string `json:"teams"`
	Known  bool     `json:"known"`  // the plans say who is on the teams
	Makers float64  `json:"makers"` // the product managers' part of them, where others share the team
	PMs    float64  `json:"pms"`    // full-time product managers
	Ratio  float64  `json:"ratio"`  // makers per product manager; 0 when there is none
	Over   bool     `json:"over"`
	Limit  float64  `json:"limit"` // for these types of teams
}

// Trio is whether product, design and engineering are on a team. Each is "yes", "vacant", "no", "not needed" or "unknown".
type Trio struct {
	Team        string `json:"team"`
	Product     string `json:"product" anonymize:"keep"`
	Design      string `json:"design" anonymize:"keep"`
	Engineering string `json:"engineering" anonymize:"keep"`
}

// Alignment is the map from strategy to work. Layers are "strategy", "company objective", "team objective" and "initiative".
type Alignment struct {
	Nodes []Node `json:"nodes"`
	Links []Link `json:"links"` // from the lower node to what it serves
}

// Node is one thing on the map.
type Node struct {
	ID     string `json:"id"`
	Layer  string `json:"layer" anonymize:"keep"`
	Text   string `json:"text"`
	Owner  string `json:"owner"`  // team ids or the organization
	Broken string `json:"broken"` // what is not connected: "serves no goal of the organization", "no recorded work serves it"; empty when connected
}

// Link connects two nodes by id.
type Link struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// Mix is what a team's goals and roadmap items are about.
type Mix struct {
	Team    string `json:"team"`
	Goals   Split  `json:"goals"`   // active key results of running OKRs, by their declared type, else by their text
	Roadmap Split  `json:"roadmap"` // open initiatives: tied to an outcome, to none, or not of a kind that needs one
}

// Split counts by kind. Unclear are goals whose text says too little, and roadmap items such as upkeep that need no outcome.
type Split struct {
	Outcome int `json:"outcome"` // what customers or users do or get
	Money   int `json:"money"`   // goals about money only
	Output  int `json:"output"`
	Unclear int `json:"unclear"`
}

// Asked is who asked for a team's open initiatives.
type Asked struct {
	Team string  `json:"team"`
	By   []Count `json:"by" anonymize:"keep"` // in a fixed order; "not recorded" last
}

// Progress is the work that a team has under way.
type Progress struct {
	Team   string `json:"team"`
	Active int    `json:"active"` // initiatives in discovery, building or paused
	Limit  int    `json:"limit"`  // the most that can be in development at once, of too-many-active-initiatives
	Over   bool   `json:"over"`
	Items  []Age  `json:"items"`
}

// Age is how long an initiative has been going on.
type Age struct {
	Name   string `json:"name"`
	Status string `json:"status" anonymize:"keep"`
	Known  bool   `json:"known"` // a start date is recorded
	Weeks  int    `json:"weeks"`
}

// Contact is when a team met customers.
type Contact struct {
	Team    string `json:"team"`
	Known   bool   `json:"known"` // any contact is recorded
	ByMonth []int  `json:"by_month"`
	Last    string `json:"last" anonymize:"keep"` // day of the last contact
	Weeks   int    `json:"weeks"`                 // since then
	Over    bool   `json:"over"`                  // longer ago than the limit, or none at all
}

// Portfolio is the share of one product, as planned and as people are placed. Shares run from 0 to 1; -1 when not recorded.
type Portfolio struct {
	Product string   `json:"product"`
	Stage   string   `json:"stage" anonymize:"keep"`
	Planned float64  `json:"planned"` // portfolio allocation
	People  float64  `json:"people"`  // share of the makers who work on it
	Pillars []string `json:"pillars"` // parts of the strategy that it serves
}
