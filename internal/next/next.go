// Package next tells an organization what to record next, one step at a time, so that more rules have data to judge.
package next

import (
	"github.com/orgvet/orgvet/internal/model"
)

// Step is one thing worth recording, and how far the organization is with it.
type Step struct {
	Number  int // 1-based place in the order
	Title   string
	Noun    string // what is counted: "active teams"
	Have    int
	Total   int
	Missing []string // labels of those without, at most all
	Why     string   // what rules can say once it is there
	Example string   // YAML to start from
}

// done reports whether at least half have it; a step with nothing to count is not done.
func (s *Step) done() bool { return s.Total > 0 && 2*s.Have >= s.Total }

// Of returns all steps of an organization in their order, and the index of the first that is not done; len(steps) when all are.
func Of(o *model.Organization) (steps []Step, first int) {
	for i, make := range []func(*model.Organization) Step{people, goals, links, measures, decisions, products, logs, functions, coaching} {
		s := make(o)
		s.Number = i + 1
		steps = append(steps, s)
	}
	for first < len(steps) && steps[first].done() {
		first++
	}
	return steps, first
}

// tally counts the subjects that have something.
func tally[S model.Subject](s *Step, subjects []S, has func(S) bool) {
	for _, x := range subjects {
		s.Total++
		if has(x) {
			s.Have++
		} else {
			s.Missing = append(s.Missing, x.Entity().Label)
		}
	}
}

// workTeams are the active teams that do work themselves.
func workTeams(o *model.Organization) []*model.Team {
	var out []*model.Team
	for _, t := range o.ActiveTeams() {
		if t.Type != "group" && t.Type != "function" && t.Type != "committee" && t.Type != "working-group" {
			out = append(out, t)
		}
	}
	return out
}

func initiatives(o *model.Organization) []*model.Initiative {
	var out []*model.Initiative
	for _, r := range o.Roadmaps {
		for _, i := range r.Initiatives {
			if i.Open() {
				out = append(out, i)
			}
		}
	}
	return out
}
