package audit

import (
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// Input is what a report is made from. The result must come from a run that kept its answers.
type Input struct {
	Model     *model.Model
	Result    *lint.Result
	Rules     []*lint.Rule // the whole catalog
	Selection *lint.Selection
	// Line returns the text of a line of a file, without its line ending; "" when there is none.
	Line         func(file string, line int) string
	Tool         string // version of orgvet
	RulesVersion string // the version that the configuration pins; may be empty
	Commit       string // of the plans; empty outside a work tree
	Team         string // id of the only team to report on; empty for all
	Overall      bool   // with the overall number
}

// builder makes a report.
type builder struct {
	*Input
	report  *Report
	team    *model.Team // the only team; nil for all
	answers []answer
	table   table
	anchors map[string]string // of the card that shows a finding, by fingerprint
	cards   []*Card
	shown   []*lint.Finding       // the finding behind each card, as displayed
	people  names                 // to take out of every text
	quoted  names                 // to take out of quoted lines
	noted   map[string]bool       // rules that the report mentions
	over    map[string][][]string // the teams of each new finding, by rule
}
