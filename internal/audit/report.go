// Package audit turns a run into the facts of an audit: what is healthy, what is not, what cannot be judged, and what to do first. A
// Report holds finished sentences and numbers; every form of it (page, Markdown, JSON, terminal, CSV) shows the same ones.
package audit

// ReportVersion changes when a field of the JSON form changes its meaning or goes.
const ReportVersion = 1

// Report is everything that an audit says. Texts are clean: one line, no control characters; they may hold any markup characters.
// Lists are never nil. Fields with the tag anonymize:"keep" hold no text of the plans.
type Report struct {
	Version  int      `json:"version" anonymize:"keep"`
	About    About    `json:"about"`
	Verdict  []string `json:"verdict"`  // two to four short sentences: what weighs most, what to do about it, why that first, what is unknown
	Basis    string   `json:"basis"`    // one sentence: day, commit, rules and what was read
	Coverage string   `json:"coverage"` // one sentence: how much could be judged

	Judged     Judged      `json:"judged"`
	Dimensions []Dimension `json:"dimensions"`        // eight, always in the same order
	Overall    *Overall    `json:"overall,omitempty"` // only where asked for
	First      []Step      `json:"first"`             // at most five things to do first, the most useful one first
	Strengths  []Strength  `json:"strengths"`
	Pictures   Pictures    `json:"pictures"`
	Themes     []Theme     `json:"themes"` // findings by theme, then by what they are about
	Accepted   []Accepted  `json:"accepted"`
	Declared   []Declared  `json:"declared"` // teams whose goals are declared to be something else than their text reads
	Interview  []Interview `json:"interview" anonymize:"keep"`
	Method     Method      `json:"method"`
	Rules      []RuleNote  `json:"rules" anonymize:"keep"` // the rules that the report mentions, by id
	Changes    *Changes    `json:"changes,omitempty"`      // with an earlier report
}

// About is what the report is about.
type About struct {
	Organization string   `json:"organization"`   // "Foxglove Bikes"; several are listed
	Team         string   `json:"team,omitempty"` // set in the report of a single team
	AsOf         string   `json:"as_of" anonymize:"keep"`
	Commit       string   `json:"commit,omitempty" anonymize:"keep"`
	Tool         string   `json:"tool" anonymize:"keep"` // version of orgvet
	RulesVersion string   `json:"rules_version" anonymize:"keep"`
	Preset       string   `json:"preset" anonymize:"keep"`
	Anonymized   bool     `json:"anonymized"`
	Teams        []string `json:"teams"` // ids of the active teams, alphabetical
	Read         []Count  `json:"read" anonymize:"keep"`
}

// Count is a number of things: {"initiatives", 14}.
type Count struct {
	What string `json:"what"`
	N    int    `json:"n"`
}

// Judged says what could be judged, what could not, and how fresh the data is.
type Judged struct {
	RulesRun    int       `json:"rules_run"`   // judgment rules that ran
	RulesSpeak  int       `json:"rules_speak"` // of these, the ones that had data about at least one subject
	Known       int       `json:"known"`       // answers "fine" or "finding"
	Unknown     int       `json:"unknown"`     // answers "not recorded"
	Missing     []Missing `json:"missing"`     // what is not recorded, most wanted first
	Records     []Record  `json:"records"`     // how far the records go
	Freshness   []Fresh   `json:"freshness"`   // newest date by kind of document
	Fields      []Count   `json:"fields"`      // how often each field is written, for a comparison
	NextStep    string    `json:"next_step"`   // what to record next, one sentence; empty when nothing is missing
	NextExample string    `json:"next_example" anonymize:"keep"`
}

// Missing is a field that would make rules speak.
type Missing struct {
	Field    string   `json:"field" anonymize:"keep"` // "initiative.success"
	Subjects int      `json:"subjects"`               // how many lack it
	What     string   `json:"what" anonymize:"keep"`  // the same for people: "how success will be measured, of each initiative"
	Asks     []string `json:"asks" anonymize:"keep"`  // the questions that it would help to answer
	Rules    []string `json:"rules" anonymize:"keep"` // the rules that wait for it
	Where    []string `json:"where"`                  // at most five of those who lack it
}

// Record tells how many have something recorded: "active teams with people and a problem: 4 of 6".
type Record struct {
	What string `json:"what" anonymize:"keep"`
	Have int    `json:"have"`
	Of   int    `json:"of"`
	Noun string `json:"noun" anonymize:"keep"`
}

// Fresh is the newest day that documents of a kind speak of.
type Fresh struct {
	What   string `json:"what" anonymize:"keep"` // "OKRs"
	Newest string `json:"newest" anonymize:"keep"`
	Weeks  int    `json:"weeks"` // its age on the day of the report
}

