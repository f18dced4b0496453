package report

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRDJSON(t *testing.T) {
	var out rdReport
	if err := json.Unmarshal(printed(t, RDJSON, sample(), onlyNew), &out); err != nil {
		t.Fatal(err)
	}
	if out.Source.Name != "orgvet" || len(out.Diagnostics) != 7 {
		t.Fatalf("%d diagnostics of %s", len(out.Diagnostics), out.Source.Name)
	}
	// Columns count bytes: ö and ß have two, the letter itself four.
	letter := &rdRange{rdPosition{2, 16}, rdPosition{2, 20}}
	if diff := cmp.Diff(letter, out.Diagnostics[6].Location.Range); diff != "" {
		t.Errorf("range (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]rdSuggestion{{letter, "large"}}, out.Diagnostics[6].Suggestions); diff != "" {
		t.Errorf("suggestions (-want +got):\n%s", diff)
	}
	if d := out.Diagnostics[0]; d.Location.Range != nil || d.Severity != "ERROR" {
		t.Errorf("a whole file: %+v", d)
	}
	if d := out.Diagnostics[5]; d.Code.Value != "makers-per-pm" || d.Severity != "WARNING" || d.Related[0].Location.Path != "teams/straße 1.yaml" {
		t.Errorf("diagnostic: %+v", d)
	}
}

func TestRDJSONL(t *testing.T) {
	lines := bytes.Split(bytes.TrimSpace(printed(t, RDJSONL, sample(), onlyNew)), []byte("\n"))
	if len(lines) != 7 {
		t.Fatalf("%d lines", len(lines))
	}
	for _, line := range lines {
		var d rdDiagnostic
		if err := json.Unmarshal(line, &d); err != nil || d.Source == nil || d.Source.Name != "orgvet" {
			t.Errorf("%s: %v", line, err)
		}
	}
}

func TestByteColumn(t *testing.T) {
	for _, c := range []struct {
		line         string
		column, want int
	}{{"abc", 1, 1}, {"abc", 3, 3}, {"abc", 4, 4}, {"abc", 9, 4}, {"äöü", 2, 3}, {"äöü", 4, 7}, {"", 1, 1}, {"\xff𝔊x", 3, 6}} {
		if got := byteColumn(c.line, c.column); got != c.want {
			t.Errorf("%q column %d is byte %d, want %d", c.line, c.column, got, c.want)
		}
	}
}
