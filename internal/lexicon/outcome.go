package lexicon

import "slices"

// quantities looks for numbers that say from where to where, by how much or up to what.
func (c *collector) quantities() {
	if c.facts.HasFromTo {
		c.fromTo, c.numbers = true, true
		c.pieces = append(c.pieces, Evidence{Side: SideOutcome, Name: "from and to fields", Weight: 2})
	} else if from, to, ok := c.fromToSpan(); ok {
		c.fromTo = true
		c.add(SideOutcome, "from–to", from, to, 2)
	}
	if from, to, ok := c.relativeSpan(); ok && !c.fromTo {
		c.numbers = true
		c.add(SideOutcome, "amount of change", from, to, 1)
	}
}

// arrow reports the form "metric a → b", which has no making verb.
func (c *collector) arrow() bool {
	for i := range c.toks {
		if c.isMark(i, "→") {
			return true
		}
	}
	return false
}

func (c *collector) fromToSpan() (from, to int, ok bool) {
	for i := range c.toks {
		if !c.isMark(i, "→") || i == 0 || i+1 >= len(c.toks) {
			continue
		}
		if c.isNumber(i-2) && !c.isNumber(i-1) { // "3 days -> 1 day"
			return i - 2, i + 2, true
		}
		if c.isNumber(i-1) || c.isNumber(i+1) {
			return i - 1, i + 2, true
		}
	}
	if from, to, ok := c.plainSpan(); ok {
		return from, to, true
	}
	for _, h := range c.hits[instead] {
		if _, before := c.numberIn(h.start-4, h.start); before {
			if after, ok := c.numberIn(h.end, h.end+3); ok {
				return h.start, after + 1, true
			}
		}
	}
	for _, f := range c.hits[fromWord] {
		t, found := c.within(f.end+1, f.end+6, toWord)
		if !found || t.end >= len(c.toks) {
			continue
		}
		last := min(t.end+3, len(c.toks))
		_, often := c.within(f.end, last, frequency)
		_, stand := c.within(f.end, last, placeholder)
		for i := f.end; i < last; i++ {
			if c.isNumber(i) || often || stand {
				return f.start, t.end + 1, true
			}
		}
	}
	return 0, 0, false
}

// plainSpan finds "tickets per seat 6 to 3". A range of things to make is none: "run 5 to 10 interviews".
func (c *collector) plainSpan() (from, to int, ok bool) {
	for i := c.start + 1; i < c.mainEnd; i++ {
		if !c.isNumber(i) || c.means[i] {
			continue
		}
		link, found := c.within(i+1, i+3, toWord)
		if !found || link.end-link.start > 1 || !c.isNumber(link.end) || c.is(dateWord, i-1) || c.is(dateWord, link.end+1) {
			continue
		}
		_, verb := c.within(i-1, i, making, working)
		_, things := c.within(link.end+1, link.end+3, deliverable)
		if !verb && !things && c.toks[i-1].kind == word || c.isMark(i-1, ":", ")") {
			return i, link.end + 1, true
		}
	}
	return 0, 0, false
}

func (c *collector) relativeSpan() (from, to int, ok bool) {
	for i := range c.toks {
		if !c.isNumber(i) && !c.is(numberWord, i) || c.means[i] || i >= c.mainEnd || c.is(dateWord, i+1) {
			continue
		}
		for _, cat := range []category{threshold, byWord} {
			for _, h := range c.hits[cat] {
				if (c.heads == making || c.heads == working) && !c.toks[i].percent && !c.toks[i].money {
					continue // how many pieces of work, not how much of a change
				}
				if h.end == i || h.end == i-1 && !c.isNumber(i-1) && c.toks[i-1].kind == word {
					return h.start, i + 1, true
				}
			}
		}
		if of, found := c.at(ofWord, i+1); found && c.toks[i].percent && c.heads != making && c.heads != working {
			return i, of.end, true
		}
		if h, found := c.at(threshold, i+1); found {
			return i, h.end, true
		}
		if c.heads == change && (c.toks[i].percent || c.toks[i].money || i > c.start && c.isTo(i-1)) {
			return i, i + 1, true
		}
		if c.measure && c.isMark(i-1, ":") {
			return i, i + 1, true
		}
	}
	return 0, 0, false
}

func (c *collector) isTo(i int) bool {
	_, ok := c.at(toWord, i)
	return ok
}

// numberIn is the first amount in tokens from..to-1.
func (c *collector) numberIn(from, to int) (int, bool) {
	for i := max(0, from); i < min(to, len(c.toks)); i++ {
		if c.isNumber(i) {
			return i, true
		}
	}
	return 0, false
}