// Dimension is one of the eight sides of health.
type Dimension struct {
	ID        string     `json:"id" anonymize:"keep"`    // "empowerment"
	Name      string     `json:"name" anonymize:"keep"`  // "Empowerment"
	About     string     `json:"about" anonymize:"keep"` // "who decides"
	Score     Score      `json:"score"`
	Questions []Question `json:"questions"`
	Costly    []string   `json:"costly" anonymize:"keep"` // ids of the at most two questions that cost most
	Next      string     `json:"next"`                    // one next step; empty when there is none
	Known     int        `json:"known"`                   // answers of its rules that could be given
	Unknown   int        `json:"unknown"`                 // answers that could not
	Range     string     `json:"range" anonymize:"keep"`  // why the number could be much lower, one sentence; empty when it could not
}

// Question is one of the 26 questions that a reader sees.
type Question struct {
	ID       string   `json:"id" anonymize:"keep"`   // "problems"
	Text     string   `json:"text" anonymize:"keep"` // "Do teams get problems rather than solutions?"
	ByText   bool     `json:"by_text"`               // the answer reads texts, and weighs 0.8
	Rules    []string `json:"rules" anonymize:"keep"`
	Score    Score    `json:"score"`
	Found    int      `json:"found"`                     // subjects with something to do
	Judged   int      `json:"judged"`                    // subjects that could be judged
	Unknown  int      `json:"unknown"`                   // subjects that could not
	Noun     string   `json:"noun" anonymize:"keep"`     // what the subjects are: "initiatives", "initiatives and roadmaps"
	Summary  string   `json:"summary" anonymize:"keep"`  // "something to look at in 9 of 31 key results"
	Findings []string `json:"findings" anonymize:"keep"` // anchors of the cards, root causes first
}

// Score is how well a dimension or a question does. Without Known there is no number to show.
type Score struct {
	Known    bool    `json:"known"`
	Value    float64 `json:"value"`                 // 0 to 100; 0 when not known
	Low      float64 `json:"low"`                   // Value if everything that is not recorded were bad
	Strict   float64 `json:"strict"`                // Value if nothing were ignored
	Coverage float64 `json:"coverage"`              // share of the answers that could be given, 0 to 1
	Band     string  `json:"band" anonymize:"keep"` // strong, mixed, weak, or "not enough data"
	Change   *Change `json:"change,omitempty"`
}

// Change compares a score with that of an earlier report.
type Change struct {
	Before float64 `json:"before"`
	Now    float64 `json:"now"`
	Word   string  `json:"word" anonymize:"keep"` // better, worse, same
}

// Overall is the geometric mean of the dimensions with enough data.
type Overall struct {
	Score Score  `json:"score"`
	Of    int    `json:"of"`                   // dimensions that went into it
	How   string `json:"how" anonymize:"keep"` // how it is made, one sentence
}

// Step is one thing to do.
type Step struct {
	Rule     string   `json:"rule" anonymize:"keep"`
	Found    string   `json:"found"`                // "Booking: 45% of the time goes to unplanned work, limit 25%"
	Do       string   `json:"do" anonymize:"keep"`  // "Take the number to your executives"
	How      string   `json:"how" anonymize:"keep"` // further sentences about that; may be empty
	Why      string   `json:"why" anonymize:"keep"`
	Who      string   `json:"who" anonymize:"keep"`      // who can do it
	Effort   string   `json:"effort" anonymize:"keep"`   // "an hour a team"
	Improves []string `json:"improves" anonymize:"keep"` // "Outcomes: Is work tied to outcomes?"
	Teams    []string `json:"teams"`
	Findings []string `json:"findings" anonymize:"keep"` // anchors of the cards that go with it
	Also     []string `json:"also" anonymize:"keep"`     // anchors of at most two other cards about the same question
	Explains int      `json:"explains"`                  // further findings that it is the likely cause of
	Record   string   `json:"record" anonymize:"keep"`   // how to write it down in the files; may be empty
	Example  string   `json:"example" anonymize:"keep"`
}

// Strength is a question that is answered well.
type Strength struct {
	Question  string   `json:"question" anonymize:"keep"`
	Dimension string   `json:"dimension" anonymize:"keep"`
	Text      string   `json:"text" anonymize:"keep"` // "Goals connect upward and to work: 12 of 12 objectives"
	Examples  []string `json:"examples"`              // at most three
}

// Theme is the findings of one category.
type Theme struct {
	ID     string  `json:"id" anonymize:"keep"`
	Title  string  `json:"title" anonymize:"keep"`
	Groups []Group `json:"groups"`
}

