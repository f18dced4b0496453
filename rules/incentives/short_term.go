package incentives

import (
	"fmt"

	"github.com/orgvet/orgvet/internal/lazy"
	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

var (
	quarterWords = lazy.Regexp(`(?i)\b(?:quarter|quarterly|month|monthly|[0-9]{4}-Q[1-4]|Q[1-4]|[0-9]{4}-(?:0[1-9]|1[0-2]))\b`)
	moneyWords   = []string{"revenue", "booking", "sales", "new contract", "new license", "quota", "deals closed", "deal", "arr", "mrr", "turnover"}
	lastingWords = []string{
		"retention", "retained", "renewal", "renew", "churn", "stay", "still with us", "still there", "after a year", "fit", "good fit", "mix", "product mix", "adoption",
		"satisfaction", "standard setup", "live", "active customer",
	}
)

// soon is how many days ahead a goal's date still counts as this quarter.
const soon = 92

func judgeShortTerm(p *lint.Pass, f *model.Function, goals []*goal) {
	now := 0
	for _, g := range goals {
		if isMoney(p, g) && isSoon(p, g) {
			now++
		} else if containsAny(g.words, lastingWords) || g.kr != nil && g.kr.Type == "health" {
			return
		}
	}
	if now == 0 || now < len(goals) && kindOf(f) != salesKind {
		return
	}
	much := "only"
	if now < len(goals) {
		much = fmt.Sprintf("in %d of %d goals and incentives", now, len(goals))
	}
	p.Report(lint.Report{
		Facet: "short-term", At: goals[0].place(), Key: "functions/" + f.ID,
		Message: fmt.Sprintf("%s is after this quarter's money %s, and nothing asks whether customers stay", f.ID, much),
		Next:    fmt.Sprintf("with %s, set one goal beside it about customers who fit and stay, such as %s", headOf(p, f), model.Quote("new customers who are still there after a year")),
	})
}

func isMoney(p *lint.Pass, g *goal) bool {
	if containsAny(g.words, lastingWords) {
		return false
	}
	for _, word := range moneyWords {
		if mentions(g.words, word) {
			return true
		}
	}
	return p.Classify(g.text, lexicon.Facts{Metric: true}, lexicon.Options{}).Financial
}

// isSoon reports whether a goal says that it is about the current month or quarter.
func isSoon(p *lint.Pass, g *goal) bool {
	if quarterWords.MatchString(g.text) || g.incentive != nil && quarterWords.MatchString(g.incentive.Period) {
		return true
	}
	return g.kr != nil && g.kr.By.OK && !g.kr.By.End().After(p.Today().AddDate(0, 0, soon))
}
