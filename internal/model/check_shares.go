package model

import "strconv"

const (
	leastSum = 0.9
	mostSum  = 1.1
)

// checkShares adds up shares that divide a whole. Where some are missing, only too much can be told.
func (l *orgLinker) checkShares() {
	for _, t := range l.org.Teams {
		l.checkSplit(&t.Block, "pm_time", t.PMTime)
	}
	for _, p := range l.org.People {
		l.checkSplit(&p.Block, "time", p.Time)
	}
	if p := l.org.Portfolio; p != nil && len(p.Allocations) > 0 {
		shares := make([]Share, len(p.Allocations))
		for i, a := range p.Allocations {
			shares[i] = a.Share
		}
		l.checkSum(&l.org.Block, "portfolio", "the allocations of the portfolio", shares)
		return
	}
	var shares []Share
	var block *Block
	for _, p := range l.org.Products {
		if p.Share.OK {
			shares = append(shares, p.Share)
			block = &p.Block
		} else if p.Stage != "retired" {
			shares = append(shares, Share{})
		}
	}
	if block != nil && len(shares) > 1 {
		l.checkSum(block, "share", "the shares of "+strconv.Itoa(len(shares))+" products", shares)
	}
}

func (l *orgLinker) checkSplit(b *Block, key string, s *TimeSplit) {
	if s != nil {
		l.checkSum(b, key, "the shares of "+key, []Share{s.Tactical, s.Discovery, s.Strategy, s.People})
	}
}

func (l *orgLinker) checkSum(b *Block, key, what string, shares []Share) {
	sum, complete := 0.0, true
	for _, s := range shares {
		sum += s.Value
		complete = complete && s.OK
	}
	sum = tidy(sum)
	if sum <= mostSum && (sum >= leastSum || !complete) {
		return
	}
	l.fault(b.doc, "shares-do-not-add", b.At(key), what+" add up to "+formatPercent(sum)+", not 100%", "correct the shares so that they add up to 100%")
}
