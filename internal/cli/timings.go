package cli

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
)

// timings are how long the stages of a run took. A nil one keeps none.
type timings struct {
	stages []stage
	last   time.Time
}

type stage struct {
	name string
	took time.Duration
}

func newTimings(words []string) (*timings, error) {
	for _, w := range words {
		if w != "timings" {
			return nil, usageError("--debug takes timings, not %q", w)
		}
	}
	if len(words) == 0 {
		return nil, nil
	}
	return &timings{last: time.Now()}, nil
}

// done says that the stage that began where the last one ended is over.
func (t *timings) done(name string) {
	if t != nil {
		now := time.Now()
		t.stages = append(t.stages, stage{name, now.Sub(t.last)})
		t.last = now
	}
}

// sayTimings prints the stages in their order and the rules, the slowest first. Rules run side by side, so that they add up to more than
// their stage.
func (a *app) sayTimings(t *timings, res *lint.Result) {
	if t == nil {
		return
	}
	for _, s := range t.stages {
		a.say("%s %s", milliseconds(s.took), s.name)
	}
	rules := slices.SortedFunc(maps.Keys(res.Took), func(x, y string) int {
		return cmp.Or(cmp.Compare(res.Took[y], res.Took[x]), cmp.Compare(x, y))
	})
	for _, id := range rules {
		a.say("%s   rule %s", milliseconds(res.Took[id]), id)
	}
}

func milliseconds(d time.Duration) string {
	return fmt.Sprintf("%9.2f ms", float64(d.Microseconds())/1000)
}
