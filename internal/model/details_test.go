package model

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// What has no details points to an empty value that all share: one write into it, and everybody has it.
func TestNobodyWritesIntoSharedDetails(t *testing.T) {
	for _, example := range []string{"healthy", "feature-factory", "startup"} {
		files := map[string]string{}
		root := filepath.Join("..", "..", "examples", example)
		err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := os.ReadFile(path)
			files[filepath.ToSlash(path)] = string(text)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		build(t, files)
	}
	for _, shared := range append([]any{&noValue}, sharedDetails...) {
		if v := reflect.ValueOf(shared).Elem(); !v.IsZero() {
			t.Errorf("%s is not empty: %+v", v.Type().Name(), shared)
		}
	}
}

// Values that are written alike are one: what one key result makes of it may not show in another.
func TestNobodyWritesIntoSharedValues(t *testing.T) {
	o := one(t, `kind: okrs
team: pay
period: 2026-Q3
objectives:
  - objective: Pay in a moment
    key_results:
      - {metric: refund, from: 3 days, to: 12 hours}
      - {metric: support, from: 20 hours, to: 12 hours}
---
kind: team
id: pay
`)
	for i, want := range []Value{{Raw: "12 hours", Number: 0.5, Unit: "day", OK: true}, {Raw: "12 hours", Number: 12, Unit: "hour", OK: true}} {
		if got := *o.OKRs[0].Objectives[0].KeyResults[i].To; got != want {
			t.Errorf("key result %d is to reach %+v, want %+v", i, got, want)
		}
	}
}
