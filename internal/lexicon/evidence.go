package lexicon

import (
	"slices"
	"strings"
)

func hasSuffix(s, suffix string) bool { return strings.HasSuffix(s, suffix) }

// collector gathers evidence on one sentence.
type collector struct {
	*sentence
	facts   Facts
	pieces  []Evidence
	heads   category // making, working or change when the head word is such a verb, else -1
	fromTo  bool
	own     bool // own people's work is the subject
	numbers bool
}

func newCollector(s *sentence, facts Facts) *collector {
	c := &collector{sentence: s, facts: facts, heads: -1}
	for i := range s.toks {
		c.numbers = c.numbers || s.isNumber(i)
	}
	return c
}

func (c *collector) add(side, name string, from, to, weight int) {
	start, end := c.toks[from].start, c.toks[to-1].end
	c.pieces = append(c.pieces, Evidence{side, name, c.text[start:end], start, end, weight})
}

func (c *collector) score(side string) int {
	sum := 0
	for _, p := range c.pieces {
		if p.Side == side {
			sum += p.Weight
		}
	}
	return sum
}

func (c *collector) has(side string) bool {
	for _, p := range c.pieces {
		if p.Side == side {
			return true
		}
	}
	return false
}

// headVerb looks for the verb that carries the main clause and returns it, or an empty hit.
func (c *collector) headVerb(l *Language) hit {
	c.heads = -1
	if c.facts.Metric || c.measure || c.start >= len(c.toks) {
		return hit{}
	}
	place := c.start
	if l.headLast {
		place = c.lastVerb()
	}
	verb, cat := c.verbAt(place)
	if cat < 0 {
		verb, cat = c.verbAt(c.behindModal())
	}
	if cat < 0 || c.nounPhrase(verb, l) {
		return hit{}
	}
	if next, nextCat := c.verbAt(verb.end + 1); cat == working && nextCat == making && c.joins(verb.end) {
		verb, cat = next, nextCat
	}
	c.heads = cat
	switch cat {
	case making:
		c.add(SideOutput, "making verb", verb.start, verb.end, 3)
	case working:
		c.add(SideOutput, "working verb", verb.start, verb.end, 2)
	case change:
		c.add(SideOutcome, "change verb", verb.start, verb.end, 1)
	}
	return verb
}

// verbAt is the longest verb at token i and its list, or -1.
func (c *collector) verbAt(i int) (verb hit, cat category) {
	verb, cat = hit{end: -1}, -1
	for _, try := range []category{making, working, change} {
		if h, ok := c.at(try, i); ok && h.end > verb.end {
			verb, cat = h, try
		}
	}
	return verb, cat
}

// behindModal is the place of the verb in "each liaison will present …", or -1 when customers are the subject.
func (c *collector) behindModal() int {
	m, ok := c.within(c.start, min(c.start+6, c.mainEnd), modal)
	for _, who := range c.hits[insider] { // "the finance group to adopt …"
		if to, found := c.at(toWord, who.end); !ok && found && who.start < c.start+4 {
			m, ok = to, true
		}
	}
	if !ok {
		return -1
	}
	if _, theirs := c.within(c.start, m.start, actor, metric, customerState, financial); theirs {
		return -1
	}
	return m.end
}

// joins reports whether token i links two verbs: "adopt and implement".
func (c *collector) joins(i int) bool {
	return c.isMark(i, "&", ",", "/") || i < len(c.toks) && (c.toks[i].text == "and" || c.toks[i].text == "und")
}

// lastVerb is the place of the verb that closes the main clause, or of the first word.
func (c *collector) lastVerb() int {
	for i := c.mainEnd - 1; i > c.start; i-- {
		if c.toks[i].kind == mark || c.means[i] {
			continue
		}
		if _, ok := c.within(i, i+1, making, working, change); ok {
			return i
		}
		break
	}
	return c.start
}

