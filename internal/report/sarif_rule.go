package report

import (
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
)

// sarifTextLimit is how many characters GitHub takes of a rule's short and full description.
const sarifTextLimit = 1000

func sarifRuleOf(r *lint.Rule) sarifRule {
	full := r.Why
	if full == "" {
		full = r.Summary
	}
	return sarifRule{
		ID: r.ID, Name: pascal(r.ID), Short: sarifText{cut(r.Summary, sarifTextLimit)}, Full: sarifText{cut(full, sarifTextLimit)},
		HelpURI:    helpURL(r),
		Help:       sarifHelp{"Run: orgvet explain " + r.ID, ruleHelp(r)},
		Default:    sarifDefault{sarifLevel(r.Severity)},
		Properties: sarifProperties{Tags: []string{string(r.Category)}, Precision: precision(r.Preset), Severity: problemSeverity(r.Severity)},
	}
}

// pascal turns makers-per-pm into MakersPerPm.
func pascal(id string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(id, "-") {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}

func cut(text string, limit int) string {
	if runes := []rune(text); len(runes) > limit {
		return string(runes[:limit]) + "…"
	}
	return text
}

// precision says how far a rule can be trusted: what rests on explicit facts is in core, what is contested or a weak proxy in strict only.
func precision(p lint.Preset) string {
	return map[lint.Preset]string{lint.Core: "very-high", lint.Recommended: "high", lint.Strict: "medium"}[p]
}

func problemSeverity(s lint.Severity) string {
	if s < lint.Warning {
		return "recommendation"
	}
	return s.String()
}

// ruleHelp is a rule's page without its examples.
func ruleHelp(r *lint.Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", r.ID, r.Summary)
	section(&b, "Why it matters", r.Why)
	sources(&b, r)
	section(&b, "How it is decided", r.Decides)
	section(&b, "What to do", r.Remedy())
	options(&b, r)
	section(&b, "When it may be wrong", r.FalseAlarms)
	disagree(&b, r)
	fmt.Fprintf(&b, "\n[All about this rule, with examples](%s)\n", helpURL(r))
	return b.String()
}
