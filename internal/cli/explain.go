package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/report"
	"github.com/orgvet/orgvet/rules"
	"github.com/orgvet/orgvet/schema/syntax"
)

func (a *app) explainCommand() *cobra.Command {
	req := &request{}
	c := &cobra.Command{
		Use:   "explain RULE [PATH…]",
		Short: "Say everything about one rule: why, whose claim, limits, examples, how to disagree",
		Long: "explain prints the page of one rule. With paths it also lists what the rule could not judge there, and the one field that would " +
			"make it speak.",
		Example: "  orgvet explain makers-per-pm\n  orgvet explain makers-per-pm plans    also: what is unknown there",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError("explain wants a rule, such as orgvet explain makers-per-pm; orgvet rules lists them")
			}
			return nil
		},
		ValidArgsFunction: completeRule,
		RunE: func(c *cobra.Command, args []string) error {
			rule := rules.ByID(args[0])
			if rule == nil {
				return unknownRule(args[0])
			}
			req.paths = args[1:]
			return a.explain(c.Context(), rule, req)
		},
	}
	req.register(c)
	return c
}

func unknownRule(id string) error {
	var ids []string
	for _, r := range rules.All() {
		ids = append(ids, r.ID)
	}
	if near, ok := syntax.Nearest(id, ids); ok {
		return usageError("%q is not a rule; did you mean %q?", id, near)
	}
	return usageError("%q is not a rule; orgvet rules lists them", id)
}

func (a *app) explain(ctx context.Context, rule *lint.Rule, req *request) error {
	outputs, err := exampleOutputs(ctx, rule)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprint(a.out, report.Page(rule, outputs)); err != nil {
		return err
	}
	if len(req.paths) == 0 {
		return nil
	}
	req.enable = append(req.enable, rule.ID)
	an, err := a.analyze(ctx, req)
	if err != nil {
		return err
	}
	return errors.Join(a.unknowns(an, rule), an.bug())
}

// unknowns lists what the rule could not judge under the paths.
func (a *app) unknowns(an *analysis, rule *lint.Rule) error {
	var b strings.Builder
	t := an.result.Tally[rule.ID]
	fmt.Fprintf(&b, "\n## In your plans, as of %s\n\n%d pass, %d with a finding, %d unknown, %d not its business\n",
		an.cfg.Settings.AsOf.Format("2006-01-02"), t.Pass, t.Finding, t.Unknown, t.NotApplicable)
	for _, u := range an.result.Unknowns {
		if u.Rule.ID == rule.ID {
			fmt.Fprintf(&b, "- unknown: %s; write %s to hear about it\n", report.Clean(u.Subject.Entity().Label), report.Clean(u.Missing))
		}
	}
	_, err := fmt.Fprint(a.out, b.String())
	return err
}
