package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/internal/baseline"
	"github.com/orgvet/orgvet/internal/config"
	"github.com/orgvet/orgvet/internal/git"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/report"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
	"github.com/orgvet/orgvet/schema/syntax"
)

// initFlags are the flags of orgvet init.
type initFlags struct {
	ci, hook, asOf string
	dryRun         bool
}

func (a *app) initCommand() *cobra.Command {
	f := &initFlags{}
	c := &cobra.Command{
		Use:   "init [DIR]",
		Short: "Write a first plan, a configuration and, on request, a CI check and a git hook",
		Long: "init looks at what is there first and never overwrites a file. Where there are plans already it writes no starter, and says how to accept " +
			"today's findings. What belongs into a file of another tool that is there already is printed for you to paste.",
		Example: "  orgvet init plans --dry-run\n  orgvet init plans --ci github --hook pre-commit",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			dir := "."
			if len(args) > 0 {
				dir = args[0]
			}
			return a.init(c.Context(), f, dir)
		},
	}
	ci, hooks := serviceNames(ciServices()), serviceNames(hookManagers())
	fs := c.Flags()
	fs.StringVar(&f.ci, "ci", "", "also write a CI check: "+strings.Join(ci, " or "))
	fs.StringVar(&f.hook, "hook", "", "also write a git hook: for "+strings.Join(hooks, ", "))
	fs.StringVar(&f.asOf, "as-of", "", "the `DATE` that counts as today; the goals of the starter are for its quarter")
	fs.BoolVar(&f.dryRun, "dry-run", false, "print what would be written and write nothing")
	complete(c, "ci", ci...)
	complete(c, "hook", hooks...)
	return c
}

// initiation is what init found out and wants to do.
type initiation struct {
	cwd, dir, top string // absolute; top is where files of CI and hooks go
	plans         int    // files with plans that are there
	config        string // the configuration that applies; empty without one
	files         []newFile
}

func (a *app) init(ctx context.Context, f *initFlags, dir string) error {
	day := time.Now()
	if f.asOf != "" {
		var err error
		if day, err = syntax.ParseDay(f.asOf); err != nil {
			return usageError("--as-of: %v", err)
		}
	}
	in, err := look(ctx, dir)
	if err != nil {
		return err
	}
	if in.plans == 0 {
		plan := starterPlan(day)
		for _, name := range slices.Sorted(maps.Keys(plan)) {
			in.files = append(in.files, newFile{path: filepath.Join(in.dir, filepath.FromSlash(name)), content: plan[name]})
		}
	}
	if in.config == "" {
		in.files = append(in.files, newFile{path: filepath.Join(in.dir, config.Names()[0]), content: starterConfig(lint.LatestVersion(rules.All()))})
	}
	for _, w := range []struct {
		flag, name string
		services   []service
	}{{"--ci", f.ci, ciServices()}, {"--hook", f.hook, hookManagers()}} {
		if w.name == "" {
			continue
		}
		s, ok := findService(w.services, w.name)
		if !ok {
			return usageError("%s is one of %s, not %q", w.flag, strings.Join(serviceNames(w.services), ", "), w.name)
		}
		in.add(s)
	}
	if err := a.writeAll(in, f.dryRun); err != nil {
		return err
	}
	if f.dryRun {
		a.say("nothing was written")
		return nil
	}
	a.sayNext(in, f)
	return nil
}

// look finds out what is there.
func look(ctx context.Context, dir string) (*initiation, error) {
	cwd, err := os.Getwd()
	if err != nil {
		return nil, usageError("the working folder cannot be read: %v", err)
	}
	if strings.ContainsFunc(dir, unicode.IsControl) {
		return nil, usageError("%q has control characters; init wants a folder that can be written in a script", dir)
	}
	in := &initiation{cwd: cwd, dir: absolute(cwd, dir)}
	there := isFolder(in.dir)
	if _, err := os.Stat(in.dir); err == nil && !there {
		return nil, usageError("%s is a file; init wants a folder", dir)
	}
	in.findTop(ctx, there)
	if there {
		found, err := source.Find(ctx, in.dir, nil, source.FindOptions{})
		if err != nil {
			return nil, usageError("%v", err)
		}
		for _, file := range source.Read(ctx, source.Dir(in.dir), found.Files, source.DefaultLimits(), source.Steps{}, nil) {
			if file.LooksLikePlan() {
				in.plans++
			}
		}
	}
	in.config = config.Find(in.dir)
	return in, ctx.Err()
}

