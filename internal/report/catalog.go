package report

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/orgvet/orgvet/internal/lint"
)

// Catalogs are the ways to print a list of rules, by format name.
func Catalogs() map[string]func(io.Writer, []*lint.Rule) error {
	return map[string]func(io.Writer, []*lint.Rule) error{"table": catalogTable, "json": catalogJSON, "markdown": catalogMarkdown}
}

func catalogTable(w io.Writer, rules []*lint.Rule) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(t, "RULE\tCATEGORY\tSEVERITY\tPRESET\tFIRES WHEN")
	for _, r := range rules {
		_, _ = fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", r.ID, r.Category, r.Severity, r.Preset, r.Summary)
	}
	if err := t.Flush(); err != nil {
		return fmt.Errorf("print rules: %w", err)
	}
	return nil
}

func catalogMarkdown(w io.Writer, rules []*lint.Rule) error {
	var b strings.Builder
	judgment := 0
	for _, r := range rules {
		if r.Category != lint.Hygiene {
			judgment++
		}
	}
	fmt.Fprintf(&b, "# Rules\n\n%d rules: %d judge how healthy an organization is, %d whether its files are.\n", len(rules), judgment, len(rules)-judgment)
	for _, c := range lint.Categories() {
		first := true
		for _, r := range rules {
			if r.Category != c {
				continue
			}
			if first {
				fmt.Fprintf(&b, "\n## %s\n\n| rule | severity | preset | fires when |\n| --- | --- | --- | --- |\n", c)
				first = false
			}
			fmt.Fprintf(&b, "| [`%s`](%s.md) | %s | %s | %s |\n", r.ID, r.ID, r.Severity, r.Preset, r.Summary)
		}
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("print rules: %w", err)
	}
	return nil
}

type (
	ruleJSON struct {
		ID       string        `json:"id"`
		Category lint.Category `json:"category"`
		Severity string        `json:"severity"`
		Preset   string        `json:"preset"`
		Summary  string        `json:"summary"`
		Question string        `json:"question"`
		Why      string        `json:"why"`
		Decides  string        `json:"how_decided"`
		Needs    string        `json:"needs"`
		Fix      string        `json:"fix"`
		Sources  []sourceJSON  `json:"sources"`
		Facets   []facetJSON   `json:"facets"`
		Options  []optionJSON  `json:"options"`
	}
	sourceJSON struct {
		Doc   string `json:"doc"`
		Line  int    `json:"line"`
		Claim string `json:"claim"`
	}
	facetJSON struct {
		Name     string `json:"name"`
		Summary  string `json:"summary"`
		Preset   string `json:"preset"`
		Severity string `json:"severity"`
		Option   string `json:"option,omitempty"`
	}
	optionJSON struct {
		Name    string   `json:"name"`
		Type    string   `json:"type"`
		Default any      `json:"default"`
		Strict  any      `json:"strict,omitempty"`
		Choices []string `json:"choices,omitempty"`
		Reason  string   `json:"reason"`
	}
)

func catalogJSON(w io.Writer, rules []*lint.Rule) error {
	out := make([]ruleJSON, 0, len(rules))
	for _, r := range rules {
		out = append(out, ruleOf(r))
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(out); err != nil {
		return fmt.Errorf("print rules: %w", err)
	}
	return nil
}

func ruleOf(r *lint.Rule) ruleJSON {
	j := ruleJSON{
		ID: r.ID, Category: r.Category, Severity: r.Severity.String(), Preset: r.Preset.String(), Summary: r.Summary,
		Question: r.Question, Why: r.Why, Decides: r.Decides, Needs: r.Needs, Fix: r.Remedy(),
		Sources: []sourceJSON{}, Facets: []facetJSON{}, Options: []optionJSON{},
	}
	for _, s := range r.Sources {
		j.Sources = append(j.Sources, sourceJSON{s.Doc, s.Line, s.Claim})
	}
	for _, f := range r.AllFacets() {
		j.Facets = append(j.Facets, facetJSON{f.Name, f.Summary, f.Preset.String(), f.Severity.String(), f.Option})
	}
	for i := range r.Options {
		o := &r.Options[i]
		oj := optionJSON{Name: o.Name, Type: o.Type(), Default: optionValue(o.Default), Choices: o.Choices, Reason: o.Reason}
		if o.Strict != nil {
			oj.Strict = optionValue(o.Strict)
		}
		j.Options = append(j.Options, oj)
	}
	return j
}

// optionValue is what a user would write in the configuration.
func optionValue(v any) any {
	switch v.(type) {
	case lint.Share, lint.Weeks, lint.Months:
		return lint.FormatOption(v)
	}
	return v
}

// Coverage prints how often each rule passed, found something, lacked data or had no business, for the rules that ran.
func Coverage(w io.Writer, rules []*lint.Rule, tally map[string]lint.Tally) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(t, "RULE\tPASS\tFINDING\tUNKNOWN\tNOT APPLICABLE")
	for _, r := range rules {
		if n, ran := tally[r.ID]; ran {
			_, _ = fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%d\n", r.ID, n.Pass, n.Finding, n.Unknown, n.NotApplicable)
		}
	}
	if err := t.Flush(); err != nil {
		return fmt.Errorf("print coverage: %w", err)
	}
	return nil
}
