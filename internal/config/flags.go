package config

import (
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/schema/syntax"
)

// Enable switches a rule on or off, as --enable and --disable do.
func (c *Config) Enable(id string, on bool, rules []*lint.Rule, origin string) error {
	if find(rules, id) == nil {
		return unknownRule(id, rules)
	}
	set := c.setting(id)
	set.On, set.Origin["on"] = &on, origin
	c.Selection.Rules[id] = set
	return nil
}

// Set changes one option, as --set RULE.OPTION=VALUE does; the option may also be severity.
func (c *Config) Set(assignment string, rules []*lint.Rule) error {
	name, value, ok := strings.Cut(assignment, "=")
	id, option, dotted := strings.Cut(name, ".")
	if !ok || !dotted {
		return fmt.Errorf("--set wants RULE.OPTION=VALUE, such as makers-per-pm.max=9, not %q", assignment)
	}
	rule := find(rules, id)
	if rule == nil {
		return unknownRule(id, rules)
	}
	set := c.setting(id)
	set.Origin[option] = "--set"
	if option == "severity" {
		if set.Severity, ok = lint.ParseSeverity(value); !ok {
			return fmt.Errorf("a severity is error, warning or info, not %q", value)
		}
		c.Selection.Rules[id] = set
		return nil
	}
	o := findOption(rule, option)
	if o == nil {
		return fmt.Errorf("%s has no option %q; %s", id, option, didYouMean(option, optionNames(rule), optionHint(rule)))
	}
	v, err := o.ParseText(value)
	if err != nil {
		return fmt.Errorf("--set %s: %w", name, err)
	}
	set.Options[option] = v
	c.Selection.Rules[id] = set
	return nil
}

// setting returns a copy of a rule's setting that may be changed.
func (c *Config) setting(id string) lint.Setting {
	set := c.Selection.Rules[id]
	if set.Options == nil {
		set.Options, set.Origin = map[string]any{}, map[string]string{}
	}
	return set
}

func unknownRule(id string, rules []*lint.Rule) error {
	return fmt.Errorf("%q is not a rule; %s", id, didYouMean(id, ids(rules), "orgvet rules lists them"))
}

func didYouMean(word string, known []string, otherwise string) string {
	if near, ok := syntax.Nearest(word, known); ok {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return otherwise
}

func ids(rules []*lint.Rule) []string {
	out := make([]string, len(rules))
	for i, r := range rules {
		out[i] = r.ID
	}
	return out
}

func findOption(r *lint.Rule, name string) *lint.Option {
	for i := range r.Options {
		if r.Options[i].Name == name {
			return &r.Options[i]
		}
	}
	return nil
}

func optionNames(r *lint.Rule) []string {
	out := []string{"severity"}
	for _, o := range r.Options {
		out = append(out, o.Name)
	}
	return out
}

func optionHint(r *lint.Rule) string {
	return "it has " + strings.Join(optionNames(r), ", ")
}
