package audit

import (
	"fmt"
	"math"
	"strings"
)

// verdict writes the sentences that open every form of the report.
func (b *builder) verdict() {
	r := b.report
	r.Verdict = r.verdict()
	r.Basis = r.basis()
	r.Coverage = r.coverage()
}

// verdict says what weighs most, what to do about it, why that first, and what is unknown.
func (r *Report) verdict() []string {
	if len(r.First) == 0 {
		if len(r.thin()) == len(r.Dimensions) {
			return append(r.early(), r.unknown())
		}
		return append([]string{"Nothing was found that needs to be acted on."}, r.calm()...)
	}
	s := &r.First[0]
	return []string{
		withMakers(s.Found) + ".",
		fmt.Sprintf("Do first: %s (%s, %s).", lowerFirst(s.Do), s.Who, s.Effort),
		r.whyFirst(s),
		r.unknown(),
	}
}

// withMakers explains a word that not every leader knows, where it stands first.
func withMakers(text string) string {
	return strings.Replace(text, " makers for ", " makers (people who design, build or test) for ", 1)
}

// early says what to record next, where nothing can be told yet.
func (r *Report) early() []string {
	out := []string{"Too little is recorded yet to say how healthy this is; in what is recorded, nothing was found that needs to be acted on."}
	if r.Judged.NextStep != "" {
		out = append(out, upperFirst(r.Judged.NextStep)+".")
	}
	return out
}

// calm names what is strong for certain, where there is nothing to do.
func (r *Report) calm() []string {
	var strong []string
	for i := range r.Dimensions {
		if r.Dimensions[i].Score.Band == bandStrong {
			strong = append(strong, r.Dimensions[i].Name)
		}
	}
	switch len(strong) {
	case 0:
		return []string{r.unknown()}
	case len(r.Dimensions):
		return []string{fmt.Sprintf("All %d dimensions are strong.", len(strong)), r.unknown()}
	}
	verb := "are"
	if len(strong) == 1 {
		verb = "is"
	}
	return []string{fmt.Sprintf("%s %s strong, even if all that is not recorded were bad.", inWords(strong), verb), r.unknown()}
}

// whyFirst says why to start with a step, though another dimension may have a lower number.
func (r *Report) whyFirst(s *Step) string {
	out := "Start there"
	name, _, _ := strings.Cut(s.Improves[0], ": ")
	var own, lowest *Dimension
	for i := range r.Dimensions {
		d := &r.Dimensions[i]
		if d.Name == name {
			own = d
		}
		if d.Score.Known && (lowest == nil || d.Score.Value < lowest.Score.Value) {
			lowest = d
		}
	}
	if lowest != nil && own != nil && own.Score.Known && math.Round(lowest.Score.Value) < math.Round(own.Score.Value) {
		out += fmt.Sprintf(", although %s has the lowest number (%.0f, %s %.0f)", lowest.Name, lowest.Score.Value, own.Name, own.Score.Value)
	}
	out += ": nothing else would raise the eight dimensions as much"
	if s.Explains > 0 {
		out += ", and it is the likely cause of " + counted(s.Explains, "other findings")
	}
	return out + "."
}

// unknown says how much is not known.
func (r *Report) unknown() string {
	all := r.Judged.Known + r.Judged.Unknown
	if all == 0 {
		return "Nothing is recorded yet that could be judged."
	}
	if r.Judged.Unknown == 0 {
		return fmt.Sprintf("All %s could be given.", counted(all, "answers"))
	}
	out := fmt.Sprintf("Unknown: %d of %s", r.Judged.Unknown, counted(all, "answers"))
	if len(r.thin()) == len(r.Dimensions) {
		return out + ", too many for a number on any dimension."
	}
	if thin := r.thin(); len(thin) > 0 {
		out += ", which leaves no number on " + inWords(thin)
	}
	return out + "."
}

// thin are the dimensions without a number.
func (r *Report) thin() []string {
	var out []string
	for i := range r.Dimensions {
		if d := &r.Dimensions[i]; !d.Score.Known {
			out = append(out, d.Name)
		}
	}
	return out
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
	out := fmt.Sprintf("%d of %s could be given, and %d of %d rules had data to judge", r.Judged.Known,
		counted(r.Judged.Known+r.Judged.Unknown, "answers"), r.Judged.RulesSpeak, r.Judged.RulesRun)
	if thin := r.thin(); len(thin) > 0 {
		out += "; too little is recorded for a number on " + inWords(thin)
	}
	return out
}
