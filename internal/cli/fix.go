package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/edit"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema"
)

// lintHelp says what lint and --fix do; docs/adoption.md says what --fix leaves alone and why.
const lintHelp = "lint reads every plan under the paths, links them into one model and runs the rules. --fix first mends " +
	"misspelled keys and kinds and shares without a sign, where only one thing can be meant."

// fix mends what has one certain fix, again and again while a fix lets another one be seen, and returns the analysis of the mended plans.
// With --diff it writes nothing but prints the changes, and the error carries the exit code.
func (a *app) fix(ctx context.Context, an *analysis, f *lintFlags) (*analysis, error) {
	if slices.Contains(f.paths, "-") {
		return nil, usageError("--fix and --diff change files; standard input is none")
	}
	mended, total := an, 0
	for {
		next, n := mended.fixed()
		if n == 0 {
			break
		}
		if err := next.judge(ctx); err != nil {
			return nil, err
		}
		mended, total = next, total+n
	}
	files, err := a.settle(an, mended, f.diff)
	switch {
	case err != nil:
		return nil, err
	case f.diff && files > 0:
		a.say("%s in %s; --fix makes them", counted(total, "certain fix", "certain fixes"), counted(files, "file", "files"))
		return nil, &exitError{code: ExitFindings}
	case f.diff:
		a.say("nothing that has one certain fix")
		return nil, &exitError{code: ExitClean}
	case files > 0:
		a.say("fixed %s in %s", counted(total, "place", "places"), counted(files, "file", "files"))
	}
	return mended, nil
}

// settle writes or shows the files that changed, and counts them.
func (a *app) settle(before, after *analysis, show bool) (files int, err error) {
	for i, was := range before.files {
		is := after.files[i]
		switch {
		case was == is:
			continue
		case show:
			_, err = fmt.Fprint(a.out, difference(was.Path, was.Data(), is.Data()))
		default:
			err = replaceFile(filepath.Join(before.base, filepath.FromSlash(was.Path)), was.Data(), is.Data())
		}
		if err != nil {
			return files, err
		}
		files++
	}
	return files, nil
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// fixed is the analysis with all fixes made that its findings carry, not judged again, and how many were made.
func (an *analysis) fixed() (*analysis, int) {
	edits := map[string][]source.Edit{}
	for _, f := range an.result.Findings {
		if f.Fix != nil && f.Status != lint.Ignored && (an.only == nil || an.only[f.Place.File]) && !slices.Contains(edits[f.Place.File], *f.Fix) {
			edits[f.Place.File] = append(edits[f.Place.File], *f.Fix)
		}
	}
	next, total := *an, 0
	next.files = slices.Clone(an.files)
	for i, f := range an.files {
		var n int
		next.files[i], n = mend(f, edits[f.Path], an.cfg.Limits)
		total += n
	}
	return &next, total
}

// mend makes those edits to a file that bring no new fault, and tells how many they are.
func mend(f *source.File, edits []source.Edit, limits source.Limits) (*source.File, int) {
	if len(edits) == 0 {
		return f, 0
	}
	if data, err := edit.Apply(f.Data(), edits); err == nil {
		if after := source.ParseFile(f.Path, data, limits); better(f, after) {
			return after, len(edits)
		}
	}
	if len(edits) == 1 {
		return f, 0
	}
	// One of them does harm: try the halves, the later one first, so that the places of the earlier one stay.
	slices.SortFunc(edits, func(a, b source.Edit) int { return a.Span.Start.Offset - b.Span.Start.Offset })
	half := len(edits) / 2
	f, late := mend(f, edits[half:], limits)
	f, early := mend(f, edits[:half], limits)
	return f, early + late
}

// better reports whether a file has fewer faults than before and no new ones. What an unknown kind or key was hiding is not new, nor is
// what has one certain fix of its own.
func better(before, after *source.File) bool {
	if len(before.Docs) != len(after.Docs) {
		return false
	}
	was, is := faultsOf(before), faultsOf(after)
	var mended []faultID
	for id, faults := range was {
		if len(is[id]) < len(faults) {
			mended = append(mended, id)
		}
	}
	for id, faults := range is {
		isNew := len(faults) > len(was[id]) && slices.ContainsFunc(faults, func(f source.Fault) bool { return f.Fix == nil })
		if isNew && !slices.ContainsFunc(mended, func(m faultID) bool { return m.hid(id) }) {
			return false
		}
	}
	return len(mended) > 0
}

// faultID is what makes a fault the same after an edit.
type faultID struct {
	doc                  int // -1 for the file's own
	rule, facet, subject string
}

// hid reports whether a fault kept another one from being seen: nothing below an unknown key, or in a document of unknown kind, is
// checked. A fault in the key's own value was not hidden: it says that the key was meant for something else.
func (id faultID) hid(other faultID) bool {
	if id.doc != other.doc {
		return false
	}
	parent := id.subject[:strings.LastIndexByte(id.subject, '.')+1]
	below, ok := strings.CutPrefix(other.subject, parent)
	return id.rule == "unknown-kind" || id.rule == "unknown-field" && ok && strings.ContainsAny(below, ".[")
}

func faultsOf(f *source.File) map[faultID][]source.Fault {
	out := map[faultID][]source.Fault{}
	add := func(doc int, faults []source.Fault) {
		for _, fault := range faults {
			id := faultID{doc, fault.Rule, fault.Facet, fault.Subject}
			out[id] = append(out[id], fault)
		}
	}
	add(-1, f.Faults)
	for _, d := range f.Docs {
		add(d.Index, schema.Check(d))
	}
	return out
}
