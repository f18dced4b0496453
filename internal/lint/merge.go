package lint

import (
	"slices"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// merge makes one finding of all reports about one subject and key; a facet that stands alone keeps its own.
func (r *ruleRun) merge(reports []report) []*Finding {
	type group struct{ reports []report }
	var order []string
	groups := map[string]*group{}
	for _, rep := range reports {
		id := rep.subject.Entity().Key() + "\x00" + r.key(rep)
		if groups[id] == nil {
			groups[id] = &group{}
			order = append(order, id)
		}
		groups[id].reports = append(groups[id].reports, rep)
	}
	out := make([]*Finding, 0, len(order))
	for _, id := range order {
		reps := groups[id].reports
		slices.SortStableFunc(reps, func(a, b report) int {
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
func (r *ruleRun) key(rep report) string {
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
func (r *ruleRun) severity(rep report) Severity {
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

func (r *ruleRun) finding(reps []report) *Finding {
	head := reps[0]
	e := head.subject.Entity()
	f := &Finding{
		Rule: r.rule, Severity: r.severity(head), Facet: head.Facet, Subject: head.subject, Entity: e, Key: r.key(head),
		Place: head.At, Message: head.Message, Next: head.Next, Measure: head.Measure, Ageing: head.Ageing, Status: New, Fix: head.Fix,
	}
	if e.Label != "" {
		f.Message = e.Label + ": " + head.Message
	}
	if f.Place == (source.Place{}) {
		f.Place = head.subject.Place()
	}
	for i, rep := range reps {
		if !slices.Contains(f.Facets, rep.Facet) {
			f.Facets = append(f.Facets, rep.Facet)
		}
		if i > 0 {
			f.Evidence = append(f.Evidence, "also: "+rep.Message)
		}
		f.Evidence = append(f.Evidence, rep.Evidence...)
		f.Related = append(f.Related, rep.Related...)
		f.Items = append(f.Items, rep.Items...)
		for _, s := range append([]model.Subject{rep.subject}, rep.Also...) {
			f.addAnchors(s)
		}
	}
	if head.org != nil {
		f.anchors = append(f.anchors, head.org.Entity())
	}
	for i := range f.Items {
		f.Items[i].Fingerprint = fingerprint(r.rule.ID, f.Items[i].Entity.Key(), f.Key)
	}
	f.Fingerprint = fingerprint(r.rule.ID, e.Key(), f.Key)
	f.documents = appendDocument(f.documents, documentAt(r.model, f.Place))
	return f
}
