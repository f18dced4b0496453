package audit_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/orgvet/orgvet/internal/audit"
	"github.com/orgvet/orgvet/internal/audit/page"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/plangen"
	"github.com/orgvet/orgvet/rules"
)

// everyForm audits plans in every way there is: with and without names, anonymous, and for one team; each report in every form.
func everyForm(t *testing.T, plans map[string]string) {
	t.Helper()
	in := inputOf(t, plans)
	m := in.Model
	var err error
	teams := audit.TeamIDs(m)
	for _, show := range []bool{false, true} {
		m.Settings.ShowPeople = show
		if in.Result, err = lint.Run(context.Background(), m, rules.All(), *in.Selection); err != nil {
			t.Fatal(err)
		}
		for _, team := range append([]string{""}, teams[:min(len(teams), 1)]...) {
			in.Team = team
			r, err := audit.Build(in)
			if err != nil {
				t.Fatal(err)
			}
			checkForms(t, r)
			r.Anonymize(m)
			checkForms(t, r)
		}
	}
}

// checkForms writes a report in every form, and holds the page against the rules of markup.
func checkForms(t *testing.T, r *audit.Report) {
	t.Helper()
	for _, write := range []func(io.Writer, *audit.Report) error{audit.Text, audit.Markdown, audit.JSON, audit.CSV} {
		if err := write(io.Discard, r); err != nil {
			t.Error(err)
		}
	}
	var html bytes.Buffer
	if err := page.Write(&html, r); err != nil {
		t.Fatal(err)
	}
	if fault := malformed(html.String()); fault != "" {
		t.Errorf("the page is no HTML: %s", fault)
	}
}

var (
	tag   = regexp.MustCompile(`^(/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z0-9:-]+(?:="[^"<>]*")?)*)\s*(/?)>`)
	voids = []string{"meta", "link", "br", "input", "hr", "img"}
	ids   = regexp.MustCompile(`\sid="([^"]*)"`)
)

// malformed says what is wrong with a page: tags that do not close in order, attributes without quotes, equal ids. It is empty for a page in order.
func malformed(html string) string {
	var open []string
	seen := map[string]bool{}
	html = strings.TrimPrefix(html, "<!DOCTYPE html>")
	for _, raw := range []string{"script", "style"} {
		for before, rest, is := strings.Cut(html, "<"+raw+">"); is; before, rest, is = strings.Cut(html, "<"+raw+">") {
			_, after, _ := strings.Cut(rest, "</"+raw+">")
			html = before + after
		}
	}
	for _, rest := range strings.Split(html, "<")[1:] {
		m := tag.FindStringSubmatch(rest)
		if m == nil {
			return fmt.Sprintf("no tag: %.60q", "<"+rest)
		}
		for _, id := range ids.FindAllStringSubmatch(m[3], -1) {
			if seen[id[1]] {
				return "two elements are called " + id[1]
			}
			seen[id[1]] = true
		}
		switch {
		case m[1] == "" && m[4] == "" && !slices.Contains(voids, m[2]):
			open = append(open, m[2])
		case m[1] == "/" && (len(open) == 0 || open[len(open)-1] != m[2]):
			return fmt.Sprintf("</%s> while open are %v", m[2], open)
		case m[1] == "/":
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return fmt.Sprintf("never closed: %v", open)
	}
	return ""
}

func TestFaultsInFilesAboutPeopleAreCounted(t *testing.T) {
	plans := map[string]string{}
	for _, id := range []string{"ola-berg", "per-dahl", "kim-vale"} {
		plans["people/"+id+".yaml"] = "kind: person\nid: " + id + "\nrole: pm\nupdatet: 2026-08-01\n"
	}
	everyForm(t, plans)
	r := auditOf(t, plans, nil)
	var messages []string
	for c := range r.Cards() {
		if c.Rule == "unknown-field" {
			messages = append(messages, c.Message)
		}
	}
	if len(messages) != 1 || !strings.Contains(messages[0], "3 files about people") || strings.Contains(messages[0], "ola") {
		t.Errorf("%q, want one message about 3 files", messages)
	}
}

func TestHostileFilesAreAudited(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob(filepath.Join("..", "..", "testdata", "hostile", "*.yaml"))
	if err != nil || len(paths) < 40 {
		t.Fatalf("%d files, %v", len(paths), err)
	}
	all := map[string]string{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		all[name] = string(text)
		t.Run(name, func(t *testing.T) { everyForm(t, map[string]string{name: string(text)}) })
	}
	everyForm(t, all)
}

func TestGeneratedOrganizationsAreAudited(t *testing.T) {
	t.Parallel()
	for seed := range uint64(3) {
		plans := map[string]string{}
		for _, f := range plangen.Generate(300, seed+1) {
			plans[f.Path] = string(f.Data)
		}
		everyForm(t, plans)
	}
}

// What the rules must find is what their fuzzing starts from.
func TestExamplesOfRulesAreAudited(t *testing.T) {
	t.Parallel()
	for i, r := range rules.All() {
		if i%audit.Stride != 0 {
			continue
		}
		for _, ex := range r.Bad {
			everyForm(t, map[string]string{"plan.yaml": ex.YAML})
		}
	}
}