// nounPhrase tells "Build success rate" and "design-to-ship time" from verbs.
func (c *collector) nounPhrase(verb hit, l *Language) bool {
	if verb.end < len(c.toks) && (c.toks[verb.end].glued || c.is(being, verb.end)) {
		return true
	}
	if l.headLast {
		return false
	}
	if _, ok := c.at(nounHead, verb.start); !ok || verb.end-verb.start > 1 {
		return false
	}
	if c.arrow() {
		return true
	}
	for i := verb.end; i < min(verb.end+2, len(c.toks)); i++ {
		if i+1 < len(c.toks) && c.toks[i+1].glued {
			break // part of a longer compound
		}
		if _, ok := c.within(i, i+1, function, shared, insider); ok || c.toks[i].kind != word {
			return false
		}
		if c.is(nounTail, i) || c.is(per, i) || i > verb.end && c.acts(i) {
			return true
		}
	}
	return c.endsInMetric(verb.end)
}

// acts reports whether token i is a verb that agrees with a singular noun before it: "document search finds".
func (c *collector) acts(i int) bool {
	return c.is(behavior, i) && hasSuffix(c.toks[i].text, "s") && !hasSuffix(c.toks[i-1].text, "s")
}

// phraseEnd is the token behind the noun phrase that begins at token i.
func (c *collector) phraseEnd(i int) int {
	for i < c.mainEnd && c.toks[i].kind == word && !c.is(preposition, i) {
		i++
	}
	return i
}

// endsInMetric reports whether the noun phrase from token i on closes with a metric ("Staff yearly turnover") or is
// itself what moves ("Trial sign-ups up 25%").
func (c *collector) endsInMetric(i int) bool {
	end := i
	for end < min(i+4, c.mainEnd) && c.toks[end].kind == word && !c.is(preposition, end) && !c.is(function, end) && !c.is(threshold, end) && !c.is(trend, end) {
		end++
	}
	if end > i && c.numbers && (c.is(trend, end) || c.is(threshold, end) && !c.is(preposition, end)) {
		return true
	}
	for _, cat := range []category{metric, customerState, financial} {
		for _, h := range c.hits[cat] {
			if h.start >= i && h.end == end {
				return true
			}
		}
	}
	return false
}

// finished looks for work that is said to be done: at the opening, or closing a clause.
func (c *collector) finished(l *Language) {
	if c.facts.Metric || c.heads >= 0 && !c.is(getting, c.start) {
		return
	}
	if h, ok := c.within(c.start, c.start+2, makingNoun); ok && !c.is(quality, c.start) && (h.start == c.start || !c.numbers) {
		c.heads = making
		c.add(SideOutput, "making noun", h.start, h.end, 3)
		return
	}
	for _, h := range c.inMain(done, doneOpening) {
		if c.toks[h.start].glued {
			continue // "enterprise-ready"
		}
		participle := !l.headLast && (h.end-h.start > 1 || c.participle(h.start))
		opens := h.start == c.start && h.end < len(c.toks) && !c.toks[h.end].glued
		said := h.cat == done && h.start > c.start && (c.deliverableBefore(h.start) || c.is(being, h.start-1) && !c.numbers)
		closes := h.cat == done && h.start > c.start && c.closes(h.end)
		if closes || participle && (opens || said || c.headline(h)) {
			c.add(SideOutput, "completed work", h.start, h.end, 3)
			return
		}
	}
}

// participle tells "completed" from words that may be a plain verb or adjective ("complete", "run", "live").
func (c *collector) participle(i int) bool {
	_, plain := c.within(i, i+1, making, working, change)
	t := c.toks[i].text
	return !plain && (hasSuffix(t, "ed") || hasSuffix(t, "en") || hasSuffix(t, "wn") || hasSuffix(t, "lt") || hasSuffix(t, "nt") || hasSuffix(t, "ld"))
}

// headline reports whether a participle closes the opening noun of a passive headline: "Feedback collected on …".
func (c *collector) headline(h hit) bool {
	if h.start <= c.start || h.start > c.start+2 || c.numbers {
		return false
	}
	_, other := c.within(c.start, h.start, actor, insider, thing, metric, customerState, financial, quality, change, function)
	return !other && c.toks[h.start-1].kind == word
}

// closes reports whether the clause ends at token i, but for a date.
func (c *collector) closes(i int) bool {
	if i >= len(c.toks) || i >= c.mainEnd || c.isMark(i, ",", ";", ".", ")", "–", "!") || c.toks[i].text == "and" || c.toks[i].text == "und" {
		return true
	}
	if _, ok := c.at(datePhrase, i); ok {
		return true
	}
	return (c.is(preposition, i) || c.is(byWord, i) || c.is(dateWord, i)) && c.isDate(i, min(i+4, c.clauseEnd(i)))
}

