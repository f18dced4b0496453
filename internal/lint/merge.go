package lint

import (
	"slices"

	"github.com/orgvet/orgvet/internal/source"
)

// merge makes one finding of all reports about one subject and key; a facet that stands alone keeps its own.
func (r *ruleRun) merge(reports []*report) []*Finding {
	type identity struct{ kind, id, key string }
	var groups [][]*report
	known := make(map[identity]int, len(reports)) // where in groups
	for _, rep := range reports {
		rep.entity = rep.subject.Entity()
		id := identity{rep.entity.Kind, rep.entity.ID, r.key(rep)}
		at, more := known[id]
		if !more {
			at = len(groups)
			known[id], groups = at, append(groups, nil)
		}
		groups[at] = append(groups[at], rep)
	}
	out := make([]*Finding, 0, len(groups))
	for _, reps := range groups {
		slices.SortStableFunc(reps, func(a, b *report) int {
			if d := int(r.severity(b)) - int(r.severity(a)); d != 0 {
				return d
			}
			return r.rank(a.Facet) - r.rank(b.Facet)
		})
		out = append(out, r.finding(reps))
	}
	return out
}

// key is what tells two findings about one subject apart.
func (r *ruleRun) key(rep *report) string {
	if f := r.facet(rep.Facet); f != nil && f.Separate {
		return rep.Facet + "\x00" + rep.Key
	}
	return rep.Key
}

func (r *ruleRun) facet(name string) *Facet {
	for i := range r.rule.Facets {
		if r.rule.Facets[i].Name == name {
			return &r.rule.Facets[i]
		}
	}
	return nil
}

func (r *ruleRun) rank(facet string) int {
	return slices.IndexFunc(r.rule.Facets, func(f Facet) bool { return f.Name == facet })
}

// severity is what the configuration says, else the report, the facet, the rule. Age alone is never an error.
func (r *ruleRun) severity(rep *report) Severity {
	s := r.rule.Severity
	if f := r.facet(rep.Facet); f != nil && f.Severity != NoSeverity {
		s = f.Severity
	}
	if rep.Severity != NoSeverity {
		s = rep.Severity
	}
	if set := r.selection.Rules[r.rule.ID].Severity; set != NoSeverity {
		s = set
	}
	if rep.Ageing {
		s = min(s, Warning)
	}
	return s
}

func (r *ruleRun) finding(reps []*report) *Finding {
	head := reps[0]
	f := &Finding{
		Rule: r.rule, Severity: r.severity(head), Facet: head.Facet, Subject: head.subject, Entity: head.entity, Key: r.key(head),
		Place: head.At, Message: head.Message, Next: head.Next, Measure: head.Measure, Ageing: head.Ageing, Status: New, Fix: head.Fix,
		org: head.org, model: r.model,
	}
	if head.entity.Label != "" {
		f.Message = head.entity.Label + ": " + head.Message
	}
	if f.Place == (source.Place{}) {
		f.Place = head.subject.Place()
	}
	f.Evidence, f.Related = slices.Clip(head.Evidence), slices.Clip(head.Related)
	for i, rep := range reps {
		if !slices.Contains(f.Facets, rep.Facet) {
			f.Facets = append(f.Facets, rep.Facet)
		}
		if i > 0 {
			f.Evidence = append(append(f.Evidence, "also: "+rep.Message), rep.Evidence...)
			f.Related = append(f.Related, rep.Related...)
		}
		f.Items = append(f.Items, rep.Items...)
		f.about = append(append(f.about, rep.subject), rep.Also...)
	}
	for i := range f.Items {
		f.Items[i].Fingerprint = fingerprint(r.rule.ID, f.Items[i].Entity.Key(), f.Key)
	}
	f.Fingerprint = fingerprint(r.rule.ID, f.Entity.Key(), f.Key)
	return f
}