// findTop settles where files of CI and hooks go: the top of the work tree, else the working folder, else the folder itself.
func (in *initiation) findTop(ctx context.Context, there bool) {
	start := in.cwd
	if there {
		start = in.dir
	}
	in.top = in.dir
	for _, top := range []string{in.cwd, git.Top(ctx, start)} {
		if top != "" && within(top, in.dir) {
			in.top = top
		}
	}
}

// add plans the snippet for a service.
func (in *initiation) add(s service) {
	rel, err := filepath.Rel(in.top, in.dir)
	if err != nil {
		rel = in.dir
	}
	text := s.text(snippet{plans: shellWord(filepath.ToSlash(rel)), release: releaseOf(version())})
	name := s.taken(in.top)
	if name == "" {
		name = s.file
	}
	in.files = append(in.files, newFile{path: filepath.Join(in.top, filepath.FromSlash(name)), content: text, script: s.name == "husky", shared: true})
}

// shown is a path as the reader would type it.
func (in *initiation) shown(path string) string {
	if rel, err := filepath.Rel(in.cwd, path); err == nil && within(in.cwd, path) {
		path = rel
	}
	return report.Clean(filepath.ToSlash(path))
}

// writeAll writes what is not there, or prints what it would write.
func (a *app) writeAll(in *initiation, dryRun bool) error {
	for _, f := range in.files {
		shown := in.shown(f.path)
		_, err := os.Lstat(f.path)
		switch there := err == nil; {
		case there && f.shared && !mentionsUs(f.path):
			a.say("%s is there already and stays as it is; add this to it:", shown)
			_, err = fmt.Fprint(a.out, f.content)
		case there:
			a.say("%s is there already and stays as it is", shown)
		case dryRun:
			_, err = fmt.Fprintf(a.out, "-- %s --\n%s", shown, f.content)
		default:
			if err = create(f); err == nil {
				a.say("wrote %s", shown)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// create writes a file that must not be there.
func create(f newFile) error {
	if err := os.MkdirAll(filepath.Dir(f.path), 0o755); err != nil {
		return usageError("%v", err)
	}
	mode := fs.FileMode(0o644)
	if f.script {
		mode = 0o755
	}
	w, err := os.OpenFile(f.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return usageError("%v", err)
	}
	_, err = w.WriteString(f.content)
	if err := errors.Join(err, w.Close()); err != nil {
		return fmt.Errorf("write %s: %w", f.path, err)
	}
	return nil
}

// sayNext says what to do next, and what else init could do here.
func (a *app) sayNext(in *initiation, f *initFlags) {
	if in.config != "" {
		a.say("%s applies here; no other configuration is needed", in.shown(in.config))
	}
	for _, w := range []struct {
		flag, chosen string
		services     []service
	}{{"--ci", f.ci, ciServices()}, {"--hook", f.hook, hookManagers()}} {
		for _, s := range w.services {
			if w.chosen == "" && s.inUse(in.top) {
				a.say("%s is in use here: orgvet init %s %s adds a check", s.name, w.flag, s.name)
			}
		}
	}
	dir := shellWord(in.shown(in.dir))
	if in.plans == 0 {
		a.say("next: orgvet lint %s, then orgvet next %s to see what to record first", dir, dir)
		return
	}
	a.say("%s here already, so there is no starter; to accept today's findings and see only new ones from now on:\n  orgvet baseline create %s\n  orgvet lint --baseline %s %s",
		counted(in.plans, "file with plans is", "files with plans are"), dir, baseline.FileName, dir)
}
