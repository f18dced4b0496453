package model

import (
	"strconv"
	"time"

	"github.com/orgvet/orgvet/internal/source"
)

// check looks for what contradicts itself or cannot be true in the organization's documents.
func (l *orgLinker) check() {
	l.sideBySide(append([]func(*orgLinker){
		(*orgLinker).checkPersonRefs, (*orgLinker).checkCycles, (*orgLinker).checkHeadcounts, (*orgLinker).checkShares,
	}, checksAlone()...)...)
}

// checksAlone are the checks that look at one document at a time.
func checksAlone() []func(*orgLinker) {
	return []func(*orgLinker){(*orgLinker).checkUnits, (*orgLinker).checkDates, (*orgLinker).checkStatuses}
}

// allObjectives are those of the organization and of all OKRs.
func (o *Organization) allObjectives(yield func(*Objective) bool) {
	for _, objective := range o.Objectives {
		if !yield(objective) {
			return
		}
	}
	for _, s := range o.OKRs {
		for _, objective := range s.Objectives {
			if !yield(objective) {
				return
			}
		}
	}
}

func (o *Organization) countObjectives() int {
	n := len(o.Objectives)
	for _, s := range o.OKRs {
		n += len(s.Objectives)
	}
	return n
}

// eachKeyResult visits every key result of the organization, the goals of functions included.
func (o *Organization) eachKeyResult(visit func(*KeyResult)) {
	for objective := range o.allObjectives {
		for _, k := range objective.KeyResults {
			visit(k)
		}
	}
	for _, f := range o.Functions {
		for _, k := range f.Goals {
			visit(k)
		}
	}
}

// eachMetric visits every watched metric.
func (o *Organization) eachMetric(visit func(*Metric)) {
	for _, m := range o.Metrics {
		visit(m)
	}
	for _, t := range o.Teams {
		for _, m := range t.Metrics {
			visit(m)
		}
	}
	for _, p := range o.Products {
		for _, m := range p.Metrics {
			visit(m)
		}
	}
}

// reportRoles reports every role text that nobody knows, once.
func (l *linker) reportRoles() {
	for _, key := range keysOf(l.roles) {
		r := l.roles[key]
		l.faults = append(l.faults, source.Fault{
			Rule: "unknown-role", Place: r.at.place(), Subject: key,
			Message: "no role is known by the name " + Quote(r.text) + "; it counts as nobody in particular",
			Next:    "use a usual name such as pm, designer or engineer, or map it under roles in .orgvet.yaml",
		})
	}
}

// unknownRole is a role text in no alias list and the first place that uses it, in the order of ids, so that files mean nothing.
type unknownRole struct {
	text string
	at   spot
}

func formatDay(d time.Time) string { return d.Format(time.DateOnly) }

func formatPercent(x float64) string { return strconv.FormatFloat(100*tidy(x), 'f', -1, 64) + "%" }

func formatNumber(x float64) string { return strconv.FormatFloat(tidy(x), 'f', -1, 64) }