// Group is the findings of a theme about one team, product or the organization.
type Group struct {
	Label string `json:"label"`
	Cards []Card `json:"cards"`
}

// Card is one finding as a leader reads it.
type Card struct {
	Anchor   string   `json:"anchor" anonymize:"keep"`       // unique in the report, fit for a link
	Prints   []string `json:"fingerprints" anonymize:"keep"` // of the finding, or of the items of a rolled-up one
	Rule     string   `json:"rule" anonymize:"keep"`
	Severity string   `json:"severity" anonymize:"keep"` // error, warning, info
	Level    string   `json:"level" anonymize:"keep"`    // the same for a leader: to correct, to act on, to talk about
	Question string   `json:"question" anonymize:"keep"` // id
	Teams    []string `json:"teams"`
	Kind     string   `json:"kind" anonymize:"keep"` // of the entity
	Entity   string   `json:"entity"`                // id; empty for a person who may not be named
	Message  string   `json:"message"`
	Next     string   `json:"next"`
	Path     string   `json:"path"`
	Line     int      `json:"line"` // 0 when the whole file is meant
	Quote    []Line   `json:"quote"`
	Evidence []string `json:"evidence"`
	Items    []Item   `json:"items"`
	Cause    string   `json:"cause,omitempty" anonymize:"keep"` // anchor of the card that is the likely cause
	Explains int      `json:"explains"`                         // findings that this one explains and that are not shown
	Ageing   bool     `json:"ageing"`
	State    string   `json:"state,omitempty" anonymize:"keep"` // with an earlier report: new, known
}

// Line is a line of a plan.
type Line struct {
	Number int    `json:"number"`
	Text   string `json:"text"`
	Marked bool   `json:"marked"`
	From   int    `json:"from"` // the marked characters of Text, counted in code points from 0; From == To when all are meant
	To     int    `json:"to"`
}

// Item is a member of a card that stands for several.
type Item struct {
	Message string `json:"message"`
	Path    string `json:"path"`
	Line    int    `json:"line"`
}

// Accepted is a finding that somebody chose to live with, and why.
type Accepted struct {
	Rule    string `json:"rule" anonymize:"keep"`
	Item    string `json:"item,omitempty"`
	Because string `json:"because"`
	Owner   string `json:"owner"` // "one person" for somebody who may not be named; empty when nobody is
	Until   string `json:"until" anonymize:"keep"`
	State   string `json:"state" anonymize:"keep"` // "in force", "ended", "without a reason"
	Count   int    `json:"count"`                  // findings that it silences
	Path    string `json:"path"`
	Line    int    `json:"line"`
}

// Declared lists the goals of a team whose declared type differs from how their text reads. It is no fault.
type Declared struct {
	Team    string   `json:"team"`
	Against int      `json:"against"`
	Of      int      `json:"of"` // active key results with a declared type
	List    []string `json:"list"`
}

// Interview is a question that no machine can answer.
type Interview struct {
	Ask       string `json:"ask"`
	About     string `json:"about"`     // "trust"
	Dimension string `json:"dimension"` // id
}

// RuleNote is what a reader may want to know about a rule.
type RuleNote struct {
	ID          string   `json:"id"`
	Summary     string   `json:"summary"`
	Asks        string   `json:"asks"` // the reader's question
	Why         string   `json:"why"`
	Claims      []Claim  `json:"claims"`
	Fix         string   `json:"fix"`
	Example     string   `json:"example"` // a plan in order, as YAML of several lines
	FalseAlarms string   `json:"false_alarms"`
	Disagree    string   `json:"disagree"` // how to say no, as YAML of several lines
	Who         string   `json:"who"`
	Effort      string   `json:"effort"`
	Limits      []Option `json:"limits"`
}

// Claim is whose claim a rule rests on.
type Claim struct {
	Author string `json:"author"`
	Title  string `json:"title"`
	Line   int    `json:"line"`
	Claim  string `json:"claim"`
}

// Option is a limit in force.
type Option struct {
	Rule    string `json:"rule"`
	Name    string `json:"name"`
	Value   string `json:"value"`
	Default string `json:"default"`
	Changed bool   `json:"changed"`
	Reason  string `json:"reason"`
}

// Method says how the report was made.
type Method struct {
	Steps   []string `json:"steps" anonymize:"keep"`
	Limits  []string `json:"limits" anonymize:"keep"`
	Changed []Option `json:"changed"` // options that differ from the default
	Off     []string `json:"off" anonymize:"keep"`
	Sources []string `json:"sources" anonymize:"keep"`
}
