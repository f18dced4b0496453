package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/schema/syntax"
)

// Ids of the hygiene rules that judge ignore entries; the engine itself reports them, since only it knows what an entry silenced.
const (
	ignoreWithoutReason = "ignore-without-reason"
	expiredIgnore       = "expired-ignore"
	unusedIgnore        = "unused-ignore"
)

// ReasonWords is how many words make a reason.
const ReasonWords = 3

// applyIgnores silences the findings that an entry with a reason names, and returns findings about the entries themselves.
// An entry without reason, or an expired one, silences nothing.
func applyIgnores(m *model.Model, rules []*Rule, sel *Selection, findings []*Finding) []*Finding {
	ig := ignorer{model: m, sel: sel, rules: map[string]*Rule{}, byRule: map[string][]*Finding{}}
	for _, r := range rules {
		ig.rules[r.ID] = r
	}
	for _, f := range findings {
		ig.byRule[f.Rule.ID] = append(ig.byRule[f.Rule.ID], f)
	}
	for _, d := range m.Documents {
		for _, e := range d.Ignores() {
			ig.apply(e, d)
		}
	}
	for _, e := range sel.Ignores {
		ig.apply(e, nil)
	}
	return ig.found
}

type ignorer struct {
	model  *model.Model
	sel    *Selection
	rules  map[string]*Rule
	byRule map[string][]*Finding
	found  []*Finding
}

// apply treats one entry; doc is nil for the configuration's.
func (ig *ignorer) apply(e *model.Ignore, doc *model.Document) {
	name := e.Rule
	if e.Item != "" {
		name += " for " + model.Quote(e.Item)
	}
	switch {
	case len(strings.Fields(e.Because)) < ReasonWords:
		ig.report(ignoreWithoutReason, e, doc, fmt.Sprintf("%s is ignored without a reason; it is not in force", name),
			fmt.Sprintf("add because: with at least %d words, so that the next reader knows why", ReasonWords))
	case e.Until.OK && e.Until.End().Before(ig.model.Settings.AsOf):
		ig.report(expiredIgnore, e, doc, fmt.Sprintf("the ignore of %s ended on %s; it is not in force", name, e.Until.Raw),
			"look at the finding again: fix it, or write a new date with a reason that still holds")
	default:
		used := false
		for _, f := range ig.byRule[e.Rule] {
			if doc == nil || f.isIn(doc) {
				used = silence(f, e) || used
			}
		}
		if r := ig.rules[e.Rule]; !used && (r == nil || ig.sel.Runs(r)) {
			ig.report(unusedIgnore, e, doc, fmt.Sprintf("nothing here to ignore for %s", name), ig.unusedNext(r, e.Rule))
		}
	}
}

func (ig *ignorer) unusedNext(r *Rule, id string) string {
	if r != nil {
		return "delete the entry"
	}
	ids := make([]string, 0, len(ig.rules))
	for id := range ig.rules {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	if near, ok := syntax.Nearest(id, ids); ok {
		return fmt.Sprintf("there is no such rule; did you mean %q?", near)
	}
	return "there is no such rule; orgvet rules lists them all"
}

// silence applies an entry to a finding it may be about, and reports whether it is. An entry for one of several items takes that item
// off the list; the last one takes the finding with it.
func silence(f *Finding, e *model.Ignore) bool {
	if e.Item != "" && e.Item != f.IgnoreKey() && !Names(f.Entity, e.Item) {
		rest := slices.DeleteFunc(slices.Clone(f.Items), func(i Item) bool { return Names(i.Entity, e.Item) })
		if len(rest) == len(f.Items) {
			return false
		}
		f.Evidence = append(f.Evidence, fmt.Sprintf("%s is ignored: %s", model.Quote(e.Item), e.Because))
		if f.Items = rest; len(rest) > 0 {
			return true
		}
	}
	if f.Status == New {
		f.Status, f.Because = Ignored, e.Because
	}
	return true
}

// IgnoreKey is the item by which an ignore entry tells the finding from others of its rule about the same subject: the rule's own key,
// or the facet where the rule says several things that stand apart; empty for most rules.
func (f *Finding) IgnoreKey() string {
	facet, key, separate := strings.Cut(f.Key, "\x00")
	switch {
	case separate && key != "":
		return key
	case separate:
		return facet
	case f.Key == "" && slices.ContainsFunc(f.Rule.Facets, func(x Facet) bool { return x.Separate }):
		return f.Facet
	}
	return f.Key
}

// Names reports whether an entry's item names an entity: by id path, its last part, or name.
func Names(e model.Entity, item string) bool {
	return item == e.ID || strings.HasSuffix(e.ID, "/"+item) || strings.EqualFold(item, e.Name) ||
		syntax.Slug(item) == e.ID[strings.LastIndex(e.ID, "/")+1:]
}

func (ig *ignorer) report(rule string, e *model.Ignore, doc *model.Document, message, next string) {
	r := ig.rules[rule]
	if r == nil || !ig.sel.Runs(r) {
		return
	}
	entity := model.Entity{Kind: "config", ID: "ignore"}
	if doc != nil {
		entity = documentEntity(doc)
	}
	f := &Finding{
		Rule: r, Severity: r.Severity, Facet: MainFacet, Entity: entity,
		Key: fmt.Sprintf("ignore/%s/%s", e.Rule, e.Item), Place: e.Place(), Message: message, Next: next, Status: New, model: ig.model,
	}
	if set := ig.sel.Rules[rule].Severity; set != NoSeverity {
		f.Severity = set
	}
	if rule == expiredIgnore {
		f.Ageing, f.Severity = true, min(f.Severity, Warning)
	}
	if f.Entity.Label != "" {
		f.Message = f.Entity.Label + ": " + f.Message
	}
	f.Fingerprint = fingerprint(rule, entity, f.Key)
	ig.found = append(ig.found, f)
}

// documentEntity identifies a document by what it declares.
func documentEntity(d *model.Document) model.Entity {
	if d.Subject != nil {
		return d.Subject.Entity()
	}
	return model.Entity{Kind: d.Kind, ID: d.ID, Name: d.ID, Label: d.ID}
}
