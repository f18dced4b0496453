package cli

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/internal/config"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/rules"
)

func (a *app) configCommand() *cobra.Command {
	c := &cobra.Command{Use: "config", Short: "Say which settings apply", Args: cobra.ArbitraryArgs, RunE: wantsSubcommand}
	req := &request{}
	explain := &cobra.Command{
		Use:     "explain [PATH]",
		Short:   "Print every setting in force and where it was set",
		Example: "  orgvet config explain plans\n  orgvet config explain --set makers-per-pm.max=9",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			req.paths = args
			cwd, err := os.Getwd()
			if err != nil {
				return usageError("the working folder cannot be read: %v", err)
			}
			an, _, _, err := a.prepare(c.Context(), cwd, req)
			if err != nil {
				return err
			}
			return explainConfig(a.out, an.cfg)
		},
	}
	req.register(explain)
	c.AddCommand(explain)
	return c
}

// explainConfig prints what applies: general settings, then each rule that differs from its defaults.
func explainConfig(w io.Writer, cfg *config.Config) error {
	var b strings.Builder
	file := cfg.Path
	if file == "" {
		file = "none; defaults apply"
	}
	failOn := "never"
	if cfg.FailOn != config.Never {
		failOn = cfg.FailOn.String()
	}
	s := cfg.Settings
	fmt.Fprintf(&b, "configuration: %s\npreset: %s (%s)\nas of: %s\nfail on: %s\n", file, cfg.Selection.Preset, cfg.PresetFrom, s.AsOf.Format("2006-01-02"), failOn)
	fmt.Fprintf(&b, "makers: %s\n", strings.Join(s.MakerNames(), ", "))
	if s.FiscalYearStart > 0 {
		fmt.Fprintf(&b, "fiscal year starts in month: %d\n", s.FiscalYearStart)
	}
	if len(cfg.Selection.Expect) > 0 {
		fmt.Fprintf(&b, "expected fields: %s\n", strings.Join(cfg.Selection.Expect, ", "))
	}
	if len(cfg.Files) > 0 {
		fmt.Fprintf(&b, "files: %s\n", strings.Join(cfg.Files, ", "))
	}
	fmt.Fprintf(&b, "persons are named: %v\n\nrules:\n", s.ShowPeople)
	for _, r := range rules.All() {
		explainRule(&b, cfg, r)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func explainRule(b *strings.Builder, cfg *config.Config, r *lint.Rule) {
	set := cfg.Selection.Rules[r.ID]
	state, from := "on", "preset "+r.Preset.String()
	if !cfg.Selection.Runs(r) {
		state = "off"
	}
	if set.On != nil {
		from = set.Origin["on"]
	}
	severity := r.Severity
	if set.Severity != lint.NoSeverity {
		severity = set.Severity
		from += ", severity from " + set.Origin["severity"]
	}
	fmt.Fprintf(b, "  %-34s %-3s %-7s (%s)\n", r.ID, state, severity, from)
	for i := range r.Options {
		o := &r.Options[i]
		origin := "default"
		if _, ok := set.Options[o.Name]; ok {
			origin = set.Origin[o.Name]
		} else if cfg.Selection.Preset == lint.Strict && o.Strict != nil {
			origin = "default of strict"
		}
		fmt.Fprintf(b, "      %s: %s (%s)\n", o.Name, lint.FormatOption(cfg.Selection.Option(r, o)), origin)
	}
}
