package cli

import "testing"

func TestRoff(t *testing.T) {
	for text, want := range map[string]string{
		"read plans":         "read plans",
		"--fail-on":          `\-\-fail\-on`,
		".orgvet.yaml":       `\&.orgvet.yaml`,
		"a\n'b":              "a\n\\&'b",
		`C:\plans`:           `C:\eplans`,
		"lint [PATH…]":       `lint [PATH\[u2026]]`,
		"write .orgvet.yaml": "write .orgvet.yaml",
	} {
		if got := roff(text); got != want {
			t.Errorf("roff(%q) = %q, want %q", text, got, want)
		}
	}
}
