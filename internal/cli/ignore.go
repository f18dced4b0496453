package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/internal/edit"
	"github.com/orgvet/orgvet/internal/lazy"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/report"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
	"github.com/orgvet/orgvet/schema/syntax"
)

// ignoreFlags are the flags of orgvet ignore.
type ignoreFlags struct {
	request
	because, until, owner string
	dryRun                bool
}

func (a *app) ignoreCommand() *cobra.Command {
	f := &ignoreFlags{}
	c := &cobra.Command{
		Use:   "ignore FINDING|RULE ENTITY --because REASON [PATH…]",
		Short: "Write down why a finding is all right, in the document it is about",
		Long: "ignore adds an entry to the ignore: list of the document that a finding is about, and touches nothing else in the file. A finding is " +
			"named by its fingerprint (from --format json; the first six characters are enough), or by its rule and what it is about.",
		Example: "  orgvet ignore makers-per-pm checkout --because \"a second PM starts in May\" --until 2026-05-31\n" +
			"  orgvet ignore 3f9c21 --because \"the interface team designs for us\" --dry-run",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError("ignore wants a finding: a fingerprint, or a rule and what the finding is about")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return a.ignore(c.Context(), f, args) },
	}
	f.register(c)
	fs := c.Flags()
	fs.StringVar(&f.because, "because", "", fmt.Sprintf("why the finding is all right, in %d words or more (required)", lint.ReasonWords))
	fs.StringVar(&f.until, "until", "", "the last `DATE` on which the reason holds; then the finding returns")
	fs.StringVar(&f.owner, "owner", "", "`WHO` decided")
	fs.BoolVar(&f.dryRun, "dry-run", false, "print the change and write nothing")
	return c
}

// fingerprintPattern is a fingerprint, or enough of its start.
var fingerprintPattern = lazy.Regexp(`^[0-9a-f]{6,16}$`)

func (a *app) ignore(ctx context.Context, f *ignoreFlags, args []string) error {
	if err := f.check(); err != nil {
		return err
	}
	var wanted wants
	switch rule := rules.ByID(args[0]); {
	case rule != nil && len(args) > 1:
		wanted = byEntity(rule.ID, args[1])
		f.paths = args[2:]
	case rule != nil:
		return usageError("ignore %s wants what the finding is about, such as the id of a team; all of a rule is switched off in the configuration", rule.ID)
	case fingerprintPattern.MatchString(args[0]):
		wanted = byFingerprint(args[0])
		f.paths = args[1:]
	default:
		return unknownRule(args[0])
	}
	an, err := a.analyze(ctx, &f.request)
	if err != nil {
		return err
	}
	if err := f.checkDay(an); err != nil {
		return err
	}
	t, err := findTarget(an.result.Findings, wanted)
	if err != nil {
		return err
	}
	return a.writeIgnore(ctx, an, f, t)
}

// check tidies the flags and refuses an entry that would be a finding itself.
func (f *ignoreFlags) check() error {
	f.because = strings.Join(strings.Fields(f.because), " ")
	f.owner = strings.Join(strings.Fields(f.owner), " ")
	if n := len(strings.Fields(f.because)); n < lint.ReasonWords {
		return usageError("an ignore needs a reason of %d words or more, for the next reader: --because \"…\"", lint.ReasonWords)
	}
	return nil
}

func (f *ignoreFlags) checkDay(an *analysis) error {
	if f.until == "" {
		return nil
	}
	day, err := syntax.ParseDay(f.until)
	switch {
	case err != nil:
		return usageError("--until: %v", err)
	case day.Before(an.cfg.Settings.AsOf):
		return usageError("--until %s is over already; the entry would not be in force", f.until)
	}
	return nil
}

// writeIgnore adds the entry with the narrowest item that silences the finding and no other.
func (a *app) writeIgnore(ctx context.Context, an *analysis, f *ignoreFlags, t target) error {
	docs := t.finding.Documents()
	if len(docs) == 0 {
		return usageError("%s is about no document that could hold the entry; put it under ignore: in the configuration", t.finding.Rule.ID)
	}
	doc := docs[0]
	path := doc.File.Path
	at := slices.IndexFunc(doc.File.Docs, func(d *source.Document) bool { return d.Index == doc.Index() })
	for _, item := range t.items(doc) {
		fields := f.fields(t.finding.Rule.ID, item)
		data, err := edit.AddEntry(doc.File.Docs[at], "ignore", fields)
		if err != nil {
			return usageError("%s: %v; nothing was written. Add it by hand:\nignore:\n  - %s", report.Clean(path), err, edit.Entry(fields))
		}
		after, err := an.with(ctx, path, data)
		if err != nil {
			return err
		}
		if t.silenced(an.result, after.result) {
			return a.finishIgnore(an, f, t, path, doc.File.Data(), data)
		}
	}
	return usageError("no entry in %s silences this finding and no other; nothing was written", report.Clean(path))
}

func (a *app) finishIgnore(an *analysis, f *ignoreFlags, t target, path string, before, after []byte) error {
	if f.dryRun {
		_, err := fmt.Fprint(a.out, difference(path, before, after))
		return err
	}
	if err := replaceFile(filepath.Join(an.base, filepath.FromSlash(path)), before, after); err != nil {
		return err
	}
	until := "for good; --until gives it an end"
	if f.until != "" {
		until = "until " + f.until
	}
	a.say("%s: %s is ignored %s", report.Clean(path), report.Clean(t.what()), until)
	return nil
}

func (f *ignoreFlags) fields(rule, item string) []edit.Field {
	var out []edit.Field
	for _, field := range []edit.Field{{Key: "rule", Value: rule}, {Key: "item", Value: item}, {Key: "because", Value: f.because}, {Key: "until", Value: f.until}, {Key: "owner", Value: f.owner}} {
		if field.Value != "" {
			out = append(out, field)
		}
	}
	return out
}
