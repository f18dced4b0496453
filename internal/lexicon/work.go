package lexicon

import (
	"slices"
	"strings"
)

// finished looks for work that is said to be done: at the opening, or closing a clause.
func (c *collector) finished(l *Language) {
	if c.facts.Metric || c.heads >= 0 && !c.is(getting, c.head) {
		return
	}
	if h, ok := c.within(c.start, c.start+2, makingNoun); ok && !c.is(quality, c.start) && (h.start == c.start || !c.numbers) {
		c.heads = making
		c.add(SideOutput, "making noun", h.start, h.end, 3)
		return
	}
	for _, h := range c.inMain(done, doneOpening) {
		if c.toks[h.start].glued || c.counted(h) {
			continue // "enterprise-ready", "registered users"
		}
		if manner, ok := c.at(adverb, h.start-1); ok && manner.end == h.end {
			continue // "as planned"
		}
		if h.end-h.start == 1 && h.start > c.start && !c.participle(h.start) && strings.HasSuffix(c.toks[h.start-1].text, "ed") {
			continue // "filed online"
		}
		if _, felt := c.within(h.start-1, h.start, finite, behavior); felt && h.start > c.start && h.end-h.start == 1 && !c.is(being, h.start-1) || c.shareAfter(h.end) {
			continue // "disruptions feel handled", "access reviewed in 30 days 100%"
		}
		participle := !l.headLast && (h.end-h.start > 1 || c.participle(h.start))
		opens := h.start == c.start && h.end < len(c.toks) && !c.isNumber(len(c.toks)-1) && !c.toks[h.end].glued &&
			(c.is(function, h.end) || c.is(shared, h.end) || c.isNumber(h.end) || !c.percentIn(c.start, c.mainEnd) && !c.says(h.end)) // not "shared services cost 12% less"
		said := h.cat == done && h.start > c.start && !c.qualified(h.end) && (c.deliverableBefore(h.start) || c.is(being, h.start-1) && !c.numbers)
		closes := h.cat == done && h.start > c.start && c.closes(h.end)
		if closes || c.built(h) || participle && (opens || said || c.headline(h)) {
			c.doneAt = h.start
			c.add(SideOutput, "completed work", h.start, h.end, 3)
			return
		}
	}
}

// outOf reports a share in the form "9 of 10" or "half of".
func (c *collector) outOf() bool {
	for i := c.start; i < c.mainEnd; i++ {
		if (c.isNumber(i) && c.isNumber(i+2) || c.is(target, i)) && c.is(ofWord, i+1) {
			return true
		}
	}
	return false
}

// built reports whether a passive that only own people's work can take says where or for whom, with nothing measured.
func (c *collector) built(h hit) bool {
	if h.start <= c.start || !c.is(builtWord, h.start) || !c.is(preposition, h.end) ||
		c.percentIn(c.start, c.mainEnd) || c.fromTo || c.is(relative, h.start-1) {
		return false
	}
	_, bound := c.within(h.end, c.mainEnd, threshold)
	_, theirs := c.within(h.end, c.mainEnd, actor)
	return !bound && (!theirs && !c.numbers || !c.is(byWord, h.end)) && !c.says(h.end)
}

// says reports whether a verb or comparison follows from token i on that makes what stands before it a subject.
func (c *collector) says(i int) bool {
	for _, h := range c.inMain(behavior, change, finite, comparative, being, trend, falling) {
		if h.start >= i && !c.is(fromWord, h.start) && !c.isTo(h.start-1) {
			return true
		}
	}
	return false
}

// qualified reports whether finished work is followed by how, not by what: "60% of roles filled internally", "live in
// production in less than a day".
func (c *collector) qualified(i int) bool {
	if i >= len(c.toks) {
		return false
	}
	if c.fastBehind(i) || c.is(threshold, i) && !c.isNumber(i+1) && !c.isDate(i, i+3) {
		return true
	}
	if !c.percentIn(c.start, c.mainEnd) && !c.outOf() {
		return false
	}
	return strings.HasSuffix(c.toks[i].text, "ly") || c.is(frequency, i) || c.is(blocker, i) || c.is(threshold, i)
}

