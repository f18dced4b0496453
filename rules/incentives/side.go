package incentives

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/model"
)

// way is where a goal wants its measure to go.
type way int

const (
	down       way = -1
	unknownWay way = 0
	up         way = 1
)

var (
	fallingWords = []string{
		"cut", "reduce", "lower", "decrease", "shorten", "halve", "drop", "shrink", "minimize", "limit", "fewer", "less", "under", "below", "no", "at most", "stop", "avoid",
		"end", "eliminate",
	}
	risingWords = []string{
		"increase", "raise", "grow", "more", "double", "triple", "expand", "boost", "lift", "gain", "maximize", "improve", "over", "above", "at least",
	}
)

// wayOf reads where a goal goes: from its direction or values, else from the first word that says so.
func wayOf(g *goal) way {
	if k := g.kr; k != nil {
		switch {
		case k.Direction == "up":
			return up
		case k.Direction == "down":
			return down
		case k.From.Comparable(k.To) && k.From.Number < k.To.Number:
			return up
		case k.From.Comparable(k.To) && k.From.Number > k.To.Number:
			return down
		case k.To.Comparator == model.Below || k.To.Comparator == model.AtMost:
			return down
		case k.To.Comparator == model.Above || k.To.Comparator == model.AtLeast:
			return up
		}
	}
	fall, rise := firstOf(g.words, fallingWords), firstOf(g.words, risingWords)
	switch {
	case fall < rise:
		return down
	case rise < fall:
		return up
	}
	return unknownWay
}

// firstOf is where the first of the phrases stands in the words of a text; behind their end when there is none.
func firstOf(words string, phrases []string) int {
	first := len(words) + 2
	for _, phrase := range phrases {
		if i := find(words, phrase, ""); i >= 0 {
			first = min(first, i)
		}
	}
	return first
}

// side is a kind of goal that is known by its words.
type side struct {
	terms []string // phrases in the singular; a plural s is understood
	not   []string // phrases that make it something else
	way   way      // unknownWay for either
	loose bool     // a goal that does not say where it goes counts, too
	raw   bool     // a count; a goal in percent is something else
}

// term is the phrase by which a goal is of this kind; empty when it is not.
func (s *side) term(g *goal) string {
	if s.raw && g.isShare() || slices.ContainsFunc(s.not, func(phrase string) bool { return mentions(g.words, phrase) }) {
		return ""
	}
	for _, phrase := range s.terms {
		if !mentions(g.words, phrase) {
			continue
		}
		if w := wayOf(g); s.way == unknownWay || w == s.way || s.loose && w == unknownWay {
			return phrase
		}
	}
	return ""
}

func containsAny(words string, phrases []string) bool { return firstOf(words, phrases) < len(words) }

// mentions reports whether a phrase or its plural stands in the words of a text.
func mentions(words, phrase string) bool { return find(words, phrase, "s") >= 0 }

// find is where a phrase, or the phrase with an ending, stands in the words of a text as words of its own; -1 where it does not.
func find(words, phrase, ending string) int {
	for from := 0; from <= len(words); from++ {
		i := strings.Index(words[from:], phrase)
		if i < 0 {
			break
		}
		from += i
		behind := words[from+len(phrase):]
		if (from == 0 || words[from-1] == ' ') && (endsWord(behind) || endsWord(strings.TrimPrefix(behind, ending))) {
			return from
		}
	}
	return -1
}

func endsWord(behind string) bool { return behind == "" || behind[0] == ' ' }

func matchesAny(sides []side, g *goal) bool {
	return slices.ContainsFunc(sides, func(s side) bool { return s.term(g) != "" })
}

// asParty names a goal of somebody else in the middle of a sentence.
func (g *goal) asParty() string {
	if g.incentive != nil {
		return "what " + g.owner + " is paid for, " + model.Quote(g.text)
	}
	return model.Quote(g.text) + " of " + g.owner
}
