package schema_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema"
)

func TestFixes(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"a misspelled key", "kind: team\nid: aa\nproblm: x # why\n", "kind: team\nid: aa\nproblem: x # why\n"},
		{"a key in another case", "kind: team\nid: aa\nMembers: []\n", "kind: team\nid: aa\nmembers: []\n"},
		{"a quoted key", "kind: team\nid: aa\n\"memebrs\": []\n", "kind: team\nid: aa\n\"members\": []\n"},
		{"the field is there already", "kind: team\nid: aa\nproblem: x\nproblm: y\n", ""},
		{"two keys may mean it", "kind: team\nid: aa\nproblm: x\nprobem: y\n", ""},
		{"two fields are near", "kind: okrs\nperiod: 2026-Q3\ntem: aa\nteams: [aa]\n", ""},
		{"a word too far away", "kind: team\nid: aa\nbudget: 4\n", ""},
		{"an own key", "kind: team\nid: aa\nx-problm: 4\n", ""},
		{"a misspelled kind", "kind: taem\nid: aa\n", "kind: team\nid: aa\n"},
		{"a kind in the plural", "kind: roadmaps\nteam: aa\ninitiatives: []\n", "kind: roadmap\nteam: aa\ninitiatives: []\n"},
		{"a short form of a kind", "kind: org\nid: aa\nvision: x\n", ""},
		{"a percentage without its sign", "kind: team\nid: aa\nunplanned_share: 60\n", "kind: team\nid: aa\nunplanned_share: 60%\n"},
		{"one in quotes", "kind: team\nid: aa\nunplanned_share: \"12.5\"\n", "kind: team\nid: aa\nunplanned_share: \"12.5%\"\n"},
		{"a number that may be a multiple", "kind: team\nid: aa\nunplanned_share: 1.5\n", ""},
		{"a number above all", "kind: team\nid: aa\nunplanned_share: 160\n", ""},
		{"a cadence with two meanings", "kind: forum\nid: aa\npurpose: ideation\ncadence: biweekly\n", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			f := source.ParseFile("a.yaml", []byte(tc.in), source.Limits{})
			faults := schema.Check(f.Docs[0])
			var edits []source.Edit
			for _, fault := range faults {
				if fault.Fix != nil {
					edits = append(edits, *fault.Fix)
				}
			}
			if tc.want == "" {
				if len(edits) > 0 {
					t.Fatalf("fixed, though not certain: %+v", edits)
				}
				return
			}
			got := f.Data()
			for _, e := range slices.Backward(edits) {
				got = slices.Concat(got[:e.Span.Start.Offset], []byte(e.New), got[e.Span.End.Offset:])
			}
			if diff := cmp.Diff(tc.want, string(got)); diff != "" {
				t.Errorf("%s\nfaults: %+v", diff, faults)
			}
			if left := schema.Check(source.ParseFile("a.yaml", got, source.Limits{}).Docs[0]); len(left) > 0 {
				t.Errorf("still wrong: %+v", left)
			}
		})
	}
}
