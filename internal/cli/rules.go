package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/report"
	"github.com/orgvet/orgvet/rules"
)

func (a *app) rulesCommand() *cobra.Command {
	var category, preset, severity, format string
	var coverage bool
	req := &request{}
	c := &cobra.Command{
		Use:   "rules",
		Short: "List the rules as a table, JSON or Markdown",
		Example: "  orgvet rules --category discovery\n  orgvet rules --preset core\n  orgvet rules --format json | jq length\n" +
			"  orgvet rules --coverage plans    what each rule could judge there",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 && !coverage {
				return usageError("paths go with --coverage")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if err := checkFilters(category, preset, severity); err != nil {
				return err
			}
			list := slices.DeleteFunc(rules.All(), func(r *lint.Rule) bool {
				return category != "" && string(r.Category) != category || preset != "" && r.Preset.String() != preset ||
					severity != "" && r.Severity.String() != severity
			})
			if coverage {
				req.paths = args
				an, err := a.analyze(c.Context(), req)
				if err != nil {
					return err
				}
				return errors.Join(report.Coverage(a.out, list, an.result.Tally), an.bug())
			}
			show, ok := report.Catalogs()[format]
			if !ok {
				return usageError("--format is table, json or markdown, not %q", format)
			}
			return show(a.out, list)
		},
	}
	fs := c.Flags()
	fs.StringVar(&category, "category", "", "only this category")
	fs.StringVar(&preset, "preset", "", "only rules that this preset adds: core, recommended or strict")
	fs.StringVar(&severity, "severity", "", "only this default severity: error, warning or info")
	fs.StringVar(&format, "format", "table", "table, json or markdown")
	fs.BoolVar(&coverage, "coverage", false, "count passes, findings and unknowns of each rule in the plans under PATH")
	fs.StringVar(&req.config, "config", "", "with --coverage: configuration `FILE`")
	fs.StringVar(&req.asOf, "as-of", "", "with --coverage: the day that counts as today")
	complete(c, "category", categories()...)
	complete(c, "preset", "core", "recommended", "strict")
	complete(c, "severity", "error", "warning", "info")
	complete(c, "format", "table", "json", "markdown")
	return c
}

func checkFilters(category, preset, severity string) error {
	if category != "" && !slices.Contains(categories(), category) {
		return usageError("%q is not a category; there are %s", category, strings.Join(categories(), ", "))
	}
	if _, ok := lint.ParsePreset(preset); preset != "" && !ok {
		return usageError("--preset is core, recommended or strict, not %q", preset)
	}
	if _, ok := lint.ParseSeverity(severity); severity != "" && !ok {
		return usageError("--severity is error, warning or info, not %q", severity)
	}
	return nil
}

func categories() []string {
	var out []string
	for _, c := range lint.Categories() {
		out = append(out, fmt.Sprint(c))
	}
	return out
}
