package model

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema/syntax"
)

// Entity identifies what a finding is about, whatever the file, line or order it is written in.
type Entity struct {
	Kind string // organization, team, person, product, okrs, objective, key-result, roadmap, initiative, forum, log, pm …
	ID   string // the id path: "checkout/roadmap/saved-cards"
	Name string // for people to read
	// Label names the subject at the start of a message: `checkout "Saved cards"`.
	Label string
	// Private tells that ID or Name identify a person.
	Private bool
}

// Key is the identity as one text: "team:checkout".
func (e Entity) Key() string { return e.Kind + ":" + e.ID }

// Subject is anything a rule can judge.
type Subject interface {
	// Entity identifies the subject.
	Entity() Entity
	// Place is where the subject is written.
	Place() source.Place
	// Document is the YAML document that holds it; nil for subjects that no document declares.
	Document() *Document
}

// quoteLimit is how many characters of a text a label quotes.
const quoteLimit = 60

// Quote shortens a text to one line of at most 60 characters and puts it in quotes.
func Quote(text string) string {
	if start, long := startOf(text); long {
		return quoted(strings.TrimRight(start, " ,;:.") + "…")
	}
	return quoted(syntax.OneSpaced(text))
}

// quoted is strconv.Quote, which looks at each character, and takes memory twice.
func quoted(line string) string {
	if isPlain(strings.TrimSuffix(line, "…")) {
		return "\"" + line + "\""
	}
	var room [2 * quoteLimit]byte
	return string(strconv.AppendQuote(room[:0], line))
}

// isPlain reports whether a text can stand in quotes as it is.
func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= 0x7F || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}

// startOf is the beginning of a text that is too long to be quoted as a whole; long is false for others.
func startOf(text string) (start string, long bool) {
	if len(text) <= quoteLimit {
		return "", false
	}
	var room [quoteLimit * utf8.UTFMax]byte
	line, n, cut := room[:0], 0, 0
	add := func(r rune) {
		line = utf8.AppendRune(line, r)
		if n++; n == quoteLimit-1 {
			cut = len(line)
		}
	}
	space := false
	for _, r := range text {
		if unicode.IsSpace(r) {
			space = n > 0
			continue
		}
		if space {
			add(' ')
			space = false
		}
		if add(r); n > quoteLimit {
			return string(line[:cut]), true
		}
	}
	return "", false
}

// Entity identifies the organization.
func (o *Organization) Entity() Entity {
	name := o.Name
	if name == "" {
		name = o.ID
	}
	label := o.ID
	if label == "" {
		label = "the organization"
	}
	return Entity{Kind: "organization", ID: o.ID, Name: name, Label: label}
}

// Entity identifies the team.
func (t *Team) Entity() Entity {
	return Entity{Kind: "team", ID: t.scoped(t.ID), Name: orElse(t.Name, t.ID), Label: t.ID}
}

// Entity identifies the person.
func (p *Person) Entity() Entity { return p.Human.Entity() }

// Entity identifies the product.
func (p *Product) Entity() Entity {
	return Entity{Kind: "product", ID: p.scoped(p.ID), Name: orElse(p.Name, p.ID), Label: p.ID}
}

// Entity identifies the OKRs of one owner and period.
func (o *OKRs) Entity() Entity {
	return Entity{Kind: "okrs", ID: o.scoped(o.ID), Name: o.ID, Label: o.OwnerLabel() + " " + o.Period.Raw}
}

// Entity identifies the roadmap.
func (r *Roadmap) Entity() Entity {
	return Entity{Kind: "roadmap", ID: r.scoped(r.ID), Name: r.ID, Label: r.OwnerLabel() + " roadmap"}
}

// Entity identifies the forum.
func (f *Forum) Entity() Entity {
	return Entity{Kind: "forum", ID: f.scoped(f.ID), Name: orElse(f.Name, f.ID), Label: f.ID}
}

// Entity identifies the log.
func (l *Log) Entity() Entity {
	return Entity{Kind: "log", ID: l.scoped(l.ID), Name: l.ID, Label: l.OwnerLabel() + " log"}
}

// Entity identifies the objective.
func (o *Objective) Entity() Entity {
	owner := ""
	if o.OKRs != nil {
		owner = o.OKRs.OwnerLabel()
	} else if o.doc.Org != nil {
		owner = o.doc.Org.ID
	}
	return Entity{Kind: "objective", ID: o.Path(), Name: o.Text, Label: strings.TrimSpace(owner + " objective " + Quote(orElse(o.Text, o.ID)))}
}

// Entity identifies the key result.
func (k *KeyResult) Entity() Entity {
	return Entity{Kind: "key-result", ID: k.Path(), Name: k.Title(), Label: strings.TrimSpace(k.OwnerLabel() + " " + Quote(k.Title()))}
}

// Entity identifies the initiative.
func (i *Initiative) Entity() Entity {
	return Entity{Kind: "initiative", ID: i.Path(), Name: orElse(i.Name, i.ID), Label: strings.TrimSpace(i.Roadmap.OwnerLabel() + " " + Quote(orElse(i.Name, i.ID)))}
}

func orElse(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// scoped puts the organization in front of an id when a run has several.
func (b *Block) scoped(id string) string {
	if b.doc != nil && b.doc.Org != nil && b.doc.Org.Several && b.doc.Org.ID != "" {
		return b.doc.Org.ID + "/" + id
	}
	return id
}
