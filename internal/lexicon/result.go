package lexicon

// results looks for what a making or working verb brings about when it is measured, so that "deliver $10m in
// bookings" and "answer 80% of calls within 20 seconds" are no things to make.
func (c *collector) results() {
	for _, find := range []func() (name string, from, to int){c.measuredState, c.money, c.service, c.served, c.gained, c.secondClause} {
		if name, from, to := find(); name != "" {
			c.add(SideOutcome, name, from, to, 2)
			return
		}
	}
}

// measuredState is a percentage of a metric: "99.95% availability", "waiting time down 25%".
func (c *collector) measuredState() (name string, from, to int) {
	for i := c.start; i < c.mainEnd; i++ {
		if !c.toks[i].percent || c.means[i] {
			continue
		}
		if c.is(comparative, i+1) {
			return "amount of change", i, i + 2
		}
		near, ok := c.within(max(c.start+1, i-4), min(i+4, c.mainEnd), metric, customerState, financial)
		if ok && !c.is(ofWord, i+1) && !c.is(deliverable, near.end) {
			return "measured state", min(i, near.start), max(i+1, near.end)
		}
	}
	return "", 0, 0
}

func (c *collector) money() (name string, from, to int) {
	for i := c.start; i < c.mainEnd; i++ {
		if c.toks[i].money && !c.means[i] {
			return "amount of money", i, i + 1
		}
	}
	return "", 0, 0
}

// service is a bound on how fast something happens, every time: "within 24 hours", "in under 2 days".
func (c *collector) service() (name string, from, to int) {
	share := false
	for i := c.start; i < c.mainEnd; i++ {
		share = share || c.toks[i].percent
		_, short := c.within(i+1, i+2, shortUnit)
		if !c.isNumber(i) || !short {
			continue
		}
		for _, h := range c.hits[threshold] {
			if h.end == i && (share || c.is(ofWord, i+2) || c.is(ceiling, h.start) && h.start > 0 && c.is(preposition, h.start-1)) {
				return "how fast", h.start, i + 2
			}
		}
	}
	return "", 0, 0
}

// served is how much of what comes in gets done: "ship 99% of orders same day", "spot fraud in 90% of cases".
func (c *collector) served() (name string, from, to int) {
	for i := c.start; i < c.mainEnd; i++ {
		of, share := c.at(ofWord, i+1)
		if !c.toks[i].percent || c.means[i] || !share {
			continue
		}
		if often, ok := c.at(timesShare, of.end); ok {
			return "how often", i, often.end
		}
		what, ok := c.within(of.end, min(of.end+3, c.mainEnd), thing)
		if _, made := c.within(of.end, min(of.end+3, c.mainEnd), deliverable, workNoun); ok && !made {
			return "share served", i, what.end
		}
	}
	return "", 0, 0
}

// gained are customers as the counted object of "add", "sign" or "close".
func (c *collector) gained() (name string, from, to int) {
	if !c.is(gaining, c.head) {
		return "", 0, 0
	}
	count, counted := c.numberIn(c.start+1, c.start+3)
	for _, h := range c.hits[actor] {
		if counted && h.end == c.phraseEnd(count+1) {
			return "customers gained", count, h.end
		}
	}
	return "", 0, 0
}

// secondClause is a change with a share or amount after the work: "roll out training and reach 80% approval".
func (c *collector) secondClause() (name string, from, to int) {
	for _, h := range c.inMain(andWord) {
		if !c.is(change, h.end) {
			continue
		}
		end := min(c.clauseEnd(h.end), c.mainEnd)
		for i := h.end; i < end; i++ {
			if c.toks[i].percent || c.toks[i].money {
				return "change beside the work", h.end, i + 1
			}
		}
	}
	return "", 0, 0
}
