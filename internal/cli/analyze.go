package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/orgvet/orgvet/internal/config"
	"github.com/orgvet/orgvet/internal/git"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
)

// analysis is one whole look at the plans under some paths.
type analysis struct {
	base     string // folder that all paths are relative to
	cfg      *config.Config
	files    []*source.File
	parts    []*model.Part // what the files gave, until it is linked; one for each of files
	passed   int           // YAML files without a plan
	problems []source.Problem
	model    *model.Model
	result   *lint.Result
	only     map[string]bool // files to report on; nil means all
	targets  []string        // what was read: absolute paths
	asked    *git.Question   // about the first target, if that is a folder
	// unusedConfig is a configuration in a folder below the paths, which does not count; empty when there is none.
	unusedConfig string
	timings      *timings
	warm         *warm
	compared     string // what accepted findings were compared with, for the summary; empty without a comparison
}

// request is what is to be analyzed.
type request struct {
	selectionFlags
	paths         []string
	only          []string
	stdinFilename string
	timings       *timings
	warm          *warm // what is kept between runs of --watch; else nil
}

// analyze reads, checks, links and judges everything under the paths.
func (a *app) analyze(ctx context.Context, req *request) (*analysis, error) {
	cwd, err := os.Getwd()
	if err != nil {
		return nil, usageError("the working folder cannot be read: %v", err)
	}
	an, targets, piped, err := a.prepare(ctx, cwd, req)
	if err != nil {
		return nil, err
	}
	if err := an.read(ctx, targets, piped); err != nil {
		return nil, err
	}
	if err := an.judge(ctx); err != nil {
		return nil, err
	}
	return an, nil
}

// pipe is a plan that comes from standard input in place of a file.
type pipe struct {
	path string // absolute
	data []byte
}

// prepare settles paths, configuration and day.
func (a *app) prepare(ctx context.Context, cwd string, req *request) (an *analysis, targets []string, piped *pipe, err error) {
	paths := req.paths
	if len(paths) == 0 {
		paths = []string{"."}
	}
	for _, p := range paths {
		if p == "-" {
			if piped, err = a.pipe(cwd, req.stdinFilename); err != nil {
				return nil, nil, nil, err
			}
			p = piped.path
		} else if _, err := os.Stat(p); errors.Is(err, fs.ErrNotExist) {
			return nil, nil, nil, usageError("%s: no such file or folder", p)
		}
		targets = append(targets, absolute(cwd, p))
	}
	an = &analysis{targets: targets, timings: req.timings, warm: req.warm}
	if isFolder(targets[0]) {
		an.asked = git.Ask(ctx, targets[0])
		defer an.asked.Answer() // nothing runs on after a fault
	}
	cfg, err := loadConfig(cwd, req, targets[0])
	if err != nil {
		return nil, nil, nil, err
	}
	an.cfg = cfg
	if req.timings != nil {
		cfg.Selection.Clock = time.Now
	}
	only := req.only
	if cfg.Path != "" && len(targets) == 1 && !isFolder(targets[0]) {
		only = append(slices.Clone(only), targets[0])
		targets[0] = filepath.Dir(cfg.Path)
		an.asked = git.Ask(ctx, targets[0])
	}
	an.base = baseOf(ctx, cwd, targets, an.asked)
	for _, o := range only {
		if an.only == nil {
			an.only = map[string]bool{}
		}
		an.only[an.relative(absolute(cwd, o))] = true
	}
	if err := an.resolveDay(ctx); err != nil {
		return nil, nil, nil, err
	}
	return an, targets, piped, nil
}

func (a *app) pipe(cwd, name string) (*pipe, error) {
	data, err := io.ReadAll(a.in)
	if err != nil {
		return nil, usageError("standard input cannot be read: %v", err)
	}
	if name == "" {
		name = "stdin.yaml"
	}
	return &pipe{absolute(cwd, name), data}, nil
}

func loadConfig(cwd string, req *request, first string) (*config.Config, error) {
	path := req.config
	if path == "" {
		dir := first
		if !isFolder(dir) {
			dir = filepath.Dir(dir)
		}
		path = config.Find(dir)
	} else {
		path = absolute(cwd, path)
	}
	if req.warm != nil {
		req.warm.configure(path)
	}
	cfg := config.Default()
	if path != "" {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, usageError("the configuration cannot be read: %v", err)
		}
		shown, relErr := filepath.Rel(cwd, path)
		if relErr != nil {
			shown = path
		}
		if cfg, err = config.Parse(filepath.ToSlash(shown), data, rules.All()); err != nil {
			return nil, usageError("the configuration has faults; nothing was linted\n%v", err)
		}
		cfg.Path = path
	}
	return cfg, req.apply(cfg)
}

// resolveDay settles which day counts as today.
func (an *analysis) resolveDay(ctx context.Context) error {
	day := time.Now()
	switch word := an.cfg.AsOf; word {
	case "", "today":
	case "commit":
		var err error
		if day, err = git.CommitDate(ctx, an.base); err != nil {
			return usageError("as-of commit: %v", err)
		}
	default:
		var err error
		if day, err = time.Parse(time.DateOnly, word); err != nil {
			return usageError("--as-of wants a date such as 2026-08-25, commit or today, not %q", word)
		}
	}
	an.cfg.Settings.AsOf = time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.UTC)
	return nil
}