// shareAfter reports a percentage from token i on that measures, instead of naming the part done.
func (c *collector) shareAfter(i int) bool {
	for k := i + 1; k < c.mainEnd; k++ {
		if c.toks[k].percent && c.toks[k-1].kind == word && !c.is(preposition, k-1) && !c.is(ofWord, k+1) {
			return true
		}
	}
	return false
}

// counted reports whether the finished word is part of the name of a raw count.
func (c *collector) counted(h hit) bool {
	return slices.ContainsFunc(c.inMain(vanity, vanitySoft), func(v hit) bool { return v.start <= h.start && h.start < v.end })
}

// participle tells "completed" from words that may be a plain verb or adjective ("complete", "run", "live").
func (c *collector) participle(i int) bool {
	_, plain := c.within(i, i+1, making, working, change)
	t := c.toks[i].text
	return !plain && (strings.HasSuffix(t, "ed") || strings.HasSuffix(t, "en") || strings.HasSuffix(t, "wn") || strings.HasSuffix(t, "lt") || strings.HasSuffix(t, "nt") || strings.HasSuffix(t, "ld") || strings.HasSuffix(t, "one"))
}

// headline reports whether a participle closes the opening noun of a passive headline: "Feedback collected on …".
func (c *collector) headline(h hit) bool {
	if h.start <= c.start || h.start > c.start+2 || c.numbers || c.is(behavior, h.start) && h.cat == doneOpening {
		return false
	}
	_, other := c.within(c.start, h.start, actor, insider, thing, metric, customerState, financial, quality, change, function)
	return !other && c.toks[h.start-1].kind == word
}

// closes reports whether the clause ends at token i, but for a date.
func (c *collector) closes(i int) bool {
	_, further := c.within(i+1, i+2, working, behavior)
	if i >= len(c.toks) || i >= c.mainEnd || c.isMark(i, ",", ";", ".", ")", "–", "!") ||
		c.is(andWord, i) && (!further || c.participle(i+1)) || c.is(timely, i) || c.is(datePhrase, i) {
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
		counted := c.isNumber(i) && !c.toks[i].percent && !c.toks[i].money || c.is(numberWord, i)
		if !counted || c.fromTo || c.means[i] || c.underCeiling(i) {
			continue
		}
		if h, ok := c.within(i+1, min(i+5, c.clauseEnd(i)), deliverable); ok && h.end <= c.mainEnd {
			c.add(SideOutput, "counted deliverables", i, h.end, 2)
			return
		}
	}
	if c.heads == working && !c.is(preposition, c.start+1) {
		if h, ok := c.within(c.start+1, min(c.start+8, c.mainEnd), deliverable); ok {
			c.add(SideOutput, "deliverable", h.start, h.end, 1)
		}
	}
}

// bare looks for a text that is no more than the name of a thing to make: "Real-time cost dashboards for all teams".
func (c *collector) bare() {
	if c.facts.Metric || c.measure || c.fromTo || c.heads >= 0 || c.is(threshold, c.start) || c.is(getting, c.head) && c.numbers {
		return
	}
	last := c.start
	kinds := c.hits[bareNoun]
	if c.is(fresh, c.start) {
		kinds = append(slices.Clone(kinds), c.hits[deliverable]...)
	}
	for last < c.mainEnd && (c.toks[last].kind != mark || c.isMark(last, "/", "&", "'", "’")) && (c.joined(last) || !c.is(preposition, last) && !c.is(blocker, last)) {
		if last > c.start && c.predicate(last) || c.is(being, last) || c.is(finite, last) {
			return
		}
		last++
	}
	if last > c.start+1 {
		if version := c.toks[last-1].text; version[0] == 'v' && startsDigit(version[1:]) {
			last-- // "brand guidelines v3"
		}
	}
	work, isWork := c.at(process, last-1)
	if len(c.pieces) > 0 && (!isWork || work.start == c.start || !c.shareBehind(last)) {
		return
	}
	if often, ok := c.within(last, c.mainEnd, pace); ok && c.is(timeUnit, often.end) {
		return // "app to production in a week"
	}
	if c.is(per, last) || c.moves(last) || c.isMark(c.clauseEnd(last), ":") {
		return // "reports per 1,000 matches", "reports of abuse cut in half"
	}
	if c.is(clauseWord, last) && c.is(actor, last+1) {
		return // "documentation that developers love"
	}
	for _, h := range c.inMain(quality, activity, vanity, vanitySoft) {
		if h.start < last && (h.cat != quality || !c.is(abstract, h.start)) {
			return
		}
	}
	for _, h := range kinds {
		if state, ok := c.within(c.start, last, customerState, financial, abstract); ok && state.end > h.start {
			continue // the state is the subject, it does not say what the thing is about
		}
		if h.start >= c.start && (h.end == last || h.start < last && h.end == last+1) {
			c.add(SideOutput, "bare deliverable", c.start, h.end, 3)
			return
		}
	}
}

