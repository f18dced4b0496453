package model

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/source"
)

// TestIdentityIsIndependentOfFiles reads the same documents in one file, one file each, in another order and another layout.
func TestIdentityIsIndependentOfFiles(t *testing.T) {
	twice := "kind: roadmap\nteam: checkout\ninitiatives:\n  - {name: Card vault, status: done}\n"
	docs := append(strings.Split(shop, "\n---\n"), twice, shared[:strings.Index(shared, "\n---\n")+1])
	inOne := build(t, map[string]string{"plan.yaml": strings.Join(docs, "\n---\n")})
	if len(inOne.Faults) > 0 {
		t.Fatalf("the fixture has faults: %v", faultTexts(inOne))
	}
	apart, backwards, indented := map[string]string{}, map[string]string{}, map[string]string{}
	for i, doc := range docs {
		apart["team/"+strconv.Itoa(i)+".yaml"] = doc
		backwards["z/"+strconv.Itoa(100-i)+".yml"] = doc
		indented["in/"+strconv.Itoa(i%3)+"/"+strconv.Itoa(100-i)+".yaml"] = "# moved\n" + wider(doc)
	}
	want := described(inOne)
	for name, files := range map[string]map[string]string{"one file each": apart, "in another order": backwards, "in another layout": indented} {
		if diff := cmp.Diff(want, described(build(t, files))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// wider indents everything below the top level by two more spaces.
func wider(doc string) string { return strings.ReplaceAll(doc, "\n  ", "\n    ") }

// described are the identities and the links of a model.
func described(m *Model) []string {
	out := entities(m)
	for _, o := range m.Organizations {
		for _, i := range o.initiatives {
			line := i.Path() + " " + i.Status
			for _, target := range i.Targets {
				line += " -> " + target.Objective.Path()
			}
			for _, e := range i.EnablesItems {
				line += " enables " + e.Path()
			}
			out = append(out, line)
		}
		for _, t := range o.Teams {
			for _, s := range t.Running() {
				out = append(out, t.ID+" runs "+s.ID)
			}
		}
	}
	return out
}

func TestSeveralOrganizations(t *testing.T) {
	m := build(t, map[string]string{
		"north/organization.yaml": "kind: organization\nid: north\n",
		"north/teams/pay.yaml":    "kind: team\nid: pay\n---\nkind: okrs\nteam: pay\nperiod: 2026-Q3\nobjectives: [{id: grow, objective: We grow}]\n",
		"south/organization.yaml": "kind: organization\nid: south\n",
		"south/pay.yaml":          "kind: team\nid: pay\n",
	})
	want := []string{
		"objective:north/pay/2026-Q3/grow", "okrs:north/pay/2026-Q3", "organization:north", "organization:south", "team:north/pay", "team:south/pay",
	}
	if diff := cmp.Diff(want, entities(m)); diff != "" || len(m.Faults) > 0 {
		t.Error(diff, faultTexts(m))
	}
	m = build(t, map[string]string{"plan.yaml": "kind: organization\nid: north\n---\nkind: organization\nid: south\n"})
	wantFault := `duplicate-id 5 id: the folder has two organizations, "north" and "south"; keep one organization document in a folder`
	if diff := cmp.Diff(wantFault, lines(faultTexts(m))); diff != "" {
		t.Error(diff)
	}
}

func TestWithoutAnOrganization(t *testing.T) {
	m := build(t, map[string]string{"teams/pay.yaml": "kind: team\nid: pay\n", "app.yaml": "kind: Deployment\napiVersion: v1\n"})
	org := m.Organizations[0]
	if len(m.Organizations) != 1 || org.Declared || org.Team("pay") == nil || m.Files != 1 {
		t.Errorf("got %d organizations, declared %v, %d files", len(m.Organizations), org.Declared, m.Files)
	}
	if got := org.Place().File; got != "teams/pay.yaml" {
		t.Errorf("the organization is placed in %q, want its first file", got)
	}
	if empty := build(t, nil); len(empty.Organizations) != 0 {
		t.Error("no documents make no organization")
	}
}

func TestFaultsOfFiles(t *testing.T) {
	m := build(t, map[string]string{
		"plan.yaml":  "kind: team\nid: pay\nmembers: [\n",
		"other.yaml": "a: [\n",
	})
	if len(m.Faults) == 0 {
		t.Fatal("a broken plan is silent")
	}
	for _, f := range m.Faults {
		if f.Rule != "invalid-yaml" || f.Place.File != "plan.yaml" {
			t.Errorf("unexpected fault %s in %s", f.Rule, f.Place.File)
		}
	}
}

func TestBuildStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	file := source.ParseFile("plan.yaml", []byte("kind: team\nid: pay\n"), source.DefaultLimits())
	if _, err := Build(ctx, []*source.File{file}, DefaultSettings(testDay)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want the context's error", err)
	}
}
