package cli

import (
	"os"
	"runtime/debug"
)

// How much garbage may gather before it is collected, in percent of what is alive; docs/performance.md has the measurement.
const (
	shortRunPercent = 800 // hardly ever collects
	largeRunPercent = 60
	largeRunFiles   = 2000
)

// collectFor has a run over so many files spend little time on collecting garbage, and a large one little memory as well. The variable
// GOGC goes before.
func collectFor(files int) {
	switch {
	case os.Getenv("GOGC") != "":
	case files < largeRunFiles:
		debug.SetGCPercent(shortRunPercent)
	default:
		debug.SetGCPercent(largeRunPercent)
	}
}
