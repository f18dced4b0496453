package cli

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"sync/atomic"
)

// How large a heap may grow before garbage is collected; docs/performance.md has the measurement.
const (
	roomOfRun   = 32 << 20 // bytes in any case, which is more than a short run needs
	roomOfFile  = 8 << 10  // bytes for each file, a little more than is alive of one in the end
	leastGrowth = 12       // percent of what is alive, where that is more
	watchGrowth = 100      // percent likewise with --watch, where somebody waits for each run
	smallHeap   = 4 << 20  // bytes that the runtime takes the percentage of where less is alive
)

// collector is the one of the process, like the percentage that it sets.
var collector struct {
	began  sync.Once
	room   atomic.Int64 // bytes
	growth atomic.Int64 // percent
}

// collectFor has a run over so many files collect garbage seldom at first, as each collection goes through all that is alive, and leave
// little of it in the end, when the heap is largest. The variable GOGC goes before.
func collectFor(files int, watch bool) {
	if os.Getenv("GOGC") != "" {
		return
	}
	collector.room.Store(max(roomOfRun, roomOfFile*int64(files)))
	collector.growth.Store(leastGrowth)
	if watch {
		collector.growth.Store(watchGrowth)
	}
	adapt()
	collector.began.Do(afterCollection)
}

// adapt sets the percentage for what is alive.
func adapt() {
	found := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(found)
	alive := max(int64(found[0].Value.Uint64()), smallHeap) //nolint:gosec // less than the memory
	debug.SetGCPercent(int(max(collector.growth.Load(), 100*collector.room.Load()/alive-100)))
}

// afterCollection adapts the percentage after the next collection and all that follow.
func afterCollection() {
	garbage := new([2]*byte) // with pointers, or it would share its memory with what lives on
	runtime.AddCleanup(garbage, func(struct{}) {
		adapt()
		afterCollection()
	}, struct{}{})
}
