package lexicon

import "strings"

var headKinds = map[category]struct {
	side, name string
	weight     int
}{
	making:  {SideOutput, "making verb", 3},
	working: {SideOutput, "working verb", 2},
	change:  {SideOutcome, "change verb", 1},
}

// headVerb looks for the verb that carries the main clause and returns it, or an empty hit.
func (c *collector) headVerb(l *Language) hit {
	c.heads = -1
	if c.facts.Metric || c.measure || c.start+1 >= len(c.toks) || c.is(makingNoun, c.start) {
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
	if cat == change && c.finishes(verb) {
		cat = making
	}
	c.head, c.heads = verb.start, cat
	kind := headKinds[cat]
	c.add(kind.side, kind.name, verb.start, verb.end, kind.weight)
	return verb
}

// finishes reports whether a change verb stands for finished work because of its object: "achieve ISO 27001
// certification", "move 25 services onto the new cluster".
func (c *collector) finishes(verb hit) bool {
	if c.percentIn(c.start, c.mainEnd) {
		return false
	}
	if _, _, ok := c.fromToSpan(); ok {
		return false
	}
	end := verb.end
	for end < c.mainEnd && c.toks[end].kind != mark && !c.is(preposition, end) {
		end++
	}
	if c.is(earning, verb.start) {
		for _, h := range c.hits[credential] {
			if verb.end <= h.start && h.end == end {
				return true
			}
		}
	}
	if !c.is(moving, verb.start) || !c.isNumber(verb.end) && !c.is(numberWord, verb.end) {
		return false
	}
	_, work := c.within(verb.end, end, deliverable, workNoun)
	return work
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
	return c.isMark(i, "&", ",", "/") || c.is(andWord, i)
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
	if c.is(insider, verb.start) && !c.isNumber(verb.end) {
		if _, object := c.within(verb.end, verb.end+1, function, shared, numberWord); !object {
			return true // "staff speak up"
		}
	}
	if name, ok := c.within(verb.start, verb.start+1, metric, customerState, financial); ok && name.end > verb.end {
		return true // "scope 3 data"
	}
	if c.is(ofWord, verb.end) || c.subject(verb) {
		return true // "share of orders", "onboarding takes less than 10 minutes"
	}
	if noun, ok := c.at(nounHead, verb.start); !ok || noun.end < verb.end || noun.end > noun.start+1 && !c.toks[noun.start+1].glued {
		return false
	}
	if c.arrow() || c.agrees(verb.end) || c.endsInShare() || c.collective(verb.end) || c.bounded(verb.end) {
		return true
	}
	for i := verb.end; i < min(verb.end+2, len(c.toks)); i++ {
		if i+1 < len(c.toks) && c.toks[i+1].glued {
			break // part of a longer compound
		}
		if _, unit := c.within(i, i+1, timeUnit, per); unit && c.numbers && !c.isNumber(i-1) {
			return true // "build minutes per merge"
		}
		if _, ok := c.within(i, i+1, function, shared, insider); ok || c.toks[i].kind != word {
			break
		}
		if c.is(nounTail, i) || c.is(per, i) || i > verb.end && c.acts(i) {
			return true
		}
	}
	return c.endsInMetric(verb.end)
}

// subject reports whether a finite verb follows the word, so that it is a noun.
func (c *collector) subject(verb hit) bool {
	for i := verb.end; i < min(verb.end+4, c.mainEnd) && c.toks[i].kind == word; i++ {
		if c.is(finite, i) || c.is(being, i) && strings.HasSuffix(c.toks[verb.start].text, "ing") {
			return true
		}
		if _, small := c.within(i, i+1, preposition, relative); small && i > verb.end {
			return false
		}
	}
	return false
}

// agrees reports whether token i is a verb in the third person with an amount behind: "model catches 95% of …".
func (c *collector) agrees(i int) bool {
	if i+1 >= c.mainEnd || c.toks[i].kind != word || !c.isNumber(i+1) {
		return false
	}
	return strings.HasSuffix(c.toks[i].text, "s") && !strings.HasSuffix(c.toks[i].text, "ss")
}

// bounded reports a limit written as a sign or on how fast, which work seldom has: "open issues without reply < 5%".
func (c *collector) bounded(i int) bool {
	for k := i; k < c.mainEnd; k++ {
		if c.isMark(k, "<", ">", "≤", "≥") {
			return true
		}
	}
	return c.fastBehind(i)
}

// collective reports whether token i is the verb of the word before it: "staff recommend us".
func (c *collector) collective(i int) bool {
	_, object := c.within(i+1, i+2, function, shared, insider)
	return c.is(behavior, i) && object && !c.is(preposition, i+1) && !c.is(ofWord, i+1)
}

// endsInShare reports whether the text closes with a bare percentage or rate: "plan changes take effect at once 99.9%".
func (c *collector) endsInShare() bool {
	last := len(c.toks) - 1
	if _, each := c.within(c.start, last, per); each && c.isNumber(last) && c.toks[last-1].kind == word && !c.is(threshold, last-1) {
		return true // "purchase orders per buyer 900"
	}
	return last > c.start+2 && c.toks[last].percent && c.toks[last].text != "100" && c.toks[last-1].kind == word &&
		!c.isTo(last-1) && !c.is(threshold, last-1) && !c.is(byWord, last-1) && !c.is(preposition, last-1)
}

// acts reports whether token i is a verb that agrees with the noun before it: "document search finds", "release
// candidates pass 90%".
func (c *collector) acts(i int) bool {
	if !c.is(behavior, i) && !c.is(change, i) {
		return false
	}
	plural := strings.HasSuffix(c.toks[i-1].text, "s")
	if verb := c.toks[i].text; strings.HasSuffix(verb, "s") && !strings.HasSuffix(verb, "ss") {
		return !plural
	}
	const shortest = 6 // "bring" is no gerund
	inflected := strings.HasSuffix(c.toks[i].text, "ed") || len(c.toks[i].text) >= shortest && strings.HasSuffix(c.toks[i].text, "ing")
	return plural && c.numbers && !inflected
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
	for end < min(i+4, c.mainEnd) && c.toks[end].kind == word && !c.is(preposition, end) && !c.is(function, end) && !c.is(threshold, end) &&
		(!c.is(trend, end) || c.joined(end)) {
		end++
	}
	if _, counted := c.within(end, min(end+3, c.mainEnd), numberWord); end > i && (c.numbers || counted) && (c.is(trend, end) || c.is(threshold, end) && !c.is(preposition, end)) {
		return true
	}
	for _, cat := range []category{metric, customerState, financial, activity, vanity, vanitySoft} {
		for _, h := range c.hits[cat] {
			if h.start >= i && h.end == end {
				return true
			}
		}
	}
	return false
}
