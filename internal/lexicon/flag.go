package lexicon

import (
	"slices"
	"strconv"
	"strings"
)

// flags looks for activity and vanity terms in the main clause and returns the weightiest label they call for, or "".
func (c *collector) flags(opts Options) Label {
	if !c.counting() {
		return ""
	}
	if c.addFlag("activity term", opts, c.inMain(activity), c.extra(opts.ExtraTerms)) {
		return Activity
	}
	label := Label("")
	if c.addFlag("vanity term", opts, c.inMain(vanity), nil) {
		label = Vanity
	} else if c.addFlag("vanity term", opts, c.inMain(vanitySoft), nil) {
		label = VanitySoft
	}
	if label != "" && c.rescued(label) {
		return ""
	}
	return label
}

// paced reports whether an amount per time is stated: "40 story points per sprint" is activity, not one thing to make.
func (c *collector) paced() bool {
	for _, h := range c.inMain(pace) {
		if _, unit := c.within(h.end, h.end+1, timeUnit); unit && c.numbers {
			return true
		}
	}
	return false
}

// gathers reports whether a raw count is what the head verb brings in: "collect 500 leads", "merge 200 pull requests".
func (c *collector) gathers() bool {
	count, counted := c.numberIn(c.head+1, c.head+3)
	if !counted || c.heads < 0 {
		return false
	}
	const pile = 100 // fewer may be things to make, one by one
	if n, ok := c.amount(count); c.is(activity, count+1) && (!ok || n >= pile) {
		return true
	}
	_, seen := c.within(count+1, min(c.phraseEnd(count+1)+1, c.mainEnd), vanity, vanitySoft)
	return seen && c.is(gaining, c.head)
}

// counts reports whether the text opens with a number of things to make, with or without a verb, or of times to do so.
func (c *collector) counts() bool {
	opening := c.isNumber(c.head) && c.heads < 0 || c.isNumber(c.head+1)
	return opening && (c.is(repeats, c.head+2) || slices.ContainsFunc(c.pieces, func(e Evidence) bool {
		return e.Name == "counted deliverables" || e.Name == "share of work done"
	}))
}

// tallies reports whether finished work is only counted: "500 pull requests merged", "number of workshops delivered".
func (c *collector) tallies() bool {
	if c.tallied() {
		return true
	}
	if _, work := c.within(c.start, min(c.start+5, c.mainEnd), deliverable, process); work && c.is(countOpener, c.start) && c.paced() && !c.sinks() {
		return true // "number of deployments per week"
	}
	if c.measure || c.doneAt == 0 {
		return false
	}
	if c.is(countOpener, c.start) {
		return true
	}
	return slices.ContainsFunc(c.inMain(activity), func(h hit) bool { return h.end == c.doneAt })
}

// tallied reports finished work with its number behind: "reviews held: 60", "invites sent 20k".
func (c *collector) tallied() bool {
	count := len(c.toks) - 1
	if count < c.start+2 || !c.isNumber(count) || c.toks[count].percent || c.toks[count].money {
		return false
	}
	last := count - 1
	if c.isMark(last, ":") {
		last--
	}
	if often, ok := c.within(c.start, last, pace); ok && c.is(timeUnit, often.end) && often.end == last {
		last = often.start - 1 // "stories published per week: 180"
	}
	_, finished := c.within(last, last+1, done)
	_, theirs := c.within(c.start, last, actor, thing, metric, customerState, financial, change)
	_, made := c.within(c.start, last, deliverable)
	return finished && last > c.start && c.participle(last) && (!theirs || made)
}

// counting reports whether the text counts something or wants more of it, rather than mention it in passing.
func (c *collector) counting() bool {
	const shortName = 5 // "Weekly active users" alone names what is counted
	return c.numbers || c.facts.Metric || len(c.inMain(change)) > 0 ||
		len(c.toks) <= shortName && len(c.hits[being]) == 0 && !c.has(SideOutput)
}

func (c *collector) addFlag(name string, opts Options, found, extra []hit) bool {
	allowed := c.extra(opts.AllowTerms)
	for _, h := range append(extra, found...) {
		covered := func(a hit) bool { return a.start <= h.start && h.end <= a.end || h.start <= a.start && a.end <= h.end }
		if slices.ContainsFunc(allowed, covered) || c.guarded(h) {
			continue
		}
		c.add(SideFlag, name, h.start, h.end, 0)
		return true
	}
	return false
}

// guarded reports whether the words around make the term something else: "training sessions", "merge request age".
func (c *collector) guarded(h hit) bool {
	if h.start > 0 {
		for _, g := range c.hits[vanityNot] {
			if g.end == h.start {
				return true
			}
		}
	}
	for _, b := range c.hits[blocker] {
		if b.end <= h.start && b.end+2 >= h.start && !c.isNumber(h.start-1) && !c.isNumber(h.start-2) && b.start > c.start {
			return true
		}
	}
	if c.heads < 0 && c.isTo(h.end) && c.isNumber(h.end+1) && h.end+2 < len(c.toks) && !c.is(preposition, h.end+2) && !c.is(pace, h.end+2) {
		return true // "the market leads to 80 moves"
	}
	if c.ofShare(h.start) {
		return true
	}
	if c.is(behavior, h.end) && c.heads != change {
		return true // "commits reach production"
	}
	_, rate := c.within(h.end-1, h.end, nounTail)
	if c.compound(h) || c.fallsBehind(h.end) || !rate && c.sinks() || h.cat == activity && !rate && c.fastBehind(h.end) {
		return true
	}
	if c.is(decreasing, c.head) && !rate || c.parenthesized(h.start) {
		return true
	}
	if h.cat == activity && !rate {
		if from, to, ok := c.fromToSpan(); ok {
			if _, timed := c.within(from, min(to+2, len(c.toks)), timeUnit); timed {
				return true
			}
		}
	}
	_, metricBehind := c.within(h.end, min(h.end+2, c.mainEnd), metric, customerState, nounTail)
	return metricBehind && !rate
}

