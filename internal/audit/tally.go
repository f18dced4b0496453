package audit

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// tally counts the subjects of a question: those with a finding that counts, those that could be judged, and those that could not. A
// subject with an answer is judged, even if another rule of the question lacks data about it.
type tally struct {
	found, judged, unknown int
	kinds                  []*kindTally    // of the subjects judged, each by itself
	fine                   []model.Subject // judged, and no rule of the question has anything to say
}

// kindTally counts the subjects of one kind.
type kindTally struct {
	kind          string
	found, judged int
}

// seen is what the rules of a question said about one subject.
type seen struct {
	question, kind     string
	subject            model.Subject
	known, said, found bool
}

// tallies counts by question. Where a rule reports on another subject than the one it was asked about, the other one counts.
func (b *builder) tallies() map[string]*tally {
	var order []string
	subjects := map[string]*seen{}
	at := func(question string, e model.Entity) *seen {
		key := question + " " + e.Key()
		if subjects[key] == nil {
			subjects[key] = &seen{question: question, kind: e.Kind}
			order = append(order, key)
		}
		return subjects[key]
	}
	own := map[string]bool{}
	for _, f := range b.Result.Findings {
		own[f.Rule.ID+" "+f.Entity.Key()] = true
		_, q := questionOf(f.Rule.ID)
		if q == nil || f.Status != lint.New || !b.concerns(f) {
			continue
		}
		s := at(q.id, f.Entity)
		s.known, s.said, s.found = true, true, true
	}
	for _, a := range b.answers {
		e := a.Subject.Entity()
		if a.Said == lint.Found && !own[a.Rule.ID+" "+e.Key()] {
			continue
		}
		s := at(a.question, e)
		s.subject = a.Subject
		s.known = s.known || a.Said != lint.NotKnown
		s.said = s.said || a.Said == lint.Found
	}
	out := map[string]*tally{}
	for _, key := range order {
		q := subjects[key].question
		if out[q] == nil {
			out[q] = &tally{}
		}
		out[q].add(subjects[key])
	}
	return out
}

func (t *tally) add(s *seen) {
	if !s.known {
		t.unknown++
		return
	}
	k := t.of(s.kind)
	t.judged++
	k.judged++
	if s.found {
		t.found++
		k.found++
	} else if !s.said && s.subject != nil {
		t.fine = append(t.fine, s.subject)
	}
}

// of is the count of a kind.
func (t *tally) of(kind string) *kindTally {
	for _, k := range t.kinds {
		if k.kind == kind {
			return k
		}
	}
	k := &kindTally{kind: kind}
	t.kinds = append(t.kinds, k)
	slices.SortFunc(t.kinds, func(x, y *kindTally) int { return compareTexts(plural(x.kind), plural(y.kind)) })
	return k
}

// noun names the subjects judged, in the plural: "key results", "initiatives and roadmaps".
func (t *tally) noun() string {
	var out []string
	for _, k := range t.kinds {
		out = append(out, plural(k.kind))
	}
	return inWords(out)
}

// said counts the subjects; the only organization is not counted.
func (k *kindTally) said(before string) string {
	if k.kind == "organization" && k.judged == 1 {
		return "the organization"
	}
	return before + counted(k.judged, plural(k.kind))
}

// summary says what was found, with one noun for each number: "something to look at in 9 of 31 key results and 1 of 4 teams".
func (t *tally) summary() string {
	if t.judged == 0 {
		return "not recorded"
	}
	var fine, found []string
	fewFound, fewFine := false, false
	for _, k := range t.kinds {
		switch {
		case k.fewPeople():
			fewFound, fewFine = fewFound || k.found > 0, true
		case k.found > 0:
			found = append(found, k.said(fmt.Sprintf("%d of ", k.found)))
		default:
			fine = append(fine, k.said(""))
		}
	}
	if len(found) == 0 && !fewFound {
		return "nothing found " + among(fine, fewFine)
	}
	return "something to look at " + among(found, fewFound)
}

// fewPeople reports whether these are persons, and so few that to count them would be to point at somebody.
func (k *kindTally) fewPeople() bool {
	return (k.kind == "person" || k.kind == "pm") && k.judged < 3
}

// among says where something is: "in 2 of 9 teams and among the people".
func among(counts []string, people bool) string {
	switch {
	case !people:
		return "in " + inWords(counts)
	case len(counts) == 0:
		return "among the people"
	}
	return "in " + inWords(append(counts, "among the people"))
}

var plurals = map[string]string{
	"team": "teams", "pm": "product managers", "person": "people", "product": "products", "okrs": "sets of OKRs", "objective": "objectives",
	"key-result": "key results", "roadmap": "roadmaps", "initiative": "initiatives", "forum": "forums", "log": "logs",
	"organization": "organizations", "function": "functions",
}

func plural(kind string) string {
	if word := plurals[kind]; word != "" {
		return word
	}
	return kind + "s"
}
