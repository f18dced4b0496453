package rules_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/generated"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/reads"
	"github.com/orgvet/orgvet/rules"
)

// TestReads holds reads.go against the code of linking and of the rules; with -update it writes the file.
func TestReads(t *testing.T) {
	const module = "github.com/orgvet/orgvet"
	code, err := reads.Load("..", module, "./rules")
	if err != nil {
		t.Fatal(err)
	}
	code.Presence(module+"/internal/model", "Block", "Has")
	subjects := reads.Subjects{
		Package: module + "/internal/lint",
		Askers: []string{
			"EachTeam", "EachPM", "EachPerson", "EachProduct", "EachOKRs", "EachObjective", "EachKeyResult", "EachRoadmap", "EachInitiative", "EachForum",
		},
		Given: "Given", Join: "All",
		Ties: []string{
			"Pass.subject", "Block.doc", "Ref.doc", "spot.doc", "InitiativeLinks.Roadmap", "ObjectiveLinks.OKRs", "KeyResultLinks.Objective", "KeyResultDetails.Function",
		},
		Whole: "Organization", Others: []string{"ruleRun.options"},
		Model: module + "/internal/model", Like: map[string]string{"Pass.Org": "Document.Org"}, Counted: []string{"Model.Faults", "MemberLinks.Role", "MemberDetails.AlsoRoles", "PersonLinks.Role"},
	}
	code.Links(subjects)
	// What only few references look at is looked after by Model.Update.
	var resolving []string
	for _, looks := range []string{"prefersOpen", "withText", "isMetric"} {
		code.PassOver(module+"/internal/model", "orgLinker", looks)
		resolving = append(resolving, code.Method(module+"/internal/model", "orgLinker", looks)...)
	}
	if diff := cmp.Diff([]string{
		"Initiative.Status", "OKRs.Objectives", "Objective.Text", "Organization.Objectives",
		"Metric.ID", "Metric.Name", "Organization.Metrics", "Product.Metrics", "Team.Metrics",
	}, resolving); diff != "" {
		t.Errorf("what a reference is resolved by is not what Model.Update looks after:\n%s", diff)
	}
	// These lists are made last, and made again by themselves.
	const m, o, links = module + "/internal/model", "Organization", "OrganizationLinks."
	code.Derive(m, o, "noteTeams", links+"activeTeams", links+"productTeams")
	code.Derive(m, o, "noteRunning", "TeamLinks.running")
	code.Derive(m, o, "noteObjectives", links+"objectives")
	code.Derive(m, o, "noteKeyResults", links+"keyResults") // the number of a key result only tells where to remember what was found out about it
	// The checks that look at one document at a time are made again whenever it changes.
	linking := code.Function(module+"/internal/model", "Link", "checksAlone")
	// Reports name subjects, and are made again whenever they name one in a file that changed.
	code.PassOver(module+"/internal/lint", "ruleRun", "finding")
	code.PassOver(module+"/internal/lint", "ruleRun", "contain")
	// Places are looked after in the same way. Who asks about people reads more of them anyway.
	for _, m := range []string{"Place", "Document"} {
		code.PassOver(module+"/internal/model", "Human", m)
		code.PassOver(module+"/internal/model", "PM", m)
	}
	anywhere, begin, near, ways, apart := map[string][]string{}, map[string][]string{}, map[string][]string{}, map[string][]string{}, []string{}
	byRule := code.Values(module+"/internal/lint", "Rule", "ID", "Check", subjects)
	for at, question := range code.Alone("OfDocument", subjects) {
		for _, field := range question.Anywhere {
			if !slices.Contains(linking, field) || model.LinkedAlone([]string{field}) { // else it stays as it is while a session goes on
				t.Errorf("%s: the question may read %s of another document", at, field)
			}
		}
	}
	for _, r := range rules.All() {
		if _, found := byRule[r.ID]; !found {
			t.Errorf("nobody knows what %s reads; write its check into its rule", r.ID)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(byRule)) {
		add(anywhere, byRule[id].Anywhere, id)
		add(begin, byRule[id].Begin, id)
		add(near, byRule[id].Near, id)
		if byRule[id].Apart {
			apart, ways[id] = append(apart, id), byRule[id].Ways
		}
	}
	add(anywhere, code.Method(module+"/internal/lint", "ruleRun", "finding"), "labels")
	add(anywhere, []string{"PersonLinks.Human"}, "labels") // a member line may have the name of a person
	add(anywhere, code.Derived(), "lists")
	for _, field := range linking {
		anywhere[field] = append(anywhere[field], "linking")
	}
	var b strings.Builder
	b.WriteString("// Code generated from the code of the rules by go test ./rules -run TestReads -update; DO NOT EDIT.\n\npackage rules\n")
	function(&b, "reads is by which rules a field of the model may be read, or that linking or labels read it", "reads", anywhere)
	function(&b, "readsNear is by which other rules a field may be read of what stands in the document of the subject that they are asked about",
		"readsNear", near)
	function(&b, "readsFirst is by which other rules a field may be read to list their subjects, or to find out what they want to know of the whole",
		"readsFirst", begin)
	function(&b, "ways are the links by which rules may come from a subject to another document", "ways", ways)
	fmt.Fprintf(&b, "\n// apart are the rules that know of nothing but the model when they are asked about a subject.\nfunc apart() []string {\n\treturn %#v\n}\n", apart)
	generated.Hold(t, "reads.go", b.String(), "go test ./rules -run TestReads -update")
}

func add(to map[string][]string, fields []string, reader string) {
	for _, field := range fields {
		to[field] = append(to[field], reader)
	}
}

// function writes a function that gives a table.
func function(b *strings.Builder, doc, name string, table map[string][]string) {
	fmt.Fprintf(b, "\n// %s.\nfunc %s() map[string][]string {\n\treturn map[string][]string{\n", doc, name)
	for _, field := range slices.Sorted(maps.Keys(table)) {
		fmt.Fprintf(b, "%q: {", field)
		for _, reader := range table[field] {
			fmt.Fprintf(b, "%q,", reader)
		}
		b.WriteString("},\n")
	}
	b.WriteString("}\n}\n")
}