func (c *collector) deliverableBefore(i int) bool {
	_, ok := c.within(max(c.start, i-8), i, deliverable)
	return ok
}

// deliverables looks for things made as counts of work: "8 case studies", "80% of the roadmap", or as the object of a working verb.
func (c *collector) deliverables() {
	if c.shareOfWork() || c.facts.Metric {
		return
	}
	for i := c.start; i < c.mainEnd; i++ {
		_, named := c.at(numberWord, i)
		counted := c.isNumber(i) && !c.toks[i].percent && !c.toks[i].money || named
		if !counted || c.fromTo || c.means[i] || c.underCeiling(i) {
			continue
		}
		if h, ok := c.within(i+1, min(i+5, c.clauseEnd(i)), deliverable); ok && h.end <= c.mainEnd {
			c.add(SideOutput, "counted deliverables", i, h.end, 2)
			return
		}
	}
	if c.heads == working {
		if h, ok := c.within(c.start+1, min(c.start+8, c.mainEnd), deliverable); ok {
			c.add(SideOutput, "deliverable", h.start, h.end, 1)
		}
	}
}

// bare looks for a text that is no more than the name of a thing to make: "Real-time cost dashboards for all teams".
func (c *collector) bare() {
	if c.facts.Metric || c.measure || c.fromTo || c.heads >= 0 || len(c.pieces) > 0 || c.is(getting, c.start) && c.numbers {
		return
	}
	last := c.start
	kinds := c.hits[bareNoun]
	if c.start < len(c.toks) && c.is(fresh, c.start) {
		kinds = append(slices.Clone(kinds), c.hits[deliverable]...)
	}
	for last < c.mainEnd && (c.toks[last].kind != mark || c.isMark(last, "/", "&")) && !c.is(preposition, last) {
		if c.is(behavior, last) && last > c.start && !c.is(bareNoun, last) || c.is(being, last) {
			return
		}
		last++
	}
	if _, better := c.within(c.start, last, quality, customerState, financial, activity, vanity, vanitySoft); better {
		return
	}
	for _, h := range kinds {
		if h.start >= c.start && (h.end == last || h.start < last && h.end == last+1) {
			c.add(SideOutput, "bare deliverable", c.start, h.end, 3)
			return
		}
	}
}

func (c *collector) underCeiling(i int) bool {
	for _, h := range c.hits[ceiling] {
		if h.end == i {
			return true
		}
	}
	return false
}

func (c *collector) shareOfWork() bool {
	for i := c.start; i < c.mainEnd; i++ {
		if !c.toks[i].percent || c.fromTo && !c.facts.Metric || c.means[i] {
			continue
		}
		h, ok := c.within(i+1, min(i+6, c.clauseEnd(i)), workNoun)
		if _, of := c.at(ofWord, i+1); ok && of {
			c.add(SideOutput, "share of work done", i, h.end, 3)
			return true
		}
	}
	if !c.facts.Metric {
		return false
	}
	for _, h := range c.hits[workNoun] {
		if d, ok := c.within(h.end, h.end+2, done, makingNoun); ok && !c.is(activity, h.start) {
			c.add(SideOutput, "share of work done", h.start, d.end, 3)
			return true
		}
	}
	return false
}

// ownPeople looks for own people ticking off work: "90% of the team attended".
func (c *collector) ownPeople() {
	if c.heads >= 0 || c.fromTo {
		return
	}
	for _, who := range c.inMain(insider) {
		if h, ok := c.within(who.end, min(who.end+4, c.mainEnd), ownWork); ok {
			c.own = true
			c.add(SideOutput, "own people’s work", who.start, h.end, 3)
			return
		}
	}
}

// calendar looks for the date as the goal and returns whether it is.
func (c *collector) calendar() bool {
	if c.fromTo || c.facts.Metric {
		return false
	}
	for _, h := range c.hits[datePhrase] {
		last := c.toks[h.end-1].text
		dated := last == "date" || hasSuffix(last, "deadline") || hasSuffix(last, "deadlines") || hasSuffix(last, "termin")
		worked := c.score(SideOutput) >= 3 && c.score(SideOutcome) < 2
		if h.end < len(c.toks) && c.toks[h.end].glued || !dated && !worked {
			continue
		}
		c.add(SideOutput, "date as goal", h.start, h.end, 3)
		return true
	}
	return false
}
