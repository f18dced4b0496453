package cli

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"
)

// How large a heap may grow before garbage is collected; docs/performance.md has the measurement.
const (
	roomOfRun   = 32 << 20 // bytes in any case, which is more than a short run needs
	roomOfFile  = 31 << 8  // bytes for each file, a little more than is alive of one in the end
	leastGrowth = 12       // percent of what is alive, where that is more
	largeGrowth = 50       // percent where twice the room is alive, as with one huge file, or a fault on every line
	roomyGrowth = 150      // percent with --watch, so that nothing is collected while somebody waits, and for audits, which keep all answers
	smallHeap   = 4 << 20  // bytes that the runtime takes the percentage of where less is alive
	adaptEvery  = 5 * time.Millisecond
)

// collector is the one of the process, like the percentage that it sets.
var collector struct {
	began sync.Once
	room  atomic.Int64 // bytes
	roomy atomic.Bool
}

// collectFor has a run over so many files collect garbage seldom at first, as each collection goes through all that is alive, and leave
// little of it in the end, when the heap is largest. A roomy run takes memory rather than time. The variable GOGC goes before.
func collectFor(files int, roomy bool) {
	if os.Getenv("GOGC") != "" {
		return
	}
	collector.room.Store(max(roomOfRun, roomOfFile*int64(files)))
	collector.roomy.Store(roomy)
	collector.began.Do(func() { go adapt() })
}

// adapt sets the percentage for what the last collection has found alive, until the program ends, or is to be roomy: one that watches may
// wait for hours. The runtime tells nobody in time when a collection is over; to ask it for a measure by its name makes a short run a
// twentieth longer.
func adapt() {
	var done debug.GCStats
	var heap runtime.MemStats
	alive, growth := int64(smallHeap), 100
	for !collector.roomy.Load() {
		before := done.NumGC
		if debug.ReadGCStats(&done); done.NumGC > before {
			runtime.ReadMemStats(&heap)
			alive = max(int64(heap.NextGC)*100/int64(100+growth), smallHeap) //nolint:gosec // less than the memory
		}
		room, last := collector.room.Load(), growth
		growth = max(leastGrowth, int(100*room/alive)-100)
		if alive > 2*room {
			growth = largeGrowth
		}
		if growth != last {
			debug.SetGCPercent(growth)
		}
		time.Sleep(adaptEvery)
	}
	debug.SetGCPercent(roomyGrowth)
}
