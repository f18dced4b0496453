package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/orgvet/orgvet/internal/edit"
	"github.com/orgvet/orgvet/internal/lazy"
)

// service is a CI service or a manager of git hooks that init writes a snippet for.
type service struct {
	name  string
	file  string   // where the snippet goes, below the top of the work tree
	signs []string // files that show that it is in use; a snippet beside one of them is not written but printed
	text  func(c snippet) string
}

// snippet is what the snippets need to know.
type snippet struct{ plans, release string }

func ciServices() []service {
	return []service{
		{"github", ".github/workflows/orgvet.yml", nil, func(c snippet) string {
			return fmt.Sprintf(`name: orgvet
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  plans:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: actions/setup-go@v6
        with:
          go-version: stable
          cache: false
      - run: |
          go run %s lint --as-of commit --format github --format text %s
`, c.command(), c.plans)
		}},
		{"gitlab", ".gitlab-ci.yml", []string{".gitlab-ci.yml"}, func(c snippet) string {
			return fmt.Sprintf(`orgvet:
  image: golang:latest
  script:
    - |
      go run %s lint --as-of commit --format text --format gitlab=gl-code-quality-report.json %s
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`, c.command(), c.plans)
		}},
	}
}

func hookManagers() []service {
	return []service{
		{"pre-commit", ".pre-commit-config.yaml", []string{".pre-commit-config.yaml"}, func(c snippet) string {
			return fmt.Sprintf(`repos:
  - repo: local
    hooks:
      - id: orgvet
        name: orgvet
        entry: %s
        language: system
        pass_filenames: false
        always_run: true # a deleted plan matters, too
`, edit.Scalar("orgvet lint "+c.plans))
		}},
		{"lefthook", "lefthook.yml", []string{"lefthook.yml", ".lefthook.yml", "lefthook.yaml", ".lefthook.yaml", "lefthook.toml", "lefthook.json"}, func(c snippet) string {
			return fmt.Sprintf("pre-commit:\n  commands:\n    orgvet:\n      run: %s\n", edit.Scalar("orgvet lint "+c.plans))
		}},
		{"husky", ".husky/pre-commit", []string{".husky/pre-commit"}, func(c snippet) string {
			return "orgvet lint " + c.plans + "\n"
		}},
	}
}

// command is the module that go run takes: the release at work, else the newest.
func (c snippet) command() string { return "github.com/orgvet/orgvet/cmd/orgvet@" + c.release }

var releasePattern = lazy.Regexp(`^v[0-9]+\.[0-9]+\.[0-9]+$`)

func releaseOf(version string) string {
	if releasePattern.MatchString(version) {
		return version
	}
	return "latest"
}

var shellSafe = lazy.Regexp(`^[\pL\pN_./][\pL\pN_./-]*$`)

// shellWord writes a path as one word of a shell command.
func shellWord(path string) string {
	if strings.HasPrefix(path, "-") {
		path = "./" + path
	}
	if shellSafe.MatchString(path) {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

func serviceNames(services []service) []string {
	var out []string
	for _, s := range services {
		out = append(out, s.name)
	}
	return out
}

func findService(services []service, name string) (service, bool) {
	for _, s := range services {
		if s.name == name {
			return s, true
		}
	}
	return service{}, false
}

// inUse reports whether a folder shows that a service is at work in it, without orgvet so far.
func (s service) inUse(top string) bool {
	if name := s.taken(top); name != "" {
		return !mentionsUs(filepath.Join(top, name))
	}
	dir := filepath.Dir(s.file)
	return dir != "." && isFolder(filepath.Join(top, dir))
}

// mentionsUs reports whether a file has to do with orgvet already.
func mentionsUs(path string) bool {
	data, err := os.ReadFile(path)
	return err == nil && bytes.Contains(data, []byte("orgvet"))
}

// taken is the file that stands where the snippet would go, or in its place; empty when there is none.
func (s service) taken(top string) string {
	for _, name := range append([]string{s.file}, s.signs...) {
		if _, err := os.Lstat(filepath.Join(top, name)); err == nil {
			return name
		}
	}
	return ""
}
