package report

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
)

func csvOf(t testing.TB, r *Run, o Options) [][]string {
	t.Helper()
	text, ok := bytes.CutPrefix(printed(t, CSV, r, o), []byte("\ufeff"))
	if !ok {
		t.Fatal("nothing tells a spreadsheet that it is UTF-8")
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestCSV(t *testing.T) {
	rows := csvOf(t, sample(), showAll)
	if diff := cmp.Diff(csvHeader, rows[0]); diff != "" {
		t.Errorf("header (-want +got):\n%s", diff)
	}
	var got [][]string
	for _, row := range rows[1:] {
		if row[0] == "warning" || row[14] == "ignored" {
			got = append(got, row)
		}
	}
	want := [][]string{
		{"info", "no-outcome", "outcomes", "ignored one", "", "initiative", "ignored", "ignored", "teams/checkout.yaml", "1", "1", "", "", "", "ignored", "we know and wait"},
		{
			"warning", "makers-per-pm", "pm-load", "checkout: 11.0 makers for 1 product manager, limit 10:1", "add a product manager, or hand work over",
			"team", "checkout", "Checkout", "teams/checkout.yaml", "3", "1", "11", "10", "makers per PM", "new", "",
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	if len(rows) != 11 {
		t.Errorf("%d rows", len(rows))
	}
}

func TestCSVHidesPersons(t *testing.T) {
	f := finding(badValue, lint.Error, "ana-ruiz", place("teams/checkout.yaml", 1, 1, 1, 5), "one person")
	f.Entity.Private = true
	r := runOf([]*lint.Finding{f}, []*lint.Finding{f})
	if text := strings.Join(csvOf(t, r, onlyNew)[1], " "); strings.Contains(text, "ana-ruiz") {
		t.Errorf("names a person: %s", text)
	}
	r.ShowPeople = true
	if text := strings.Join(csvOf(t, r, onlyNew)[1], " "); !strings.Contains(text, "ana-ruiz") {
		t.Errorf("names nobody: %s", text)
	}
}

func TestCell(t *testing.T) {
	for text, want := range map[string]string{
		"=cmd|' /C calc'!A0": "'=cmd|' /C calc'!A0", "+1": "'+1", "-1": "'-1", "@SUM(1)": "'@SUM(1)", "\t=1": " '=1", "＝1": "'＝1",
		"a;=1": "a;'=1", "a; -1": "a; '-1", "a - b = c": "a - b = c", "Größe": "Größe", "": "",
	} {
		if got := Cell(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
