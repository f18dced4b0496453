// Command orgvet vets the health of product organizations that are described as plain text.
package main

import (
	"os"
	"runtime/debug"

	"github.com/orgvet/orgvet/internal/cli"
)

// gcPercent has a run, which is short, spend less on collecting garbage; docs/performance.md has the measurement.
const gcPercent = 400

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
