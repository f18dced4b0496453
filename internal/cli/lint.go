package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/internal/config"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/report"
	"github.com/orgvet/orgvet/rules"
)

// lintFlags are the flags of orgvet lint beside the selection.
type lintFlags struct {
	request
	formats     []string
	failOn      string
	minSeverity string
	show        []string
	all         bool
	color       string
	allowEmpty  bool
	baseline    string
	newFrom     string
	verbose     bool
	fix         bool
	diff        bool
	keepOn      bool
	debug       []string
}

func (a *app) lintCommand() *cobra.Command {
	f := &lintFlags{}
	c := &cobra.Command{
		Use:     "lint [PATH…]",
		Short:   "Read plans, check them and say what is unhealthy",
		Long:    lintHelp,
		Example: "  orgvet lint plans\n  orgvet lint --as-of 2026-12-31 plans      what will trip at the end of the year",
		RunE: func(c *cobra.Command, args []string) error {
			f.paths = args
			if f.keepOn {
				return a.watch(c.Context(), f)
			}
			return a.lintOnce(c.Context(), f)
		},
	}
	f.register(c)
	fs := c.Flags()
	fs.StringArrayVar(&f.formats, "format", nil, "output `FORMAT[=FILE]`, repeatable: "+strings.Join(report.Formats(), ", ")+" (default text)")
	fs.StringVar(&f.failOn, "fail-on", "", "exit 1 from this severity on: error (default), warning, info, never")
	fs.StringVar(&f.minSeverity, "min-severity", "info", "hide findings below this severity")
	fs.StringSliceVar(&f.only, "only", nil, "report on these files only; everything is still analyzed")
	fs.StringSliceVar(&f.show, "show", []string{"new"}, "print new, accepted, ignored, suppressed, unknown")
	fs.StringVar(&f.baseline, "baseline", "", "count only what this baseline `FILE` does not accept")
	fs.StringVar(&f.newFrom, "new-from", "", "count only what was not there at this git `REVISION`")
	fs.BoolVar(&f.all, "all", false, "print all findings of a rule, not only the first ten")
	fs.StringVar(&f.color, "color", "auto", "auto, always or never")
	fs.BoolVar(&f.allowEmpty, "allow-empty", false, "finding nothing to lint is fine")
	fs.BoolVar(&f.fix, "fix", false, "mend what can have been meant in one way only, then lint")
	fs.BoolVar(&f.diff, "diff", false, "print what --fix would change, write nothing; exit 1 if anything")
	fs.BoolVar(&f.keepOn, "watch", false, "lint again after every change of a file, until Ctrl-C")
	fs.StringSliceVar(&f.debug, "debug", nil, "print how the run went: timings")
	_ = fs.MarkHidden("debug")
	fs.BoolVarP(&f.verbose, "verbose", "v", false, "say what was passed over")
	fs.StringVar(&f.stdinFilename, "stdin-filename", "", "the `NAME` that a plan read from - stands for")
	complete(c, "format", report.Formats()...)
	complete(c, "fail-on", "error", "warning", "info", "never")
	complete(c, "min-severity", "error", "warning", "info")
	complete(c, "show", shown...)
	completeYAML(c, "only")
	complete(c, "debug", "timings")
	complete(c, "color", "auto", "always", "never")
	return c
}

var shown = []string{"new", "accepted", "ignored", "suppressed", "unknown"}

func (a *app) lintOnce(ctx context.Context, f *lintFlags) error {
	minimum, ok := lint.ParseSeverity(f.minSeverity)
	if !ok {
		return usageError("--min-severity is error, warning or info, not %q", f.minSeverity)
	}
	for _, s := range f.show {
		if !slices.Contains(shown, s) {
			return usageError("--show takes %s, not %q", strings.Join(shown, ", "), s)
		}
	}
	if !slices.Contains([]string{"auto", "always", "never"}, f.color) {
		return usageError("--color is auto, always or never, not %q", f.color)
	}
	outputs, err := parseOutputs(f.formats)
	if err != nil {
		return err
	}
	if f.timings, err = newTimings(f.debug); err != nil {
		return err
	}
	stop := a.progress("reading plans")
	an, err := a.analyze(ctx, &f.request)
	if err == nil && (f.fix || f.diff) {
		an, err = a.fix(ctx, an, f)
	}
	if err == nil {
		err = a.compare(ctx, an, f)
	}
	stop()
	if err != nil {
		return err
	}
	if f.failOn != "" {
		if an.cfg.FailOn, err = config.ParseFailOn(f.failOn); err != nil {
			return usageError("--%v", err)
		}
	}
	if err := a.passedOver(an, f); err != nil {
		return err
	}
	a.narrow(ctx, an)
	err = a.print(an, f, outputs, minimum)
	an.timings.done("relate, narrow and print")
	a.sayTimings(an.timings, an.result)
	return err
}

