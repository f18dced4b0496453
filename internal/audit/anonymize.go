package audit

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/model"
)

// Anonymize puts neutral names in place of the names and ids of organizations, teams, products, people and customers, the same one
// everywhere. Paths become numbers. Fingerprints go, since who knows a name could check it against them.
func (r *Report) Anonymize(m *model.Model) {
	r.About.Anonymized, r.About.Commit = true, ""
	r.renameFiles()
	r.renameAnchors()
	r.cutAtWords()
	r.Pictures.Alignment.rename()
	r.Basis = r.basis()
	n := aliases(m)
	r.sweep(func(text string) string { return doubled.Replace(n.replace(text)) })
}

// doubled takes away the noun that stood before a name and is part of the neutral one.
var doubled = strings.NewReplacer("Team Team ", "Team ", "teams Team ", "Team ", "team Team ", "Team ", "Product Product ", "Product ", "product Product ", "Product ")

// aliases gives every name its neutral one.
func aliases(m *model.Model) *names {
	n := &names{}
	var orgs, teams, products, people, customers []entry
	for _, o := range m.Organizations {
		orgs = append(orgs, entry{o.ID, o.Name})
		for _, t := range o.Teams {
			teams = append(teams, entry{t.ID, t.Name})
		}
		for _, p := range o.Products {
			products = append(products, entry{p.ID, p.Name})
		}
		for _, h := range o.Humans {
			people = append(people, entry{h.ID, h.Name})
		}
		for _, r := range o.Roadmaps {
			for _, i := range r.Initiatives {
				customers = append(customers, entry{i.Customer, distinctive(i.Customer)})
				if i.RequestedBy != nil {
					customers = append(customers, entry{i.RequestedBy.Who, ""})
				}
				if i.Commitment != nil {
					customers = append(customers, entry{i.Commitment.To, distinctive(i.Commitment.To)})
				}
			}
		}
	}
	for _, who := range peopleOf(m) {
		people = append(people, entry{who, ""})
	}
	n.addAll("Team", teams)
	n.addAll("Product", products)
	n.addAll("Person", people)
	n.addAll("Organization", orgs)
	n.addAll("Requester", customers)
	return n
}

// distinctive is the first word of a name of several, by which ids and texts may call it; "" for an ordinary or short word.
func distinctive(name string) string {
	first := firstWord(name)
	if first == name || len(first) < 5 || strings.ToLower(first) == first {
		return ""
	}
	return first
}

// entry is an id and a name of one thing.
type entry struct{ id, name string }

// addAll numbers the entries by letters, in order of their ids.
func (n *names) addAll(noun string, list []entry) {
	slices.SortStableFunc(list, func(a, b entry) int { return compareTexts(a.id+"\x00"+a.name, b.id+"\x00"+b.name) })
	given := map[string]bool{}
	count := 0
	for _, e := range list {
		if e.id == "" && e.name == "" || given[e.id] && e.id != "" || given[e.name] && e.name != "" {
			continue
		}
		by := noun + " " + letters(count)
		count++
		for _, text := range []string{e.id, e.name} {
			if text != "" {
				given[text] = true
				n.add(text, by, true)
			}
		}
	}
}

// letters counts A, B … Z, AA, AB …
func letters(n int) string {
	text := ""
	for n >= 0 {
		text = string(rune('A'+n%26)) + text
		n = n/26 - 1
	}
	return text
}

// cutAtWords drops the half word at the end of a cut quote, which might be half a name.
func (r *Report) cutAtWords() {
	for c := range r.Cards() {
		for i := range c.Quote {
			l := &c.Quote[i]
			if text, cut := strings.CutSuffix(l.Text, "…"); cut {
				l.Text = text[:strings.LastIndex(text, " ")+1] + "…"
				n := len([]rune(l.Text))
				l.From, l.To = min(l.From, n), min(l.To, n)
			}
		}
	}
}

func (r *Report) renameFiles() {
	files := map[string]string{}
	rename := func(path *string) {
		if *path == "" {
			return
		}
		if files[*path] == "" {
			files[*path] = fmt.Sprintf("file %d", len(files)+1)
		}
		*path = files[*path]
	}
	for c := range r.Cards() {
		rename(&c.Path)
		for i := range c.Items {
			rename(&c.Items[i].Path)
		}
	}
	for i := range r.Accepted {
		rename(&r.Accepted[i].Path)
	}
}

func (r *Report) renameAnchors() {
	anchors := map[string]string{}
	for c := range r.Cards() {
		anchors[c.Anchor] = fmt.Sprintf("f-%d", len(anchors)+1)
	}
	rename := func(list []string) {
		for i := range list {
			list[i] = anchors[list[i]]
		}
	}
	for c := range r.Cards() {
		c.Anchor, c.Cause, c.Prints = anchors[c.Anchor], anchors[c.Cause], []string{}
	}
	for i := range r.Dimensions {
		for j := range r.Dimensions[i].Questions {
			rename(r.Dimensions[i].Questions[j].Findings)
		}
	}
	for i := range r.First {
		rename(r.First[i].Findings)
		rename(r.First[i].Also)
	}
}

func (a *Alignment) rename() {
	ids := map[string]string{}
	for i := range a.Nodes {
		ids[a.Nodes[i].ID] = fmt.Sprintf("n%d", i+1)
		a.Nodes[i].ID = ids[a.Nodes[i].ID]
	}
	for i := range a.Links {
		a.Links[i] = Link{ids[a.Links[i].From], ids[a.Links[i].To]}
	}
}