// read finds and parses the files; piped replaces or adds one of them.
func (an *analysis) read(ctx context.Context, targets []string, piped *pipe) error {
	var fsys fs.FS = source.Dir(an.base)
	onDisk := slices.DeleteFunc(slices.Clone(targets), func(t string) bool {
		return piped != nil && t == piped.path
	})
	opts := an.findOptions()
	opts.Asked = an.asked
	var found source.FindResult
	if len(onDisk) > 0 {
		var err error
		find := func() (source.FindResult, error) { return source.Find(ctx, an.base, onDisk, opts) }
		if an.warm != nil {
			found, err = an.warm.find(an, onDisk, find)
		} else {
			found, err = find()
		}
		if err != nil {
			return usageError("%v", err)
		}
	}
	if piped != nil {
		rel := an.relative(piped.path)
		fsys = overlay{fsys, rel, piped.data}
		if !slices.Contains(found.Files, rel) {
			found.Files = append(found.Files, rel)
			slices.Sort(found.Files)
		}
	}
	an.problems = found.Problems
	an.unusedConfig = unusedConfig(an, found.Files)
	an.timings.done("find files")
	collectFor(len(found.Files), an.warm != nil || an.cfg.Selection.KeepAnswers)
	an.parse(ctx, fsys, found.Files)
	return ctx.Err()
}

// findOptions are the globs of the configuration.
func (an *analysis) findOptions() source.FindOptions {
	opts := source.FindOptions{Globs: an.cfg.Files}
	if an.cfg.Path != "" {
		opts.GlobBase = filepath.Dir(an.cfg.Path)
	}
	return opts
}

// parse reads the files and keeps those that hold plans.
func (an *analysis) parse(ctx context.Context, fsys fs.FS, paths []string) {
	read := readParts
	if an.warm != nil {
		read = an.warm.readParts
	}
	files, parts := read(ctx, an, fsys, paths)
	for i, f := range files {
		if !f.LooksLikePlan() && len(f.Faults) == 0 {
			an.passed++
			continue
		}
		an.files, an.parts = append(an.files, f), append(an.parts, parts[i])
	}
	an.timings.done("read, parse, check and decode")
}

// readParts reads files, and what each gives to the model.
func readParts(ctx context.Context, an *analysis, fsys fs.FS, paths []string) ([]*source.File, []*model.Part) {
	reading, building := an.timings.steps()
	parts := make([]*model.Part, len(paths))
	for i := range parts {
		parts[i] = model.NewPart(an.cfg.Settings, building)
	}
	return source.Read(ctx, fsys, paths, an.cfg.Limits, reading, func(i int, doc *source.Document) { parts[i].Add(doc) }), parts
}

// judge links what was read and runs the rules.
func (an *analysis) judge(ctx context.Context) error {
	if an.warm != nil {
		return an.warm.judge(ctx, an)
	}
	var err error
	if an.parts == nil {
		if an.parts, err = model.Parts(ctx, an.files, an.cfg.Settings); err != nil {
			return err
		}
	}
	an.link()
	if an.result, err = lint.Run(ctx, an.model, rules.All(), an.cfg.Selection); err != nil {
		return usageError("%v", err)
	}
	an.timings.done("rules")
	return nil
}

// link makes the model, which uses the parts up.
func (an *analysis) link() {
	an.model, an.parts = model.Link(an.files, an.parts, an.cfg.Settings), nil
	an.timings.done("link")
}

// file is the plan with a path, or nil; the files are in the order of their paths.
func (an *analysis) file(path string) *source.File {
	i, ok := slices.BinarySearchFunc(an.files, path, func(f *source.File, p string) int { return strings.Compare(f.Path, p) })
	if !ok {
		return nil
	}
	return an.files[i]
}

// line returns the text of a line of a file that was read.
func (an *analysis) line(path string, n int) string {
	if f := an.file(path); f != nil {
		return f.Line(n)
	}
	return ""
}

// text returns the whole of a plan file as it was read; nil for any other file.
func (an *analysis) text(path string) []byte {
	if f := an.file(path); f != nil {
		return f.Data()
	}
	return nil
}

func (an *analysis) relative(path string) string {
	rel, err := filepath.Rel(an.base, path)
	if err != nil {
		return filepath.ToSlash(path)
	}
	return filepath.ToSlash(rel)
}

func absolute(cwd, path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(cwd, path)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// bug reports whether a rule of orgvet itself failed.
func (an *analysis) bug() error {
	if len(an.result.Panics) == 0 {
		return nil
	}
	return errors.New("internal error")
}

// unusedConfig finds a configuration in the folder of some file, where none counts for the whole.
func unusedConfig(an *analysis, files []string) string {
	if an.cfg.Path != "" {
		return ""
	}
	seen := map[string]bool{}
	for _, f := range files {
		for dir := path.Dir(f); dir != "." && !seen[dir]; dir = path.Dir(dir) {
			seen[dir] = true
			for _, name := range config.Names() {
				if info, err := os.Stat(filepath.Join(an.base, filepath.FromSlash(dir), name)); err == nil && info.Mode().IsRegular() {
					return path.Join(dir, name)
				}
			}
		}
	}
	return ""
}
