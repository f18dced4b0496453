package model

import (
	"os"
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
