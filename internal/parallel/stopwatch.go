package parallel

import (
	"sync/atomic"
	"time"
)

// Stopwatch adds up how long several goroutines take for steps of one kind. A nil one stands still.
type Stopwatch struct{ nanoseconds atomic.Int64 }

// Start returns when a step began, for Stop.
func (w *Stopwatch) Start() (began time.Time) {
	if w != nil {
		began = time.Now()
	}
	return began
}

// Stop adds the time since a step began.
func (w *Stopwatch) Stop(began time.Time) {
	if w != nil {
		w.nanoseconds.Add(int64(time.Since(began)))
	}
}

// Total is the time that all steps took, which is more than has passed where they went on side by side.
func (w *Stopwatch) Total() time.Duration { return time.Duration(w.nanoseconds.Load()) }
