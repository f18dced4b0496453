package model

import "time"

// checkDates looks for dates in the wrong order, and for facts that lie in the future.
func (l *orgLinker) checkDates() {
	org := l.org
	l.fact(&org.Block, "updated", org.Updated)
	for _, s := range org.Shares {
		l.fact(&s.Block, "date", s.Date)
	}
	for _, f := range org.Functions {
		l.fact(&f.Block, "briefed", f.Briefed)
	}
	org.eachMetric(func(m *Metric) { l.fact(&m.Block, "updated", m.Updated) })
	org.eachKeyResult(func(k *KeyResult) { l.fact(&k.Block, "updated", k.Updated) })
	for _, o := range org.OKRs {
		l.fact(&o.Block, "updated", o.Updated)
	}
	for _, t := range org.Teams {
		l.teamDates(t)
	}
	for _, p := range org.Products {
		for _, s := range p.Signals {
			l.fact(&s.Block, "date", s.Date.Date)
			l.ordered(&s.Block, "date", s.Date.Date, "decided", s.Decided)
		}
		if p.Economics != nil {
			l.fact(&p.Economics.Block, "updated", p.Economics.Updated)
		}
		l.strategyDates(p.Strategy)
	}
	l.strategyDates(org.Strategy)
	for _, f := range org.Forums {
		l.fact(&f.Block, "last", f.Last)
	}
	for _, g := range org.Logs {
		l.logDates(g)
	}
	for _, r := range org.Roadmaps {
		l.fact(&r.Block, "updated", r.Updated)
		for _, i := range r.Initiatives {
			l.initiativeDates(i)
		}
		l.undated(r)
	}
}

func (l *orgLinker) strategyDates(s *Strategy) {
	if s != nil {
		l.fact(&s.Block, "updated", s.Updated)
		l.fact(&s.Block, "reviewed", s.Reviewed)
	}
}

func (l *orgLinker) teamDates(t *Team) {
	for _, m := range t.Members {
		l.ordered(&m.Block, "since", m.Since, "ends", m.Ends)
	}
	if t.Discovery != nil {
		l.fact(&t.Discovery.Block, "last", t.Discovery.Last)
		for _, p := range t.Discovery.Touchpoints {
			l.fact(&p.Block, "date", p.Date)
		}
	}
	if t.Safety != nil {
		l.fact(&t.Safety.Block, "date", t.Safety.Date)
	}
}

func (l *orgLinker) logDates(g *Log) {
	for _, p := range g.Touchpoints {
		l.fact(&p.Block, "date", p.Date)
	}
	for _, e := range g.Experiments {
		if e.Result != "" && e.Result != "running" {
			l.fact(&e.Block, "date", e.Date)
		}
	}
	for _, d := range g.Decisions {
		l.fact(&d.Block, "raised", d.Raised)
		l.fact(&d.Block, "decided", d.Decided)
		l.ordered(&d.Block, "raised", d.Raised, "decided", d.Decided)
	}
	for _, i := range g.Interrupts {
		l.fact(&i.Block, "date", i.Date.Date)
	}
	for _, s := range g.Shares {
		l.fact(&s.Block, "date", s.Date)
	}
}

func (l *orgLinker) initiativeDates(i *Initiative) {
	b := &i.Block
	l.fact(b, "updated", i.Updated)
	l.fact(b, "stopped", i.Stopped)
	if i.Status == "launched" || i.Status == "measuring" || i.Status == "done" {
		l.fact(b, "launched", i.Launched)
	}
	l.ordered(b, "start", i.Start, "launched", i.Launched)
	l.ordered(b, "start", i.Start, "end", i.End)
	l.ordered(b, "start", i.Start, "stopped", i.Stopped)
	l.ordered(b, "start", i.Start, "target_date", i.TargetDate)
	for _, e := range i.Evidence {
		l.fact(&e.Block, "date", e.Date)
	}
	if i.Result != nil {
		l.fact(&i.Result.Block, "measured", i.Result.Measured)
	}
}

// fact reports something that has happened but lies in the future.
func (l *orgLinker) fact(b *Block, key string, d Date) {
	if d.OK && d.Start().After(l.org.AsOf) {
		l.fault(b.doc, "impossible-dates", b.ValueAt(key), key+" is "+d.Text()+", after today, "+formatDay(l.org.AsOf), "correct the date")
	}
}

// ordered reports an end before its beginning.
func (l *orgLinker) ordered(b *Block, first string, a Date, second string, z Date) {
	if a.OK && z.OK && z.End().Before(a.Start()) {
		l.fault(b.doc, "impossible-dates", b.ValueAt(second), second+" "+z.Text()+" lies before "+first+" "+a.Text(), "correct one of the two dates")
	}
}

// undated reports what is done without any date where most of the roadmap's other finished items have one.
func (l *orgLinker) undated(r *Roadmap) {
	var without []*Initiative
	with := 0
	for _, i := range r.Initiatives {
		if i.Status != "done" {
			continue
		}
		if i.finishedOn().IsZero() {
			without = append(without, i)
		} else {
			with++
		}
	}
	if with < 2 || with <= len(without) {
		return
	}
	for _, i := range without {
		l.fault(i.doc, "impossible-dates", i.At("status"), i.Entity().Label+" is done without any date, unlike the other finished items",
			"add launched or end")
	}
}

// finishedOn is the best date known for the end of an initiative; zero when there is none.
func (i *Initiative) finishedOn() time.Time {
	dates := []Date{i.Launched, i.End, i.Stopped, i.TargetDate, i.Updated}
	if i.Result != nil {
		dates = append(dates, i.Result.Measured)
	}
	for _, d := range append(dates, i.Releases...) {
		if d.OK {
			return d.End()
		}
	}
	return time.Time{}
}
