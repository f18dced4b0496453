package lint

import (
	"time"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// Selection is which rules run, and how.
type Selection struct {
	Preset  Preset
	Rules   map[string]Setting // by rule id; a rule without a setting follows the preset
	Expect  []string           // fields the organization demands: "team.problem"
	Ignores []*model.Ignore    // ignore entries of the configuration
	Only    map[string]bool    // files to report on; nil means all
	// RulesVersion is the version of the rules to stay with: newer ones do not run unless a setting names them. Empty means all run.
	RulesVersion string
	// KeepAnswers asks for Result.Answers, which an audit needs.
	KeepAnswers bool
	// Clock, where it is set, has Result.Took filled; the findings do not depend on it.
	Clock    func() time.Time
	language *lexicon.Language
	memos    *memos // about the model
	texts    *memos // about texts alone, whatever model they stand in

	documents *documentMemos // nil where there is nothing to go on with
}

// Setting is what a configuration or the command line says about one rule.
type Setting struct {
	On       *bool             // nil means: as the preset says
	Severity Severity          // NoSeverity means the rule's own
	Options  map[string]any    // by option name, of the option's type
	Origin   map[string]string // where each option, "severity" and "on" was set, for config explain
}

// Runs reports whether the rule is switched on.
func (s *Selection) Runs(r *Rule) bool {
	if on := s.Rules[r.ID].On; on != nil {
		return *on
	}
	return r.Preset <= s.Preset && (s.RulesVersion == "" || !Newer(r.Version(), s.RulesVersion))
}

// HeldBack lists the rules that only the version to stay with keeps from running.
func (s *Selection) HeldBack(rules []*Rule) []*Rule {
	all := *s
	all.RulesVersion = ""
	var out []*Rule
	for _, r := range rules {
		if all.Runs(r) && !s.Runs(r) {
			out = append(out, r)
		}
	}
	return out
}

// Option returns the value in force for an option of the rule.
func (s *Selection) Option(r *Rule, o *Option) any {
	if v, ok := s.Rules[r.ID].Options[o.Name]; ok {
		return v
	}
	if s.Preset == Strict && o.Strict != nil {
		return o.Strict
	}
	return o.Default
}

func (s *Selection) options(r *Rule) map[string]any {
	out := make(map[string]any, len(r.Options))
	for i := range r.Options {
		out[r.Options[i].Name] = s.Option(r, &r.Options[i])
	}
	return out
}

// faultsOf is the faults of the input that belong to one hygiene rule.
func faultsOf(m *model.Model, rule string) []source.Fault {
	var out []source.Fault
	for _, f := range m.Faults {
		if f.Rule == rule {
			out = append(out, f)
		}
	}
	return out
}
