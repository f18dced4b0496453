package cli

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/parallel"
	"github.com/orgvet/orgvet/internal/source"
)

// timings are how long the stages of a run took. A nil one keeps none.
type timings struct {
	stages                     []stage
	last                       time.Time
	read, parse, check, decode parallel.Stopwatch
}

// steps are the stopwatches to be used while files are read.
func (t *timings) steps() (source.Steps, model.Steps) {
	if t == nil {
		return source.Steps{}, model.Steps{}
	}
	return source.Steps{Read: &t.read, Parse: &t.parse}, model.Steps{Check: &t.check, Decode: &t.decode}
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

// sayTimings prints the stages in their order, the steps that each file goes through, and the rules, the slowest first. Files and rules
// are looked at side by side, so that steps and rules add up to more than their stage.
func (a *app) sayTimings(t *timings, res *lint.Result) {
	if t == nil {
		return
	}
	for _, s := range t.stages {
		a.say("%s %s", milliseconds(s.took), s.name)
	}
	for _, step := range []struct {
		name string
		all  *parallel.Stopwatch
	}{{"read", &t.read}, {"parse", &t.parse}, {"check", &t.check}, {"decode", &t.decode}} {
		a.say("%s   step %s", milliseconds(step.all.Total()), step.name)
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
