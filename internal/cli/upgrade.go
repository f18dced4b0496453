package cli

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/internal/config"
	"github.com/orgvet/orgvet/internal/edit"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/report"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
)

func (a *app) upgradeCommand() *cobra.Command {
	req := &request{}
	var write, dryRun bool
	c := &cobra.Command{
		Use:   "upgrade [PATH…]",
		Short: "Show what newer rules would report, and adopt them",
		Long: "A configuration may pin the rules with rules_version: rules that came later do not run, so that a new orgvet brings no surprise. " +
			"upgrade runs just those and prints what they say; it exits with 0 whatever that is. With --write it raises the pin.",
		Example: "  orgvet upgrade plans\n  orgvet upgrade --write plans",
		RunE: func(c *cobra.Command, args []string) error {
			req.paths = args
			an, err := a.analyze(c.Context(), req)
			if err != nil {
				return err
			}
			if err := a.preview(c.Context(), an); err != nil {
				return err
			}
			if write || dryRun {
				return a.raisePin(an, dryRun)
			}
			return nil
		},
	}
	req.register(c)
	c.Flags().BoolVar(&write, "write", false, "raise rules_version in the configuration to the newest")
	c.Flags().BoolVar(&dryRun, "dry-run", false, "print what --write would change and write nothing")
	return c
}

// preview prints what the rules say that the pin holds back.
func (a *app) preview(ctx context.Context, an *analysis) error {
	pin, latest := an.cfg.Selection.RulesVersion, lint.LatestVersion(rules.All())
	held := an.cfg.Selection.HeldBack(rules.All())
	switch {
	case pin == "":
		a.say("rules_version pins nothing: all rules count, and so will newer ones; orgvet upgrade --write pins them at %s", latest)
		return nil
	case len(held) == 0:
		a.say("no newer rules: rules_version is %s, the newest is %s", pin, latest)
		return nil
	}
	cfg := *an.cfg
	cfg.Selection.RulesVersion = ""
	all := *an
	all.cfg = &cfg
	if err := all.judge(ctx); err != nil {
		return err
	}
	all.result.Findings = slices.DeleteFunc(all.result.Findings, func(f *lint.Finding) bool { return !slices.Contains(held, f.Rule) })
	run := all.report(lint.Info)
	color, width := a.terminal("auto")
	if err := report.Text(a.out, run, report.Options{Show: []string{string(lint.New)}, Color: color, Width: width}); err != nil {
		return err
	}
	a.newerRules(held)
	s := run.Summary
	a.say("adopting what is newer than %s would report %s, %s, %s; orgvet upgrade --write does", pin,
		counted(s.Error, "error", "errors"), counted(s.Warning, "warning", "warnings"), counted(s.Info, "info", "infos"))
	return all.bug()
}

// newerRules names rules by the version that brought them, the oldest first.
func (a *app) newerRules(held []*lint.Rule) {
	slices.SortStableFunc(held, func(x, y *lint.Rule) int {
		switch {
		case lint.Newer(x.Version(), y.Version()):
			return 1
		case lint.Newer(y.Version(), x.Version()):
			return -1
		}
		return 0
	})
	var names []string
	for i, r := range held {
		names = append(names, r.ID)
		if i+1 == len(held) || held[i+1].Version() != r.Version() {
			a.say("%s brings %s", r.Version(), strings.Join(names, ", "))
			names = nil
		}
	}
}

// raisePin sets rules_version in the configuration to the newest version.
func (a *app) raisePin(an *analysis, dryRun bool) error {
	path, latest := an.cfg.Path, lint.LatestVersion(rules.All())
	switch {
	case path == "":
		return usageError("there is no configuration to pin the rules in; orgvet init writes one")
	case an.cfg.Selection.RulesVersion == latest:
		return nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return usageError("%v", err)
	}
	shown := an.relative(path)
	after, err := edit.SetText(source.ParseFile(shown, data, source.DefaultLimits()), "rules_version", latest)
	if err != nil {
		return usageError("%s: %v; nothing was written. Write this by hand:\nrules_version: %q", report.Clean(shown), err, latest)
	}
	if _, err := config.Parse(shown, after, rules.All()); err != nil {
		return usageError("nothing was written, since the configuration would have faults\n%v", err)
	}
	if dryRun {
		_, err := fmt.Fprint(a.out, difference(shown, data, after))
		return err
	}
	if err := replaceFile(path, data, after); err != nil {
		return err
	}
	a.say("%s: rules_version is %s", report.Clean(shown), latest)
	return nil
}
