package model

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestParseRole reads role texts as organizations write them; "-" marks those that are unknown on purpose.
func TestParseRole(t *testing.T) {
	data, err := os.ReadFile("testdata/roles.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		text, want, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if want == "-" {
			want = ""
		}
		if got := ParseRole(text, nil); got != Role(want) {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}

func TestParseRoleConfigured(t *testing.T) {
	custom := map[string]Role{"value stream owner": RolePM, "Gardener": RoleDevOps}
	for text, want := range map[string]Role{"Value-Stream Owner": RolePM, "gardener": RoleDevOps, "engineer": RoleEngineer, " ": NoRole} {
		if got := ParseRole(text, custom); got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}

// TestRoleNamesCanMatch holds that each name is written as texts are when they are compared, and stands for a role.
func TestRoleNamesCanMatch(t *testing.T) {
	code, err := os.ReadFile("role_names.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`"([^"]*)"`).FindAllStringSubmatch(string(code), -1) {
		name := m[1]
		if roleWords(name) != name || len(strings.Fields(name)) > longestRole {
			t.Errorf("%q can never be the name that is looked for", name)
		}
		if ParseRole(name, nil) == NoRole {
			t.Errorf("%q stands for no role", name)
		}
	}
}

func TestRolesNameThemselves(t *testing.T) {
	code, err := os.ReadFile("roles.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`Role = "([^"]+)"`).FindAllStringSubmatch(string(code), -1) {
		if got := ParseRole(m[1], nil); got != Role(m[1]) {
			t.Errorf("%q is read as %q", m[1], got)
		}
	}
}
