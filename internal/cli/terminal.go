package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

// terminal tells whether to color what goes to standard output, and how wide it is; 0 when it is no terminal.
// The strongest word is the flag's, then NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE, then whether it is a terminal.
func (a *app) terminal(flag string) (color bool, width int) {
	tty := isTerminal(a.out)
	if f, ok := a.out.(*os.File); ok && tty {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil {
			width = w
		}
	}
	switch {
	case flag == "always":
		return true, width
	case flag == "never" || os.Getenv("NO_COLOR") != "":
		return false, width
	case set("FORCE_COLOR") || set("CLICOLOR_FORCE"):
		return true, width
	case os.Getenv("CLICOLOR") == "0" || os.Getenv("TERM") == "dumb":
		return false, width
	}
	return tty, width
}

func set(name string) bool {
	v := os.Getenv(name)
	return v != "" && v != "0" && v != "false"
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// progressAfter is how long work may take before a terminal shows that it goes on.
const progressAfter = 500 * time.Millisecond

// progress shows a status line on a terminal once work takes long; the function it returns removes the line.
func (a *app) progress(what string) (stop func()) {
	if !isTerminal(a.err) {
		return func() {}
	}
	var mu sync.Mutex
	shown := false
	timer := time.AfterFunc(progressAfter, func() {
		mu.Lock()
		defer mu.Unlock()
		shown = true
		_, _ = fmt.Fprintf(a.err, "%s …", what)
	})
	return func() {
		timer.Stop()
		mu.Lock()
		defer mu.Unlock()
		if shown {
			_, _ = fmt.Fprint(a.err, "\r\x1b[K")
		}
	}
}
