package audit

import (
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/report"
)

// sweep rewrites every text of a report that may hold text of the plans.
func (r *Report) sweep(edit func(text string) string) { sweep(reflect.ValueOf(r).Elem(), edit) }

func sweep(v reflect.Value, edit func(string) string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(edit(v.String()))
	case reflect.Pointer:
		if !v.IsNil() {
			sweep(v.Elem(), edit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			sweep(v.Index(i), edit)
		}
	case reflect.Struct:
		if line, ok := v.Addr().Interface().(*Line); ok {
			line.rewrite(edit)
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("anonymize") != "keep" {
				sweep(v.Field(i), edit)
			}
		}
	default:
	}
}

// names replaces whole words, the longest name first.
type names struct {
	byFirst map[string][]name // by the first word in lower case
}

type name struct {
	text  string // in lower case
	exact string // as written
	by    string
	any   bool // in any mix of capitals
}

func (n *names) add(text, by string, anyCase bool) {
	text = strings.TrimSpace(text)
	first := firstWord(strings.ToLower(text))
	if first == "" {
		return
	}
	if n.byFirst == nil {
		n.byFirst = map[string][]name{}
	}
	list := n.byFirst[first]
	at := 0
	for at < len(list) && len(list[at].text) >= len(text) {
		if list[at].exact == text {
			return
		}
		at++
	}
	n.byFirst[first] = append(list[:at:at], append([]name{{strings.ToLower(text), text, by, anyCase}}, list[at:]...)...)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func firstWord(text string) string {
	for i, r := range text {
		if !isWord(r) {
			return text[:i]
		}
	}
	return text
}

// replace puts the replacements in place of the names.
func (n *names) replace(text string) string {
	if len(n.byFirst) == 0 {
		return text
	}
	var out strings.Builder
	before := false
	for i := 0; i < len(text); {
		if !before {
			if found, by := n.at(text[i:]); found > 0 {
				out.WriteString(by)
				i += found
				before = true
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		out.WriteString(text[i : i+size])
		before = isWord(r)
		i += size
	}
	return out.String()
}

// at is the length of the longest name that the text begins with, as a whole word, and what to put in its place.
func (n *names) at(text string) (length int, by string) {
	for _, x := range n.byFirst[strings.ToLower(firstWord(text))] {
		if len(text) < len(x.exact) {
			continue
		}
		head, rest := text[:len(x.exact)], text[len(x.exact):]
		if head != x.exact && (!x.any || strings.ToLower(head) != x.text) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(rest); isWord(next) {
			continue
		}
		return len(x.exact), x.by
	}
	return 0, ""
}

// elided stands where a text names a person who may not be named.
const elided = "…"

// hidePeople prepares to take persons out, unless they may be named. An id of one word goes from quoted lines only: elsewhere it may be
// an ordinary word, and messages name nobody.
func (b *builder) hidePeople() {
	if b.Model.Settings.ShowPeople {
		return
	}
	for _, who := range peopleOf(b.Model) {
		b.quoted.add(who, elided, false)
		if strings.ContainsAny(who, " -") {
			b.people.add(who, elided, false)
		}
	}
}

// clean makes all texts of the plans safe to print, and takes persons out.
func (b *builder) clean() {
	b.report.sweep(func(text string) string { return report.Clean(b.people.replace(text)) })
}

// peopleOf are the names and ids of everybody whom the plans mention where a person is meant.
func peopleOf(m *model.Model) []string {
	var out []string
	roles := m.Settings.Roles
	add := func(texts ...string) {
		for _, t := range texts {
			if t = strings.TrimPrefix(strings.TrimSpace(t), "person/"); t != "" && model.ParseRole(t, roles) == model.NoRole {
				out = append(out, t)
			}
		}
	}
	for _, o := range m.Organizations {
		others := map[string]bool{"team": true, "shared": true, "leadership": true, "stakeholder": true, o.ID: true}
		for _, t := range o.Teams {
			others[t.ID], others[t.Name] = true, true
		}
		for _, f := range o.Functions {
			others[f.ID], others[f.Name] = true, true
			add(f.Head)
		}
		refs := func(rs ...model.Ref) {
			for _, r := range rs {
				if !others[r.Text] {
					add(r.Text)
				}
			}
		}
		for _, h := range o.Humans {
			add(h.ID, h.Name)
		}
		for _, t := range o.Teams {
			refs(t.EscalationPath...)
		}
		for _, p := range o.People {
			refs(p.Manager, p.Mentor)
		}
		for _, f := range o.Forums {
			for _, g := range f.Members {
				if !others[g.Name] && g.Name != g.Function {
					add(g.Name)
				}
				refs(g.Person)
			}
		}
		for _, ob := range o.CurrentObjectives() {
			refs(ob.Owner...)
		}
		for _, r := range o.Roadmaps {
			for _, i := range r.Initiatives {
				refs(i.Owner...)
				refs(i.Sponsor...)
				refs(i.DecidedBy)
			}
		}
		for _, p := range o.Products {
			refs(p.Owners...)
		}
	}
	return out
}