// predicate reports whether token i makes a sentence of the words before it: "users finish …", "reps love the …".
func (c *collector) predicate(i int) bool {
	if c.is(behavior, i) {
		return !c.is(bareNoun, i) || strings.HasSuffix(c.toks[i-1].text, "s")
	}
	if c.verbBehindPlural(i) {
		return true
	}
	_, small := c.within(i, i+1, function, shared)
	return small && i > c.start+1 && !c.is(andWord, i) && !c.is(fresh, i) && !c.toks[i].glued
}

// verbBehindPlural reports a word that may be a noun but stands as the verb of a plural: "growers plan with us".
func (c *collector) verbBehindPlural(i int) bool {
	subject := c.toks[i-1].text
	if !strings.HasSuffix(subject, "s") || strings.HasSuffix(subject, "ss") || c.toks[i].glued {
		return false
	}
	if _, state := c.within(i-1, i, metric, customerState, financial); state {
		return false
	}
	_, verb := c.within(i, i+1, making, working)
	return verb && !strings.HasSuffix(c.toks[i].text, "ing") && (c.is(preposition, i+1) || c.isNumber(i+1))
}

// joined reports whether token i is part of a compound with hyphens.
func (s *sentence) joined(i int) bool {
	return s.toks[i].glued || i+1 < len(s.toks) && s.toks[i+1].glued
}

// shareBehind reports whether all evidence is a share of something: "rollout to 100% of teams".
func (c *collector) shareBehind(i int) bool {
	return len(c.pieces) == 1 && c.isTo(i) && i+2 < len(c.toks) && c.toks[i+1].percent && c.is(ofWord, i+2)
}

// moves reports whether a change verb that is no infinitive follows from token i on.
func (c *collector) moves(i int) bool {
	for _, h := range c.inMain(change) {
		if h.start >= i && !c.is(toWord, h.start-1) {
			return true
		}
	}
	return false
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
		apart := c.heads < 0 && !c.measure && i > c.start+1 // "teams can explain 90% of the roadmap"
		if ok && c.is(ofWord, i+1) && !apart {
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
	if c.heads >= 0 && !c.is(getting, c.head) || c.fromTo {
		return
	}
	for _, who := range c.inMain(insider) {
		if h, ok := c.within(who.end, min(who.end+4, c.mainEnd), ownWork); ok && !c.judged(h.end) {
			c.own = true
			c.add(SideOutput, "own people’s work", who.start, h.end, 3)
			return
		}
	}
}

// judged reports whether the work has become a habit, or others say how well it was received: "hold talks that
// reports rate as useful".
func (c *collector) judged(i int) bool {
	if _, habit := c.within(i, c.mainEnd, frequency); habit {
		return true
	}
	that, ok := c.within(i, c.mainEnd, relative)
	if !ok {
		return false
	}
	_, acts := c.within(that.end, c.mainEnd, behavior)
	return acts
}

// calendar looks for the date as the goal and returns whether it is.
func (c *collector) calendar() bool {
	if c.fromTo || c.facts.Metric {
		return false
	}
	phrases := slices.Clone(c.hits[datePhrase])
	if c.score(SideOutput) >= 3 && c.score(SideOutcome) < 2 {
		phrases = append(phrases, c.hits[timely]...)
	}
	for _, h := range phrases {
		if h.end < len(c.toks) && c.toks[h.end].glued {
			continue
		}
		c.add(SideOutput, "date as goal", h.start, h.end, 3)
		return true
	}
	return false
}
