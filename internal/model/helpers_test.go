package model

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/orgvet/orgvet/internal/source"
)

var testDay = time.Date(2026, 8, 25, 0, 0, 0, 0, time.UTC)

// build reads files given as path and text, as of 2026-08-25.
func build(t *testing.T, files map[string]string) *Model {
	t.Helper()
	return buildWith(t, files, DefaultSettings(testDay))
}

func buildWith(t *testing.T, files map[string]string, s Settings) *Model {
	t.Helper()
	paths := make([]string, 0, len(files))
	for path := range files {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	var parsed []*source.File
	for _, path := range paths {
		parsed = append(parsed, source.ParseFile(path, []byte(files[path]), source.DefaultLimits()))
	}
	m, err := Build(context.Background(), parsed, s)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// one builds a single file and returns its only organization.
func one(t *testing.T, text string) *Organization {
	t.Helper()
	m := build(t, map[string]string{"plan.yaml": text})
	for _, f := range m.Faults {
		t.Errorf("unexpected fault: %s: %s (line %d)", f.Rule, f.Message, f.Place.Span.Start.Line)
	}
	if len(m.Organizations) != 1 {
		t.Fatalf("got %d organizations, want 1", len(m.Organizations))
	}
	return m.Organizations[0]
}

// faults are the faults of a single file as "rule line: message; next".
func faults(t *testing.T, text string) []string {
	t.Helper()
	return faultTexts(build(t, map[string]string{"plan.yaml": text}))
}

func faultTexts(m *Model) []string {
	var out []string
	for _, f := range m.Faults {
		out = append(out, f.Rule+" "+formatNumber(float64(f.Place.Span.Start.Line))+" "+f.Subject+": "+f.Message+"; "+f.Next)
	}
	return out
}

// entities are the identities of everything in the model, sorted.
func entities(m *Model) []string {
	var out []string
	add := func(s Subject) { out = append(out, s.Entity().Key()) }
	for _, o := range m.Organizations {
		add(o)
		for _, t := range o.Teams {
			add(t)
		}
		for _, p := range o.People {
			add(p)
		}
		for _, p := range o.Products {
			add(p)
		}
		for _, f := range o.Forums {
			add(f)
		}
		for _, l := range o.Logs {
			add(l)
		}
		for _, p := range o.PMs {
			add(p)
		}
		for _, s := range o.OKRs {
			add(s)
			for _, ob := range s.Objectives {
				add(ob)
			}
		}
		for _, ob := range o.Objectives {
			add(ob)
		}
		for _, r := range o.Roadmaps {
			add(r)
		}
		o.eachKeyResult(func(k *KeyResult) { add(k) })
		for _, i := range o.initiatives {
			add(i)
		}
	}
	slices.Sort(out)
	return out
}

func lines(texts []string) string { return strings.Join(texts, "\n") }
