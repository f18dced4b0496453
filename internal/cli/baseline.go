package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/internal/baseline"
	"github.com/orgvet/orgvet/internal/report"
	"github.com/orgvet/orgvet/rules"
)

// baselineFlags are what the baseline commands share.
type baselineFlags struct {
	request
	file   string
	accept []string
	force  bool
}

func (a *app) baselineCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "baseline",
		Args:  cobra.ArbitraryArgs,
		RunE:  wantsSubcommand,
		Short: "Accept today's findings, so that only new ones count",
		Example: "  orgvet baseline create plans                    accept everything there is today\n" +
			"  orgvet lint --baseline " + baseline.FileName + " plans\n" +
			"  orgvet baseline update plans                    drop what was fixed\n" +
			"  orgvet baseline update --accept makers-per-pm=team:checkout plans",
	}
	c.AddCommand(
		a.baselineSub("create", "Write a baseline of all findings; refuses to overwrite one", (*app).createBaseline),
		a.baselineSub("update", "Drop entries of what was fixed and keep what got better; grows only by --accept", (*app).updateBaseline),
		a.baselineSub("check", "List entries that are not needed any more; exit 1 when there are any", (*app).checkBaseline),
	)
	return c
}

func (a *app) baselineSub(name, short string, do func(*app, context.Context, *baselineFlags) error) *cobra.Command {
	f := &baselineFlags{}
	c := &cobra.Command{
		Use: name + " [PATH…]", Short: short,
		RunE: func(c *cobra.Command, args []string) error {
			f.paths = args
			return do(a, c.Context(), f)
		},
	}
	f.register(c)
	c.Flags().StringVar(&f.file, "file", baseline.FileName, "the baseline `FILE`")
	switch name {
	case "create":
		c.Flags().BoolVar(&f.force, "force", false, "overwrite an existing baseline")
	case "update":
		c.Flags().StringArrayVar(&f.accept, "accept", nil, "also accept new findings: `RULE` for all of a rule, or RULE=KIND:ID for one entity")
		_ = c.RegisterFlagCompletionFunc("accept", a.completeFindings(&f.request))
	}
	return c
}

func (a *app) createBaseline(ctx context.Context, f *baselineFlags) error {
	if _, err := os.Stat(f.file); err == nil && !f.force {
		return usageError("%s exists already; orgvet baseline update shrinks it, --force overwrites it", f.file)
	}
	an, err := a.analyze(ctx, &f.request)
	if err != nil {
		return err
	}
	b := baseline.Of(an.result.Findings)
	if err := writeFile(f.file, b.Write()); err != nil {
		return err
	}
	a.say("%d findings accepted in %s", len(b.Entries), f.file)
	return an.bug()
}

func (a *app) updateBaseline(ctx context.Context, f *baselineFlags) error {
	old, err := readBaseline(f.file)
	if err != nil {
		return err
	}
	for _, accepted := range f.accept {
		if id, _, _ := strings.Cut(accepted, "="); rules.ByID(id) == nil {
			return unknownRule(id)
		}
	}
	an, err := a.analyze(ctx, &f.request)
	if err != nil {
		return err
	}
	b := old.Shrink(an.result.Findings, func(e baseline.Entry) bool {
		for _, accepted := range f.accept {
			id, entity, _ := strings.Cut(accepted, "=")
			if id == e.Rule && (entity == "" || entity == e.Entity || strings.HasSuffix(e.Entity, ":"+entity)) {
				return true
			}
		}
		return false
	})
	if err := writeFile(f.file, b.Write()); err != nil {
		return err
	}
	a.say("%s: %s before, %d now", f.file, counted(len(old.Entries), "entry", "entries"), len(b.Entries))
	return an.bug()
}

func (a *app) checkBaseline(ctx context.Context, f *baselineFlags) error {
	b, err := readBaseline(f.file)
	if err != nil {
		return err
	}
	an, err := a.analyze(ctx, &f.request)
	if err != nil {
		return err
	}
	stale := b.Apply(an.result.Findings)
	for _, e := range stale {
		if _, err := fmt.Fprintf(a.out, "%s %s: %s\n", e.Rule, report.Clean(e.Entity), report.Clean(e.Message)); err != nil {
			return err
		}
	}
	a.say("%d of %s not needed any more", len(stale), counted(len(b.Entries), "entry is", "entries are"))
	if len(stale) > 0 {
		return errors.Join(&exitError{code: ExitFindings}, an.bug())
	}
	return an.bug()
}

func writeFile(path string, data []byte) error {
	return writeTo(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}
