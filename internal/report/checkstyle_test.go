package report

import (
	"encoding/xml"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCheckstyle(t *testing.T) {
	var out checkstyleReport
	if err := xml.Unmarshal(printed(t, Checkstyle, sample(), onlyNew), &out); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range out.Files {
		names = append(names, f.Name)
	}
	if diff := cmp.Diff([]string{"broken.yaml", "roadmaps/b:list.yaml", "teams/checkout.yaml", "teams/straße 1.yaml"}, names); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	want := checkstyleError{
		3, 1, "warning", "checkout: 11.0 makers for 1 product manager, limit 10:1; next: add a product manager, or hand work over", "orgvet.makers-per-pm",
	}
	if diff := cmp.Diff(want, out.Files[2].Errors[0]); diff != "" {
		t.Errorf("error (-want +got):\n%s", diff)
	}
	if n := len(out.Files[1].Errors); n != 4 {
		t.Errorf("%d errors in the roadmap", n)
	}
}
