package cli

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/orgvet/orgvet/internal/git"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/report"
)

// brokenReference is the rule whose findings lie in another file than their cause.
const brokenReference = "unknown-reference"

// narrow keeps the findings of the --only files and those elsewhere that these files have a part in, and notes which.
func (a *app) narrow(ctx context.Context, an *analysis) {
	if an.only == nil {
		return
	}
	for _, o := range slices.Sorted(maps.Keys(an.only)) {
		if an.text(o) == nil && an.gone(o) {
			a.say("orgvet: --only %s: no such file; what referred to it is reported if git knows that it was there", report.Clean(o))
		}
	}
	broken := an.broken(ctx)
	an.result.Findings = slices.DeleteFunc(an.result.Findings, func(f *lint.Finding) bool {
		if an.only[f.Place.File] {
			return false
		}
		f.BecauseOf = slices.DeleteFunc(f.Files(), func(file string) bool { return !an.only[file] })
		if len(f.BecauseOf) == 0 {
			f.BecauseOf = broken[f]
		}
		return len(f.BecauseOf) == 0
	})
}

// broken finds the references elsewhere that broke by a change to the --only files since the last commit, and those files. Without
// git nobody knows.
func (an *analysis) broken(ctx context.Context) map[*lint.Finding][]string {
	var suspects []*lint.Finding
	for _, f := range an.result.Findings {
		if f.Rule.ID == brokenReference && !an.only[f.Place.File] {
			suspects = append(suspects, f)
		}
	}
	if len(suspects) == 0 || git.Top(ctx, an.base) != an.base {
		return nil
	}
	before, err := an.at(ctx, "HEAD")
	if err != nil {
		return nil // no commit yet
	}
	var changed []string
	for _, o := range slices.Sorted(maps.Keys(an.only)) {
		if was := before.text(o); was != nil && !bytes.Equal(was, an.text(o)) {
			changed = append(changed, o)
		}
	}
	held := map[string]bool{}
	for _, f := range before.result.Findings {
		held[f.Fingerprint] = true
	}
	out := map[*lint.Finding][]string{}
	for _, f := range suspects {
		if file := f.Place.File; !held[f.Fingerprint] && bytes.Equal(before.text(file), an.text(file)) {
			out[f] = changed
		}
	}
	return out
}

func (an *analysis) gone(path string) bool {
	_, err := os.Stat(filepath.Join(an.base, filepath.FromSlash(path)))
	return errors.Is(err, fs.ErrNotExist)
}
