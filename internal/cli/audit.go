package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/internal/audit"
	"github.com/orgvet/orgvet/internal/audit/page"
	"github.com/orgvet/orgvet/internal/git"
	"github.com/orgvet/orgvet/internal/report"
	"github.com/orgvet/orgvet/rules"
	"github.com/orgvet/orgvet/schema/syntax"
)

// auditFormats are the forms of an audit by name, with the file endings that stand for them.
var auditFormats = []struct {
	name    string
	endings []string
	print   func(io.Writer, *audit.Report) error
}{
	{"text", []string{".txt"}, audit.Text},
	{"html", []string{".html", ".htm"}, page.Write},
	{"markdown", []string{".md", ".markdown"}, audit.Markdown},
	{"json", []string{".json"}, audit.JSON},
	{"csv", []string{".csv"}, audit.CSV},
}

// auditFlags are the flags of orgvet audit beside the selection.
type auditFlags struct {
	request
	output    string
	format    string
	team      string
	compare   string
	anonymize bool
	overall   bool
}

func (a *app) auditCommand() *cobra.Command {
	f := &auditFlags{}
	c := &cobra.Command{
		Use:   "audit [PATH…]",
		Short: "Report how healthy the organization is, for the people who lead it",
		Long: "audit says what is healthy, what is not, what cannot be judged, and what to do first. Whatever it finds, it ends well: a finding is a reason to talk, " +
			"not a gate. Teams are listed by name and never ranked, and no person is named unless show_people is set.",
		Example: "  orgvet audit plans                       one screen\n  orgvet audit plans -o audit.html         one page to read, print and discuss\n" +
			"  orgvet audit plans -o audit.md           for a pull request or a wiki\n" +
			"  orgvet audit plans -o audit.json         keep it for --compare audit.json next time",
		RunE: func(c *cobra.Command, args []string) error {
			f.paths = args
			return a.audit(c.Context(), f)
		},
	}
	f.register(c)
	fs := c.Flags()
	fs.StringVarP(&f.output, "output", "o", "", "write to this `FILE` instead of the terminal")
	fs.StringVar(&f.format, "format", "", strings.Join(auditFormatNames(), ", ")+" (default: by the ending of the file, else text)")
	fs.StringVar(&f.team, "team", "", "report on this `TEAM` only")
	fs.StringVar(&f.compare, "compare", "", "say what changed since an earlier report, the JSON `FILE` of an audit")
	fs.BoolVar(&f.anonymize, "anonymize", false, "put neutral names in place of those of teams, products, people and the organization")
	fs.BoolVar(&f.overall, "overall", false, "add one number for the whole")
	complete(c, "format", auditFormatNames()...)
	return c
}

func auditFormatNames() []string {
	var out []string
	for _, f := range auditFormats {
		out = append(out, f.name)
	}
	return out
}

func (a *app) audit(ctx context.Context, f *auditFlags) error {
	show, err := auditFormat(f)
	if err != nil {
		return err
	}
	old, err := earlierAudit(f.compare)
	if err != nil {
		return err
	}
	stop := a.progress("reading plans")
	an, err := a.analyzeAnswers(ctx, &f.request)
	stop()
	if err != nil {
		return err
	}
	if err := a.unread(an); err != nil {
		return err
	}
	r, err := audit.Build(&audit.Input{
		Model: an.model, Result: an.result, Rules: rules.All(), Selection: &an.cfg.Selection, Line: an.line, Tool: version(),
		RulesVersion: an.cfg.Selection.RulesVersion, Commit: git.Commit(ctx, an.base), Team: f.team, Overall: f.overall,
	})
	if err != nil {
		return usageError("--team: %v; %s", err, teamHint(f.team, audit.TeamIDs(an.model)))
	}
	if old != nil {
		r.Compare(old)
	}
	if f.anonymize {
		r.Anonymize(an.model)
	}
	if err := a.writeAudit(f.output, r, show); err != nil {
		return err
	}
	if len(an.problems) > 0 {
		return &exitError{code: ExitUsage}
	}
	return an.bug()
}

// teamNames is how many teams are named to somebody who asked for one that is not there.
const teamNames = 5

// teamHint suggests the team that was meant, else names some.
func teamHint(word string, ids []string) string {
	if near, ok := syntax.Nearest(word, ids); ok {
		return fmt.Sprintf("did you mean %q?", near)
	}
	switch {
	case len(ids) == 0:
		return "the plans have none"
	case len(ids) > teamNames:
		return fmt.Sprintf("teams are %s and %d more", strings.Join(ids[:teamNames], ", "), len(ids)-teamNames)
	}
	return "teams are " + strings.Join(ids, ", ")
}

// analyzeAnswers is analyze with every answer of the rules kept.
func (a *app) analyzeAnswers(ctx context.Context, req *request) (*analysis, error) {
	cwd, err := os.Getwd()
	if err != nil {
		return nil, usageError("the working folder cannot be read: %v", err)
	}
	an, targets, piped, err := a.prepare(ctx, cwd, req)
	if err != nil {
		return nil, err
	}
	an.cfg.Selection.KeepAnswers = true
	if err := an.read(ctx, targets, piped); err != nil {
		return nil, err
	}
	err = an.judge(ctx)
	return an, err
}

// unread says what could not be read; an audit of nothing is a mistake.
func (a *app) unread(an *analysis) error {
	for _, p := range an.problems {
		a.say("orgvet: %s is left out: %s", report.Clean(p.Path), report.Clean(p.Reason))
	}
	if len(an.files) == 0 {
		return usageError("nothing to audit: no YAML file here has a line such as \"kind: team\"; see README.md for the smallest plan")
	}
	return nil
}

// auditFormat is the form that was asked for, or the one that the file's ending stands for.
func auditFormat(f *auditFlags) (func(io.Writer, *audit.Report) error, error) {
	ending := strings.ToLower(filepath.Ext(f.output))
	for _, known := range auditFormats {
		if f.format == known.name {
			return known.print, nil
		}
		for _, e := range known.endings {
			if f.format == "" && e == ending {
				return known.print, nil
			}
		}
	}
	switch {
	case f.format != "":
		return nil, usageError("--format is one of %s, not %q", strings.Join(auditFormatNames(), ", "), f.format)
	case f.output != "":
		return nil, usageError("the ending of %s does not tell the format; add --format, one of %s", f.output, strings.Join(auditFormatNames(), ", "))
	}
	return audit.Text, nil
}

func earlierAudit(path string) (*audit.Report, error) {
	if path == "" {
		return nil, nil //nolint:nilnil // without an earlier report there is nothing to compare with
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, usageError("--compare: %v", err)
	}
	old, err := audit.Parse(data)
	if err != nil {
		return nil, usageError("--compare %s: %v", path, err)
	}
	return old, nil
}

func (a *app) writeAudit(path string, r *audit.Report, show func(io.Writer, *audit.Report) error) error {
	if path == "" {
		return show(a.out, r)
	}
	return writeTo(path, func(w io.Writer) error { return show(w, r) })
}
