package cli

import (
	"context"
	"os"
	"path/filepath"

	"github.com/orgvet/orgvet/internal/baseline"
	"github.com/orgvet/orgvet/internal/git"
	"github.com/orgvet/orgvet/internal/source"
)

// compare accepts the findings that were there before: at a revision, or when the baseline was made.
func (a *app) compare(ctx context.Context, an *analysis, f *lintFlags) error {
	if f.newFrom != "" {
		before, err := an.at(ctx, f.newFrom)
		if err != nil {
			return err
		}
		baseline.Of(before.result.Findings).Apply(an.result.Findings)
		an.compared = "at " + f.newFrom
	}
	path := f.baseline
	if path == "" && an.cfg.Baseline != "" {
		path = absolute(filepath.Dir(an.cfg.Path), filepath.FromSlash(an.cfg.Baseline))
	}
	if path == "" {
		return nil
	}
	b, err := readBaseline(path)
	if err != nil {
		return err
	}
	if stale := b.Apply(an.result.Findings); len(stale) > 0 {
		a.say("orgvet: %d entries of %s are not needed any more; orgvet baseline update removes them", len(stale), path)
	}
	an.compared = "in " + path
	return nil
}

func readBaseline(path string) (*baseline.Baseline, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, usageError("the baseline cannot be read: %v", err)
	}
	b, err := baseline.Read(path, data)
	if err != nil {
		return nil, usageError("%v", err)
	}
	return b, nil
}

// at analyzes the same paths as they were at a revision, with the configuration and the day of now. The work tree is not touched.
func (an *analysis) at(ctx context.Context, rev string) (*analysis, error) {
	revision, err := git.Open(ctx, an.base, rev)
	if err != nil {
		return nil, usageError("--new-from %s: %v", rev, err)
	}
	if git.Top(ctx, an.base) != an.base {
		return nil, usageError("--new-from %s: the paths are not all in one git work tree", rev)
	}
	before := &analysis{base: an.base, cfg: an.cfg}
	var under []string
	for _, t := range an.targets {
		under = append(under, an.relative(t))
	}
	paths, err := source.Select(an.base, revision.Paths(), under, an.findOptions())
	if err == nil && len(paths) == 0 {
		// The folder had another name then; identities do not depend on paths.
		paths, err = source.Select(an.base, revision.Paths(), []string{"."}, source.FindOptions{})
	}
	if err != nil {
		return nil, usageError("%v", err)
	}
	files, err := revision.Read(ctx, paths)
	if err != nil {
		return nil, usageError("--new-from %s: %v", rev, err)
	}
	before.parse(ctx, files, paths)
	if err := before.judge(ctx); err != nil {
		return nil, err
	}
	return before, nil
}
