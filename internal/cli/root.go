// Package cli is the command line: one file a command.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/schema/syntax"
)

// The exit codes, each with one meaning.
const (
	ExitClean    = 0   // nothing at or above --fail-on
	ExitFindings = 1   // findings at or above --fail-on
	ExitUsage    = 2   // wrong usage, configuration or unreadable input; nothing to lint
	ExitBug      = 3   // a fault in orgvet itself; everything else was still reported
	ExitSignal   = 130 // interrupted
)

// exitError ends the command with a code. Its message has been printed already when it is empty.
type exitError struct {
	code    int
	message string
}

func (e *exitError) Error() string { return e.message }

func usageError(format string, args ...any) error {
	return &exitError{ExitUsage, fmt.Sprintf(format, args...)}
}

// app is what the commands share.
type app struct {
	in       io.Reader
	out, err io.Writer
}

// Main runs orgvet and returns its exit code.
func Main(args []string, in io.Reader, out, errOut io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	collectFor(0, false)
	a := &app{in, out, errOut}
	root := a.root(args)
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	return a.exit(ctx, root.ExecuteContext(ctx))
}

func (a *app) exit(ctx context.Context, err error) int {
	var e *exitError
	switch {
	case err == nil:
		return ExitClean
	case ctx.Err() != nil:
		a.say("orgvet: interrupted")
		return ExitSignal
	case errors.Is(err, syscall.EPIPE):
		return ExitClean
	case errors.As(err, &e):
		if e.message != "" {
			a.say("orgvet: %s", e.message)
		}
		return e.code
	default:
		a.say("orgvet: %v", err)
		return ExitUsage
	}
}

// say prints a line for people to stderr.
func (a *app) say(format string, args ...any) { _, _ = fmt.Fprintf(a.err, format+"\n", args...) }

// root is the command that holds the others. For lint, which runs before every commit, the others are not made: that takes as long as
// checking some files.
func (a *app) root(args []string) *cobra.Command {
	root := &cobra.Command{
		Use:   "orgvet",
		Short: "Vet the health of a product organization that is described as plain text",
		Long: "orgvet reads YAML that describes teams, roadmaps and OKRs, links it into one model and says what is unhealthy, by how much, " +
			"and what to do next.",
		Example:       "  orgvet lint plans              read everything under plans\n  orgvet explain makers-per-pm   why, whose claim, how to disagree",
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usageError("%v; see %s --help", err, c.CommandPath())
	})
	root.CompletionOptions.HiddenDefaultCmd = false
	setHelp(root)
	root.Version = version()
	root.SetVersionTemplate("orgvet {{.Version}}\n")
	if len(args) > 0 && args[0] == "lint" {
		root.CompletionOptions.DisableDefaultCmd = true
		root.AddCommand(a.lintCommand())
		return root
	}
	root.AddCommand(a.initCommand(), a.lintCommand(), a.auditCommand(), a.graphCommand(), a.ignoreCommand(), a.baselineCommand(), a.explainCommand(), a.rulesCommand(), a.schemaCommand(), a.configCommand(), a.nextCommand(), a.upgradeCommand(), a.manCommand(), a.versionCommand())
	return root
}

// wantsSubcommand answers a command that only holds others: help when nothing follows, else a usage error with the nearest name.
func wantsSubcommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return c.Help()
	}
	var names []string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			names = append(names, sub.Name())
		}
	}
	if near, ok := syntax.Nearest(args[0], names); ok {
		return usageError("there is no command %q; did you mean %s %s?", c.CommandPath()+" "+args[0], c.CommandPath(), near)
	}
	return usageError("there is no command %q; there are %s", c.CommandPath()+" "+args[0], strings.Join(names, ", "))
}
