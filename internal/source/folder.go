package source

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// folder offers the files below a folder.
func (f *finder) folder(full string) {
	names, ok := f.gitFiles(full)
	if !ok {
		f.walk(full)
		return
	}
	for _, name := range names {
		path := filepath.Join(full, filepath.FromSlash(name))
		info, err := os.Lstat(path)
		switch {
		case err != nil: // deleted, but still on record
		case !info.IsDir():
			f.offer(path)
		case path != full: // a submodule or another repository; one without content lists itself
			f.folder(path)
		}
	}
}

func (f *finder) walk(full string) {
	// The only errors are those that the function returns.
	_ = filepath.WalkDir(full, func(path string, d fs.DirEntry, err error) error {
		switch {
		case f.ctx.Err() != nil:
			return filepath.SkipAll
		case err != nil:
			f.problem(path, reason(err).Error())
			return fs.SkipDir
		case !d.IsDir():
			f.offer(path)
		case path != full && (strings.HasPrefix(d.Name(), ".") || d.Name() == "node_modules"):
			return fs.SkipDir
		}
		return nil
	})
}

// gitFiles lists the files of a folder that git does not ignore, or returns false where the folder is not in a work tree, is ignored
// itself (it was named, so it counts), or git is missing.
func (f *finder) gitFiles(full string) ([]string, bool) {
	if _, _, err := f.git(full, "check-ignore", "-q", "."); err == nil {
		return nil, false
	}
	out, warnings, err := f.git(full, "ls-files", "-co", "--exclude-standard", "-z", "--", ".")
	if err != nil {
		return nil, false
	}
	for line := range strings.Lines(warnings) {
		if rest, ok := strings.CutPrefix(line, "warning: could not open directory '"); ok {
			name, why, _ := strings.Cut(strings.TrimSpace(rest), "': ")
			f.problem(filepath.Join(full, filepath.FromSlash(name)), strings.ToLower(why))
		}
	}
	out = strings.TrimSuffix(out, "\x00")
	if out == "" {
		return nil, true
	}
	return strings.Split(out, "\x00"), true
}

func (f *finder) git(full string, args ...string) (stdout, stderr string, err error) {
	var out, errs bytes.Buffer
	// The file system monitor is a program that the repository's settings may name; it is none of ours to start.
	cmd := exec.CommandContext(f.ctx, "git", append([]string{"-C", full, "--no-pager", "-c", "core.fsmonitor=false"}, args...)...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	for _, v := range os.Environ() {
		// In a hook these point at one repository, which need not be the one of this folder.
		name, _, _ := strings.Cut(v, "=")
		if name != "GIT_DIR" && name != "GIT_WORK_TREE" && name != "GIT_INDEX_FILE" && name != "GIT_PREFIX" {
			cmd.Env = append(cmd.Env, v)
		}
	}
	cmd.Env = append(cmd.Env, "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
	err = cmd.Run()
	return out.String(), errs.String(), err
}