// ofShare reports whether a share of the counted is meant: "opened on 70% of PRs".
func (c *collector) ofShare(i int) bool {
	for _, of := range c.hits[ofWord] {
		if of.end == i && of.start > 0 && c.toks[of.start-1].percent {
			return true
		}
	}
	return false
}

// compound reports whether the term only qualifies the noun behind it: "traffic accidents".
func (c *collector) compound(h hit) bool {
	i := h.end
	if i >= c.mainEnd || c.toks[i].kind != word || !strings.HasSuffix(c.toks[i].text, "s") || strings.HasSuffix(c.toks[i-1].text, "s") {
		return false
	}
	if c.is(preposition, i-1) || c.is(per, i-1) {
		return false
	}
	_, other := c.within(i, i+1, function, shared, being, trend, finite, behavior, change, preposition, activity, vanity, vanitySoft, dateWord)
	return !other
}

// fallsBehind reports whether the count is to go down: "visits … down 15%", "tickets -20%".
func (c *collector) fallsBehind(i int) bool {
	if _, ok := c.within(i, c.mainEnd, falling); ok {
		return true
	}
	for ; i+1 < c.mainEnd; i++ {
		if c.isMark(i, "–", "−") && c.toks[i+1].percent && c.toks[i].end == c.toks[i+1].start && c.toks[i-1].end < c.toks[i].start {
			return true
		}
	}
	return false
}

// sinks reports whether the amounts run from a higher to a lower one: "tickets per employee 1.4 → 0.8".
func (c *collector) sinks() bool {
	from, to, ok := c.fromToSpan()
	if !ok {
		return false
	}
	var amounts []float64
	for i := from; i < min(to+2, len(c.toks)); i++ {
		if !c.isNumber(i) {
			continue
		}
		amount, plain := c.amount(i)
		if !plain {
			return false
		}
		amounts = append(amounts, amount)
	}
	return len(amounts) > 1 && amounts[0] > amounts[1]
}

// amount is the value of the number at token i; false when a unit is joined to it ("10k").
func (c *collector) amount(i int) (float64, bool) {
	n, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSuffix(c.toks[i].text, "%"), ",", ""), 64)
	return n, err == nil
}

// fastBehind reports a bound on how fast: "commits to production in under an hour".
func (c *collector) fastBehind(i int) bool {
	bound, ok := c.within(i, c.mainEnd, ceiling)
	if !ok {
		return false
	}
	_, fast := c.within(bound.end, min(bound.end+3, len(c.toks)), shortUnit)
	return fast
}

// extra finds the terms of an organization's own vocabulary.
func (c *collector) extra(terms []string) []hit {
	var found []hit
	for _, term := range terms {
		words := wordsOf(term)
		for i := range c.toks {
			if end, ok := c.endOf(words, i); ok && end > i {
				found = append(found, hit{activity, i, end})
			}
		}
	}
	return found
}

// rescued looks for what turns a raw count into a rate, a cohort or a quality signal.
func (c *collector) rescued(label Label) bool {
	if c.facts.Explore && label == VanitySoft {
		return true
	}
	if c.facts.IsShare {
		return true
	}
	if found := c.inMain(rescue); len(found) > 0 {
		c.add(SideRescue, "rate or quality", found[0].start, found[0].end, 0)
		return true
	}
	if from, to, ok := c.fromToSpan(); ok && c.percentIn(from, min(to+2, len(c.toks))) {
		c.add(SideRescue, "share from–to", from, to, 0)
		return true
	}
	for _, h := range c.inMain(vanity, vanitySoft) {
		if that, ok := c.at(clauseWord, h.end); ok {
			c.add(SideRescue, "a part of them", h.start, that.end, 0)
			return true
		}
	}
	if from, to, ok := c.level(); ok {
		c.add(SideRescue, "share", from, to, 0)
		return true
	}
	for _, who := range c.inMain(actor) {
		w, ok := c.at(relative, who.end)
		if !ok && c.shareBefore(who.start) {
			w, ok = c.within(who.end, who.end+1, behavior)
		}
		if ok {
			c.add(SideRescue, "people doing something named", who.start, w.end, 0)
			return true
		}
	}
	return false
}

// level is a percentage that says how much of something, not by how much it moves: "20% of sign-ups", "sessions at 99%".
func (c *collector) level() (from, to int, ok bool) {
	for i := c.start; i < c.mainEnd; i++ {
		if !c.toks[i].percent || c.means[i] {
			continue
		}
		if of, found := c.at(ofWord, i+1); found {
			return i, of.end, true
		}
		if _, bound := c.within(i-1, i, levelWord, threshold); bound {
			return i - 1, i + 1, true
		}
	}
	return 0, 0, false
}

// parenthesized reports whether token i stands in parentheses, where a remark stands, not the subject.
func (c *collector) parenthesized(i int) bool {
	open := false
	for k := range i {
		if c.isMark(k, "(") {
			open = true
		} else if c.isMark(k, ")") {
			open = false
		}
	}
	return open
}

func (c *collector) percentIn(from, to int) bool {
	for i := max(0, from-1); i < to; i++ {
		if c.toks[i].percent {
			return true
		}
	}
	return false
}
