// Package judge holds judgments that rules of several categories share.
package judge

import (
	"slices"
	"sync/atomic"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// Goal is how a key result or metric reads: what its text says, and what its author declared about it. A declared type wins.
type Goal struct {
	Text     string // what was read: the metric of a map, else the sentence; empty when there is neither
	Declared string // the key result's type, "" when not declared
	FromTo   bool   // written as a map with from and to
	*lexicon.Result
}

// KeyResult reads a key result; what it answers about a current one is shared among rules and not to be changed.
func KeyResult(p *lint.Pass, k *model.KeyResult, opts lexicon.Options) *Goal {
	if k.Number == 0 {
		return readKeyResult(p, k, opts)
	}
	org := k.Objective.Org
	known := lint.Once(p, goalsOf{org, opts.Key()}, func() []atomic.Pointer[Goal] {
		return make([]atomic.Pointer[Goal], org.CountKeyResults())
	})
	at := &known[k.Number-1]
	g := at.Load()
	if g == nil {
		g = readKeyResult(p, k, opts)
		at.Store(g)
	}
	return g
}

type goalsOf struct {
	*model.Organization
	options string
}

// readKeyResult reads only the metric of a map; that it has from and to, and whether they are shares, counts as facts.
func readKeyResult(p *lint.Pass, k *model.KeyResult, opts lexicon.Options) *Goal {
	g := &Goal{Text: k.Metric, Declared: k.Type, FromTo: k.Has("from") && k.Has("to")}
	if g.Text == "" {
		g.Text = k.Text
	}
	g.Result = p.Classify(g.Text, lexicon.Facts{
		HasFromTo: g.FromTo,
		IsShare:   isShare(k.From) || isShare(k.To),
		Explore:   explores(k),
		Metric:    k.Metric != "",
	}, opts)
	return g
}

// Metric reads the name of a metric that is watched; explore tells that its product is still looking for its customers.
func Metric(p *lint.Pass, m *model.Metric, explore bool, opts lexicon.Options) Goal {
	return Goal{Text: m.Name, Declared: m.Type, Result: p.Classify(m.Name, lexicon.Facts{
		IsShare: isShare(m.Now) || isShare(m.Target),
		Explore: explore,
		Metric:  true,
	}, opts)}
}

// Is reports whether the type was declared as one of the given.
func (g *Goal) Is(types ...string) bool { return slices.Contains(types, g.Declared) }

// IsOutcome reports whether the goal is a change or a state to hold, rather than work: declared so, from–to of something that is
// neither activity nor attention, or a text that says so.
func (g *Goal) IsOutcome() bool {
	if g.Declared != "" {
		return g.Is("outcome", "health", "learning")
	}
	switch g.Label {
	case lexicon.Activity, lexicon.Vanity, lexicon.VanitySoft:
		return false
	case lexicon.Outcome, lexicon.OutcomeLinked, lexicon.Mixed:
		return true
	default:
		return g.FromTo
	}
}

func isShare(v *model.Value) bool { return v.Unit == "%" || v.Unit == "pp" }

// explores reports whether the key result belongs to a team with a product that is still looking for its customers.
func explores(k *model.KeyResult) bool {
	if k.Objective == nil || k.Objective.OKRs == nil {
		return false
	}
	for _, t := range k.Objective.OKRs.Owners {
		for _, product := range t.Owned {
			if product.Stage == "explore" {
				return true
			}
		}
	}
	return false
}
