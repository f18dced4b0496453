package audit

import (
	"fmt"
	"slices"
	"strings"
)

// verdict writes the sentences that open every form of the report.
func (b *builder) verdict() {
	r := b.report
	r.Verdict = r.verdict()
	r.Basis = r.basis()
	r.Coverage = r.coverage()
	r.Fresh = r.fresh()
}

// verdict names what is strong, and the question to start with.
func (r *Report) verdict() string {
	who := upperFirst(r.About.Organization)
	if r.About.Team != "" {
		who = "Team " + r.About.Team
	}
	known := 0
	strong := []string{}
	for i := range r.Dimensions {
		if d := &r.Dimensions[i]; d.Score.Known {
			known++
			if d.Score.Band == "strong" {
				strong = append(strong, d.Name)
			}
		}
	}
	if known == 0 {
		return who + " does not record enough yet to say how healthy it is; what is written down is looked at below"
	}
	good := fmt.Sprintf("%s is strong in %s", who, inWords(strong))
	switch {
	case len(strong) == 0:
		good = who + " has no dimension yet that is strong throughout"
	case len(strong) == len(r.Dimensions):
		good = fmt.Sprintf("%s is strong in all %d dimensions", who, len(strong))
	case len(strong) == known:
		good += fmt.Sprintf(", the %d of %d dimensions with enough data to judge", known, len(r.Dimensions))
	}
	if len(r.First) == 0 {
		return good + "; nothing was found that needs to be acted on"
	}
	for _, d := range r.Dimensions {
		for _, q := range d.Questions {
			if slices.Contains(q.Findings, r.First[0].Findings[0]) {
				return good + fmt.Sprintf("; start with %s, with the question “%s”: %s", d.Name, q.Text, r.startWith())
			}
		}
	}
	return good
}

// startWith is the first finding of the first step, and how many others it probably causes.
func (r *Report) startWith() string {
	step := r.First[0]
	said := ""
	if card := r.Card(step.Findings[0]); card != nil {
		said = card.Message
	}
	if step.Explains > 0 {
		said += fmt.Sprintf(" (likely the cause of %s)", counted(step.Explains, "more finding"))
	}
	return said
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
	rules := fmt.Sprintf("%d rules of the preset %s", r.Judged.RulesRun, r.About.Preset)
	if r.About.RulesVersion != "" {
		rules += " in version " + r.About.RulesVersion
	}
	return fmt.Sprintf("As of %s%s; orgvet %s with %s read %s", r.About.AsOf, commit, r.About.Tool, rules, inWords(read))
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
	return out
}

// fresh tells the newest dates in the plans; empty when there are none.
func (r *Report) fresh() string {
	var out []string
	for _, f := range r.Judged.Freshness {
		out = append(out, fmt.Sprintf("%s %s", f.What, f.Newest))
	}
	if len(out) == 0 {
		return ""
	}
	return "newest dates: " + strings.Join(out, ", ")
}
