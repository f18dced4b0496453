package model

import (
	"fmt"

	"github.com/orgvet/orgvet/schema/syntax"
)

// enough is the share of a key result's way that fits the word done.
const enough = 0.7

// checkStatuses compares what is said to be done, met or stopped with the figures beside it.
func (l *orgLinker) checkStatuses() {
	l.org.eachKeyResult(func(k *KeyResult) {
		if share, ok := k.Progress(); ok && k.Status == "done" && share < enough && !k.Redacted() {
			l.fault(k.doc, "status-contradiction", k.At("status"),
				fmt.Sprintf("marked done at %s, %.0f%% of the way from %s to %s, at least 70%%", k.Now.Raw, 100*max(share, 0), k.From.Raw, k.To.Raw),
				"update now, or the status")
		}
	})
	for _, i := range l.org.initiatives {
		if i.Status == "stopped" && i.TargetDate.OK && i.TargetDate.Start().After(l.org.AsOf) {
			l.fault(i.doc, "status-contradiction", i.ValueAt("target_date"), "the initiative is stopped, but its target date "+i.TargetDate.Text()+" is to come",
				"take the target date away, or correct the status")
		}
		if i.Result != nil && i.Result.Met == "yes" {
			l.checkMet(i)
		}
	}
}

// checkMet compares a result that is said to be met with the target in success.
func (l *orgLinker) checkMet(i *Initiative) {
	if len(i.Success) != 1 || !i.Result.Value.OK {
		return
	}
	said := syntax.KeyResultText(i.Success[0])
	if said.From == nil || said.To == nil || said.From.Number == said.To.Number {
		return
	}
	to := valueFrom(*said.To)
	reached := i.Result.Value.inTimeOf(to)
	up := said.To.Number > said.From.Number
	short := up && reached.Number < to.Number || !up && reached.Number > to.Number
	if short && sameUnit(to, reached) {
		l.fault(i.doc, "status-contradiction", i.Result.ValueAt("value"), "the result is met, but its value "+i.Result.Value.Raw+" falls short of "+to.Raw,
			"write met: mixed or no, or correct the value")
	}
}
