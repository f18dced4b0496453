package audit

import (
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
	"github.com/orgvet/orgvet/internal/lint"
)

// The lengths from which on a text says less: of one fact, and of all that a step names.
const (
	factLength  = 110
	factsLength = 240
)

// fact is what several findings say in the same words, and about whom.
type fact struct {
	who  []string
	what string
}

// facts says for leaders what the findings of one rule are: about whom, what and how much. The first one or two stand for all.
func (b *builder) facts(rule *lint.Rule, cards []*Card) string {
	if text := b.ofMany(rule, cards); text != "" {
		return text
	}
	var list []*fact
	byText := map[string]*fact{}
	for _, c := range cards {
		who, what := b.split(c)
		f := byText[what]
		if f == nil {
			f = &fact{what: what}
			byText[what] = f
			list = append(list, f)
		}
		if who != "" {
			f.who = append(f.who, who)
		}
	}
	out, told := "", 0
	for i, f := range list {
		text := f.text()
		if i > 0 && (i > 1 || len(out)+len(text) > factsLength) {
			break
		}
		if i > 0 {
			out += "; "
		}
		out += text
		told += max(len(f.who), 1)
	}
	if more := len(cards) - told; more > 0 {
		out += fmt.Sprintf("; and %d more like it", more)
	}
	return upperFirst(out)
}

func (f *fact) text() string {
	if len(f.who) == 0 {
		return f.what
	}
	return someOf(f.who, 3) + ": " + f.what
}

// many is from how many findings on they are counted together.
const many = 3

// ofMany counts the items of many findings: "47 key results of 15 teams name work to finish". It is empty where there are few.
func (b *builder) ofMany(rule *lint.Rule, cards []*Card) string {
	if rule.Many == "" || len(cards) < many {
		return ""
	}
	n, kinds := 0, map[string]int{}
	var teams, own []string
	for _, c := range cards {
		n += max(len(c.Items), 1)
		if len(c.Items) == 0 {
			kinds[c.Kind]++
			own = merged(own, []string{c.Entity})
		} else if _, what := b.split(c); strings.Contains(what, " "+rule.Many) {
			_, noun, _ := strings.Cut(strings.SplitN(what, " "+rule.Many, 2)[0], " ")
			kinds[strings.ReplaceAll(singular(noun), " ", "-")]++
		}
		teams = merged(teams, c.Teams)
	}
	text := fmt.Sprintf("%d %s %s", n, plural(mostFrequent(kinds)), rule.Many)
	switch {
	case len(own) == n && len(own) == len(cards) && own[0] != "": // things with a name of their own, such as products
		text += ": " + someOf(own, 3)
	case len(teams) == 1:
		text += " (team " + teams[0] + ")"
	case len(teams) > 1:
		text += " (teams " + someOf(teams, 3) + ")"
	}
	return text
}

// split parts a message into whom it is about, in the organization's words, and what it says.
func (b *builder) split(c *Card) (who, what string) {
	who, what, ok := strings.Cut(c.Message, ": ")
	if !ok {
		return "", shortFact(c.Message)
	}
	for _, o := range b.Model.Organizations {
		e := o.Entity()
		if rest, ok := strings.CutPrefix(who, e.ID); ok && e.ID != "" && e.Name != "" && (rest == "" || rest[0] == ' ') {
			who = e.Name + rest
		}
	}
	return who, shortFact(what)
}

var (
	quotedList = lazy.Regexp(`: ("[^"]*")((?:, "[^"]*"[^",]*)*)(?:,? and \d+ more)?$`)
	longAside  = lazy.Regexp(` \([^()]{40,}\)`)
)

// shortFact leaves out of a long text what a leader finds in the card: all but the first item of a list, and long asides.
func shortFact(text string) string {
	if len(text) <= factLength {
		return text
	}
	return quotedList.Get().ReplaceAllStringFunc(longAside.Get().ReplaceAllString(text, ""), func(list string) string {
		m := quotedList.Get().FindStringSubmatch(list)
		if strings.TrimPrefix(list, ": ") == m[1] {
			return list // there is but one
		}
		return ", such as " + m[1]
	})
}

// sentences parts advice into its first sentence, without the period, and the rest.
func sentences(text string) (first, rest string) {
	first, rest, _ = strings.Cut(text, ". ")
	return strings.TrimSuffix(first, "."), rest
}
