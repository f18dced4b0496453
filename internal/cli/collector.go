package cli

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"sync/atomic"
)

// When garbage is collected: docs/performance.md has the measurement.
const (
	roomOfRun   = 32 << 20 // bytes that the heap of any run may take before anything is collected; short runs end before
	roomOfFile  = 9 << 10  // bytes the same for each file, a little more than is alive in the end
	leastGrowth = 30       // what may gather besides in any case, in percent of what is alive
	smallHeap   = 4 << 20  // the runtime takes its percentage from this where less is alive
)

// collector is the one of the process, whose percentage is one, too.
var collector struct {
	began sync.Once
	room  atomic.Int64 // bytes
}

// collectFor has a run over so many files collect garbage late, as what is alive at first is gone through in vain, but leave little of it
// in the end, when most is alive. The variable GOGC goes before.
func collectFor(files int) {
	if os.Getenv("GOGC") != "" {
		return
	}
	collector.room.Store(max(roomOfRun, roomOfFile*int64(files)))
	adapt()
	collector.began.Do(afterCollection)
}

// adapt sets the percentage for what is alive.
func adapt() {
	found := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(found)
	alive := max(int64(found[0].Value.Uint64()), smallHeap) //nolint:gosec // less than the memory
	debug.SetGCPercent(max(leastGrowth, int(100*collector.room.Load()/alive)-100))
}

// afterCollection adapts the percentage after the next collection and all that follow.
func afterCollection() {
	garbage := new([2]*byte) // with pointers, or it would share its memory with what lives on
	runtime.AddCleanup(garbage, func(struct{}) {
		adapt()
		afterCollection()
	}, struct{}{})
}