// metrics looks for the state that changes, and for wording that something gets better without a measure.
func (c *collector) metrics() {
	weight := 2
	if c.heads == making || c.heads == working {
		weight = 1
		c.results()
	}
	found := slices.DeleteFunc(c.inMain(metric, customerState, financial), func(h hit) bool {
		_, attribute := c.within(h.end, h.end+1, deliverable, bareNoun, insider)
		object := h.end <= c.doneAt && !c.fromTo && (!c.numbers || c.is(builtWord, c.doneAt) && !c.percentIn(c.start, c.mainEnd))
		return attribute || object // "sales meetings", "satisfaction survey", "SLOs defined for all services"
	})
	if len(found) > 0 {
		c.add(SideOutcome, "outcome metric", found[0].start, found[0].end, weight)
	}
	if weight == 1 && c.betterObject() {
		return
	}
	left := 1 // a second sign only weighs against a making verb
	if weight == 1 {
		left = 2
	}
	for _, h := range c.inMain(quality) {
		apart := len(found) == 0 || weight == 1 && (h.end <= found[0].start || h.start >= found[0].end)
		if left > 0 && apart {
			c.add(SideOutcome, "better state", h.start, h.end, 1)
			left--
		}
	}
}

// betterObject looks for a making verb whose object is a state ("build trust") or people in a better state ("create happier teams").
func (c *collector) betterObject() bool {
	i := c.start + 1
	end := c.phraseEnd(i)
	_, better := c.within(i, c.mainEnd, quality)
	for _, cat := range []category{abstract, actor, insider} {
		for _, h := range c.hits[cat] {
			if h.end == end && h.start >= i && (cat == abstract || better) {
				c.add(SideOutcome, "state as the object", h.start, h.end, 2)
				return true
			}
		}
	}
	return false
}

// behaviors looks for somebody doing something.
func (c *collector) behaviors(l *Language) {
	if c.heads == making || c.heads == working {
		c.enabled()
		return
	}
	if c.own {
		return
	}
	for _, who := range c.inMain(actor, insider, thing) {
		did, ok := l.behaviorAfter(c.sentence, who.end, c.mainEnd)
		if !ok || did.start == c.doneAt {
			continue
		}
		weight := 2
		if c.shareBefore(who.start) {
			weight = 3
		}
		c.add(SideOutcome, "somebody does something", who.start, did.end, weight)
		return
	}
}

// enabled looks for people who become able to do something, "enable authors to change …", and for how others
// come to see us, "establish us as the first choice".
func (c *collector) enabled() {
	if as, ok := c.within(c.start+1, min(c.start+8, c.mainEnd), standingWord); ok && c.is(standing, c.head) {
		c.add(SideOutcome, "standing", as.start, as.end, 2)
		return
	}
	if !c.is(enabling, c.head) {
		return
	}
	for _, to := range c.hits[toWord] {
		if verb, ok := c.at(change, to.end); ok && to.start <= c.start+6 {
			c.add(SideOutcome, "somebody becomes able", to.start, verb.end, 2)
			return
		}
	}
	for _, who := range c.inMain(actor, insider) {
		if who.start <= c.start+4 && (c.is(toWord, who.end) || c.is(toWord, who.end+1)) {
			c.add(SideOutcome, "somebody becomes able", who.start, who.end, 2)
			return
		}
	}
}

func (c *collector) shareBefore(i int) bool {
	for k := max(0, i-5); k < i; k++ {
		if c.toks[k].percent {
			return true
		}
	}
	return false
}

// behaviorAfter finds a behavior within three words behind a subject; a hyphen or a preposition between breaks it.
func (l *Language) behaviorAfter(s *sentence, i, end int) (hit, bool) {
	for k := i; k < min(i+4, end, len(s.toks)); k++ {
		if s.toks[k].kind == mark {
			return hit{}, false
		}
		if h, ok := s.at(behavior, k); ok && !s.toks[k].glued {
			return h, true
		}
	}
	return hit{}, false
}

// purposeClause weighs "so that …". Measured, it turns an output into a linked one; aiming at a count that is
// activity or vanity, it makes the whole text that, and aim says which.
func (c *collector) purposeClause() (linked bool, aim Label) {
	if c.mainEnd >= len(c.toks) {
		return false, ""
	}
	marker, _ := c.at(purpose, c.mainEnd)
	counted, amount := false, false
	for i := marker.end; i < len(c.toks); i++ {
		counted = counted || c.isNumber(i)
		amount = amount || c.toks[i].percent || c.toks[i].money
	}
	_, state := c.within(marker.end, len(c.toks), metric, customerState, financial)
	_, acts := c.within(marker.end, len(c.toks), behavior)
	_, better := c.within(marker.end, len(c.toks), quality)
	linked = counted && (state || acts || better && amount)
	if counted && !state {
		if _, busy := c.within(marker.end, len(c.toks), activity); busy {
			aim = Activity
		} else if _, seen := c.within(marker.end, len(c.toks), vanity); seen {
			aim = Vanity
		}
	}
	weight := 1
	if linked {
		weight = 4
	}
	c.add(SideOutcome, "purpose", c.mainEnd, len(c.toks), weight)
	return linked, aim
}
