package cli

import (
	"bytes"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// screen is what help may take: lines and columns.
const screenLines, screenColumns = 30, 100

func TestHelpFitsAScreen(t *testing.T) {
	a := &app{}
	var visit func(c *cobra.Command)
	visit = func(c *cobra.Command) {
		var out bytes.Buffer
		args := strings.Fields(c.CommandPath() + " --help")[1:]
		if code := Main(args, nil, &out, &out); code != ExitClean {
			t.Errorf("%s --help: exit %d", c.CommandPath(), code)
		}
		lines := strings.Split(strings.TrimRight(out.String(), "\n"), "\n")
		if len(lines) > screenLines {
			t.Errorf("%s --help has %d lines, limit %d", c.CommandPath(), len(lines), screenLines)
		}
		for _, l := range lines {
			if n := len([]rune(l)); n > screenColumns {
				t.Errorf("%s --help: %d columns, limit %d: %s", c.CommandPath(), n, screenColumns, l)
			}
		}
		if c.Runnable() && c.HasAvailableFlags() && c.Example == "" && c.HasParent() && c.Parent().Name() != "baseline" {
			t.Errorf("%s has no example", c.CommandPath())
		}
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() {
				visit(sub)
			}
		}
	}
	visit(a.root(nil))
}
