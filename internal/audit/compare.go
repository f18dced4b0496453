package audit

import (
	"fmt"
	"slices"

	"github.com/orgvet/orgvet/internal/audit/score"
)

// Compare notes what became different since an earlier report of the same plans.
func (r *Report) Compare(old *Report) {
	c := &Changes{Since: old.About.AsOf, Better: []string{}, Worse: []string{}, New: []string{}, Gone: []string{}, Removed: []string{}, Notes: []string{}}
	r.Changes = c
	for i := range r.Dimensions {
		d := &r.Dimensions[i]
		before := old.Dimension(d.ID)
		if before == nil {
			continue
		}
		d.Score.compare(&before.Score)
		c.tell(d.Name, &d.Score, &before.Score)
		for j := range d.Questions {
			q := &d.Questions[j]
			if was := old.Question(q.ID); was != nil {
				q.Score.compare(&was.Score)
				c.judgedLess(q, was)
			}
		}
	}
	if r.Overall != nil && old.Overall != nil {
		r.Overall.Score.compare(&old.Overall.Score)
	}
	c.records(r, old)
	c.fields(r, old)
	c.notes(r, old)
	c.findings(r, old)
}

// compare notes the change of a number; without a number before and now there is none.
func (s *Score) compare(before *Score) {
	if !s.Known || !before.Known {
		return
	}
	s.Change = &Change{Before: before.Value, Now: s.Value, Word: "same"}
	switch {
	case s.Value-before.Value >= score.Same:
		s.Change.Word = "better"
	case before.Value-s.Value >= score.Same:
		s.Change.Word = "worse"
	}
}

func (c *Changes) tell(name string, now, before *Score) {
	switch {
	case now.Change != nil && now.Change.Word == "better":
		c.Better = append(c.Better, fmt.Sprintf("%s: %.0f to %.0f", name, before.Value, now.Value))
	case now.Change != nil && now.Change.Word == "worse":
		c.Worse = append(c.Worse, fmt.Sprintf("%s: %.0f to %.0f", name, before.Value, now.Value))
	case before.Known && !now.Known:
		c.Removed = append(c.Removed, fmt.Sprintf("%s had %.0f and now has too little data for a number", name, before.Value))
	}
}

// judgedLess notes that fewer subjects of a question can be judged: they are gone, or a field that told of them is.
func (c *Changes) judgedLess(now, was *Question) {
	if now.Judged < was.Judged {
		c.Removed = append(c.Removed, fmt.Sprintf("%s %s could be judged, now %d; of %d it is not recorded", now.Text, counted(was.Judged, was.Noun), now.Judged, now.Unknown))
	}
}

func (c *Changes) records(r, old *Report) {
	for _, was := range old.Judged.Records {
		i := slices.IndexFunc(r.Judged.Records, func(x Record) bool { return x.What == was.What })
		switch {
		case i < 0 && r.About.Team == "":
			c.Removed = append(c.Removed, fmt.Sprintf("%s: %d of %d %s, now none", was.What, was.Have, was.Of, was.Noun))
		case i >= 0 && r.Judged.Records[i].Have < was.Have:
			now := r.Judged.Records[i]
			c.Removed = append(c.Removed, fmt.Sprintf("%s: %d of %d %s, now %d of %d", was.What, was.Have, was.Of, was.Noun, now.Have, now.Of))
		}
	}
	for _, was := range old.About.Read {
		i := slices.IndexFunc(r.About.Read, func(x Count) bool { return x.What == was.What })
		if i >= 0 && r.About.Read[i].N < was.N {
			c.Removed = append(c.Removed, fmt.Sprintf("%s: %d, now %d", was.What, was.N, r.About.Read[i].N))
		}
	}
}

func (c *Changes) notes(r, old *Report) {
	if r.About.Preset != old.About.Preset {
		c.Notes = append(c.Notes, fmt.Sprintf("the earlier report used the preset %s, this one %s", old.About.Preset, r.About.Preset))
	}
	if r.About.Tool != old.About.Tool {
		c.Notes = append(c.Notes, fmt.Sprintf("the earlier report was made by orgvet %s, this one by %s", old.About.Tool, r.About.Tool))
	}
	if r.About.Team != old.About.Team {
		c.Notes = append(c.Notes, "one of the reports is about a single team; numbers and findings are not alike")
	}
	if old.About.Anonymized {
		c.Notes = append(c.Notes, "the earlier report is anonymized, so that only its numbers are compared")
	}
}

// findings tells new from known ones by fingerprint.
func (c *Changes) findings(r, old *Report) {
	if old.About.Anonymized {
		return
	}
	was, is := old.prints(), r.prints()
	for card := range r.Cards() {
		card.State = "known"
		if !slices.ContainsFunc(card.Prints, func(p string) bool { return was[p] }) {
			card.State = "new"
			c.New = append(c.New, card.Message)
		}
	}
	for card := range old.Cards() {
		if !slices.ContainsFunc(card.Prints, func(p string) bool { return is[p] }) {
			c.Gone = append(c.Gone, card.Message)
		}
	}
}

func (r *Report) prints() map[string]bool {
	out := map[string]bool{}
	for c := range r.Cards() {
		for _, p := range c.Prints {
			out[p] = true
		}
	}
	return out
}
