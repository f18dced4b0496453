package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/report"
	"github.com/orgvet/orgvet/internal/source"
)

// target is what is to be ignored: a finding, or one of the items that it lists.
type target struct {
	finding *lint.Finding
	item    *lint.Item // nil for the finding as a whole
}

// wants tells whether a finding, or one of its items, is meant.
type wants func(f *lint.Finding, item *lint.Item) bool

func byFingerprint(prefix string) wants {
	return func(f *lint.Finding, item *lint.Item) bool {
		if item != nil {
			return strings.HasPrefix(item.Fingerprint, prefix)
		}
		return strings.HasPrefix(f.Fingerprint, prefix)
	}
}

func byEntity(rule, name string) wants {
	is := func(e model.Entity) bool { return e.Key() == name || lint.Names(e, name) }
	return func(f *lint.Finding, item *lint.Item) bool {
		if f.Rule.ID != rule {
			return false
		}
		if item != nil {
			return is(item.Entity)
		}
		return is(f.Entity) || f.IgnoreKey() == name
	}
}

// findTarget finds the one finding that counts and is meant.
func findTarget(findings []*lint.Finding, wanted wants) (target, error) {
	var found []target
	silent := ""
	for _, f := range findings {
		var here []target
		if wanted(f, nil) {
			here = append(here, target{f, nil})
		} else {
			for i := range f.Items {
				if wanted(f, &f.Items[i]) {
					here = append(here, target{f, &f.Items[i]})
				}
			}
		}
		switch {
		case len(here) == 0:
		case f.Status == lint.Ignored:
			silent = "it is ignored already: " + f.Because
		case f.Status == lint.Suppressed:
			silent = "it does not count, since another finding explains it: " + f.By[0].Message
		default:
			found = append(found, here...)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) == 0 && silent != "":
		return target{}, usageError("%s", report.Clean(silent))
	case len(found) == 0:
		return target{}, usageError("there is no such finding; orgvet lint lists all, with --format json their fingerprints")
	}
	var lines []string
	for _, t := range found {
		lines = append(lines, "  "+t.fingerprint()+"  "+report.Clean(t.what()))
	}
	return target{}, usageError("that is said of %d findings; name one by its fingerprint:\n%s", len(found), strings.Join(lines, "\n"))
}

func (t target) fingerprint() string {
	if t.item != nil {
		return t.item.Fingerprint
	}
	return t.finding.Fingerprint
}

// what says in words what the target is.
func (t target) what() string {
	if t.item != nil && t.item.Message != "" {
		return t.item.Message
	}
	return t.finding.Message
}

// items are the values of item: that may single the target out in a document, the simplest first; empty stands for none.
func (t target) items(doc *model.Document) []string {
	e := t.finding.Entity
	var out []string
	key := t.finding.IgnoreKey()
	switch {
	case t.item != nil:
		e, key = t.item.Entity, ""
	case t.finding.Key != "":
		return []string{key}
	case doc.Subject != nil && doc.Subject.Entity().Key() == e.Key():
		out = append(out, "")
	}
	out = append(out, e.ID[strings.LastIndexByte(e.ID, '/')+1:])
	if strings.Contains(e.ID, "/") {
		out = append(out, e.ID)
	}
	if key != "" {
		out = append(out, key)
	}
	return out
}

// silenced reports whether exactly the target was silenced between two runs.
func (t target) silenced(before, after *lint.Result) bool {
	now := map[string]*lint.Finding{}
	for _, f := range after.Findings {
		now[f.Fingerprint] = f
	}
	for _, was := range before.Findings {
		is := now[was.Fingerprint]
		same := is != nil && is.Status == was.Status && len(is.Items) == len(was.Items)
		if was != t.finding {
			if !same {
				return false
			}
			continue
		}
		oneLess := t.item != nil && is != nil && len(is.Items) == len(was.Items)-1
		if !oneLess && (is == nil || is.Status != lint.Ignored) {
			return false
		}
	}
	return true
}

// with judges the same plans again with other text in one of the files.
func (an *analysis) with(ctx context.Context, path string, data []byte) (*analysis, error) {
	next := *an
	next.files = slices.Clone(an.files)
	for i, f := range next.files {
		if f.Path == path {
			next.files[i] = source.ParseFile(path, data, an.cfg.Limits)
		}
	}
	return &next, next.judge(ctx)
}
