package lint

import (
	"cmp"
	"slices"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// finding makes a finding of one report.
func (r *ruleRun) finding(org *model.Organization, s model.Subject, rep Report) *Finding {
	f := &Finding{
		Rule: r.rule, Facet: rep.Facet, Subject: s, Entity: s.Entity(), Key: rep.Key, Place: rep.At,
		Message: rep.Message, Next: rep.Next, Measure: rep.Measure, Evidence: slices.Clip(rep.Evidence), Related: slices.Clip(rep.Related),
		Items: rep.Items, Ageing: rep.Ageing, Status: New, Fix: rep.Fix, org: org, model: r.model,
	}
	if len(rep.Also) > 0 {
		f.beside = &beside{subjects: slices.Clip(rep.Also)}
	}
	facet := r.facet(rep.Facet)
	if facet != nil && facet.Separate {
		f.Key = rep.Facet + "\x00" + rep.Key
	}
	f.Severity = r.severity(facet, &rep)
	if f.Place == (source.Place{}) {
		f.Place = s.Place()
	}
	return f
}

// merge makes one finding of all about one subject and key, headed by the strongest.
func (r *ruleRun) merge(reports []*Finding) []*Finding {
	type identity struct{ kind, id, key string }
	at := make(map[identity]int, len(reports)) // where in out
	out := make([]*Finding, 0, len(reports))
	more := map[int][]*Finding{} // of those in out that are not alone
	for _, f := range reports {
		id := identity{f.Entity.Kind, f.Entity.ID, f.Key}
		if i, known := at[id]; known {
			more[i] = append(more[i], f)
			continue
		}
		at[id], out = len(out), append(out, f)
	}
	for i, others := range more {
		group := append([]*Finding{out[i]}, others...)
		slices.SortStableFunc(group, func(a, b *Finding) int {
			return cmp.Or(cmp.Compare(b.Severity, a.Severity), r.rank(a.Facet)-r.rank(b.Facet))
		})
		out[i] = group[0]
		for _, f := range group[1:] {
			out[i].take(f)
		}
	}
	for _, f := range out {
		f.seal()
	}
	return out
}

// take adds what another report about the same says.
func (f *Finding) take(other *Finding) {
	if f.beside == nil {
		f.beside = &beside{}
	}
	if !slices.Contains(f.Facets(), other.Facet) {
		f.beside.facets = append(f.beside.facets, other.Facet)
	}
	f.Evidence = append(append(f.Evidence, "also: "+other.Message), other.Evidence...)
	f.Related = append(f.Related, other.Related...)
	f.Items = append(f.Items, other.Items...)
	f.beside.subjects = slices.AppendSeq(f.beside.subjects, other.subjects)
}

// seal writes what depends on all that the finding took.
func (f *Finding) seal() {
	if label := f.Entity.Label; label != "" {
		f.Message = label + ": " + f.Message
		f.Entity.Label = f.Message[:len(label)] // one text instead of two
	}
	for i := range f.Items {
		f.Items[i].Fingerprint = fingerprint(f.Rule.ID, f.Items[i].Entity, f.Key)
	}
	f.Fingerprint = fingerprint(f.Rule.ID, f.Entity, f.Key)
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
func (r *ruleRun) severity(facet *Facet, rep *Report) Severity {
	s := r.rule.Severity
	if facet != nil && facet.Severity != NoSeverity {
		s = facet.Severity
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
