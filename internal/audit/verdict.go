package audit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// verdict writes the three sentences that open every form of the report.
func (b *builder) verdict() {
	r := b.report
	r.Verdict = r.verdict()
	r.Basis = r.basis()
	r.Coverage = r.coverage()
}

// verdict names what is strong, and the question to start with.
func (r *Report) verdict() string {
	who := upperFirst(r.About.Organization)
	if r.About.Team != "" {
		who = "Team " + r.About.Team
	}
	var known []*Dimension
	strong := []string{}
	for i := range r.Dimensions {
		if d := &r.Dimensions[i]; d.Score.Known {
			known = append(known, d)
			if d.Score.Band == "strong" {
				strong = append(strong, d.Name)
			}
		}
	}
	if len(known) == 0 {
		return who + " does not record enough yet to say how healthy it is; what is written down is looked at below"
	}
	good := fmt.Sprintf("%s is strong in %s", who, inWords(strong))
	if len(strong) == 0 {
		good = fmt.Sprintf("%s has no dimension yet that is strong throughout", who)
	}
	if len(strong) == len(known) {
		good += fmt.Sprintf(", which is everything with enough data to judge (%d of %d dimensions)", len(known), len(r.Dimensions))
	}
	slices.SortStableFunc(known, func(x, y *Dimension) int { return cmp.Compare(x.Score.Value, y.Score.Value) })
	for _, d := range known {
		for _, id := range d.Costly {
			for i := range d.Questions {
				if q := &d.Questions[i]; q.ID == id {
					return good + fmt.Sprintf("; the place to start is %s: %s %s", d.Name, q.Text, upperFirst(q.Summary))
				}
			}
		}
	}
	return good + "; nothing was found that needs to be acted on"
}

func (r *Report) basis() string {
	read := []string{}
	for _, c := range r.About.Read {
		read = append(read, counted(c.N, c.What))
	}
	commit := ""
	if r.About.Commit != "" {
		commit = ", commit " + r.About.Commit
	}
	rules := fmt.Sprintf("%d rules, preset %s", r.Judged.RulesRun, r.About.Preset)
	if r.About.RulesVersion != "" {
		rules += ", version " + r.About.RulesVersion
	}
	return fmt.Sprintf("As of %s%s; orgvet %s (%s) read %s", r.About.AsOf, commit, r.About.Tool, rules, inWords(read))
}

func (r *Report) coverage() string {
	out := fmt.Sprintf("%d of %d answers could be given, and %d of %d rules had data to judge", r.Judged.Known, r.Judged.Known+r.Judged.Unknown,
		r.Judged.RulesSpeak, r.Judged.RulesRun)
	var thin []string
	for _, d := range r.Dimensions {
		if !d.Score.Known {
			thin = append(thin, d.Name)
		}
	}
	if len(thin) > 0 {
		out += "; too little is recorded for a number on " + inWords(thin)
	}
	var fresh []string
	for _, f := range r.Judged.Freshness {
		fresh = append(fresh, fmt.Sprintf("%s %s", f.What, f.Newest))
	}
	if len(fresh) > 0 {
		out += "; newest dates: " + strings.Join(fresh, ", ")
	}
	return out
}