// passedOver says what could not be read, and what was left aside.
func (a *app) passedOver(an *analysis, f *lintFlags) error {
	if an.unusedConfig != "" {
		a.say("orgvet: %s is not in force: a configuration counts for its own folder and below; name its folder, or use --config", report.Clean(an.unusedConfig))
	}
	for _, p := range an.problems {
		a.say("orgvet: %s is left out: %s", report.Clean(p.Path), report.Clean(p.Reason))
	}
	if f.verbose {
		a.say("%d YAML files without a plan were passed over", an.passed)
	}
	if len(an.files) == 0 && !f.allowEmpty {
		return usageError("nothing to lint: no YAML file here has a line such as \"kind: team\"; see README.md for the smallest plan, or pass --allow-empty")
	}
	return nil
}

func (a *app) print(an *analysis, f *lintFlags, outputs []output, minimum lint.Severity) error {
	run := an.report(minimum)
	for _, out := range outputs {
		opts := report.Options{All: f.all, Show: f.show}
		write := func(w io.Writer) error { return out.format(w, run, opts) }
		var err error
		if out.path == "" {
			opts.Color, opts.Width = a.terminal(f.color)
			err = write(a.out)
		} else {
			err = an.warm.writing(out.path, func() error { return writeTo(out.path, write) })
		}
		if err != nil {
			return err
		}
		if summary := os.Getenv("GITHUB_STEP_SUMMARY"); out.name == "github" && summary != "" {
			if err := appendSummary(summary, run, opts); err != nil {
				return err
			}
		}
	}
	a.say("%s", run.SummaryLine())
	if n := len(an.cfg.Selection.HeldBack(rules.All())); n > 0 {
		a.say("%s not counted; orgvet upgrade shows what they say", counted(n, "newer rule is", "newer rules are"))
	}
	for _, p := range an.result.Panics {
		a.say("orgvet: internal error in rule %s at %s (%s): %s; please report it", p.Rule, p.Entity.Kind, report.Clean(p.File), report.Clean(p.Value))
	}
	switch {
	case an.bug() != nil:
		return &exitError{code: ExitBug}
	case len(an.problems) > 0:
		return &exitError{code: ExitUsage}
	case run.Summary.Fail:
		return &exitError{code: ExitFindings}
	}
	return nil
}

// report is what the formats print.
func (an *analysis) report(minimum lint.Severity) *report.Run {
	findings := slices.DeleteFunc(an.result.RollUp(), func(f *lint.Finding) bool { return f.Severity < minimum })
	all := rules.All()
	judgment := 0
	for _, r := range all {
		if r.Category != lint.Hygiene {
			judgment++
		}
	}
	return &report.Run{
		Version: version(), Rules: len(all), Judgment: judgment, AsOf: an.cfg.Settings.AsOf, ShowPeople: an.cfg.Settings.ShowPeople,
		Findings: findings, Result: an.result, FailOn: an.cfg.FailOn, Line: an.line, Text: an.text,
		Summary: report.Summarize(an.model, an.result, findings, an.cfg.FailOn),
	}
}

// output is one format and where it goes; an empty path means standard output.
type output struct {
	name   string
	format report.Format
	path   string
}

func parseOutputs(formats []string) ([]output, error) {
	if len(formats) == 0 {
		formats = []string{"text"}
	}
	var out []output
	for _, f := range formats {
		name, path, _ := strings.Cut(f, "=")
		format := report.ByName(name)
		if format == nil {
			return nil, usageError("--format is one of %s, not %q", strings.Join(report.Formats(), ", "), name)
		}
		out = append(out, output{name, format, path})
	}
	return out, nil
}

// appendSummary adds the findings to the summary that GitHub shows of a job's step.
func appendSummary(path string, run *report.Run, opts report.Options) error {
	w, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return usageError("the job summary cannot be written: %v", err)
	}
	return errors.Join(report.StepSummary(w, run, opts), w.Close())
}
