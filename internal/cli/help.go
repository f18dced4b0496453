package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// helpWidth is how many columns help takes, so that it reads well beside a plan.
const helpWidth = 96

// sharedFlag marks flags that many commands take; their help is that of orgvet config explain.
const sharedFlag = "orgvet-shared"

// setHelp makes help fit a screen: wrapped text, and flags that many commands share named in one line.
func setHelp(root *cobra.Command) {
	root.SetHelpFunc(func(c *cobra.Command, _ []string) {
		text := c.Long
		if text == "" {
			text = c.Short
		}
		_, _ = fmt.Fprintf(c.OutOrStdout(), "%s\n\n", wrap(text, helpWidth))
		_ = printUsage(c.OutOrStdout(), c)
	})
	root.SetUsageFunc(func(c *cobra.Command) error { return printUsage(c.OutOrStderr(), c) })
}

func printUsage(w io.Writer, c *cobra.Command) error {
	var b strings.Builder
	if c.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "Usage:\n  %s COMMAND\n", c.CommandPath())
	} else {
		fmt.Fprintf(&b, "Usage:\n  %s\n", c.UseLine())
	}
	if c.HasExample() {
		fmt.Fprintf(&b, "\nExamples:\n%s\n", c.Example)
	}
	if c.HasAvailableSubCommands() {
		b.WriteString("\nCommands:\n")
		for _, sub := range c.Commands() {
			if sub.IsAvailableCommand() {
				fmt.Fprintf(&b, "  %-*s  %s\n", c.NamePadding(), sub.Name(), sub.Short)
			}
		}
	}
	own, shared := splitFlags(c)
	if own.HasAvailableFlags() && !c.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\nFlags:\n%s", own.FlagUsagesWrapped(helpWidth+4))
	}
	if len(shared) > 0 {
		fmt.Fprintf(&b, "\nSee orgvet config explain -h for %s\n", strings.Join(shared, ", "))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// splitFlags tells the flags to explain from those to name only.
func splitFlags(c *cobra.Command) (own *pflag.FlagSet, shared []string) {
	own = pflag.NewFlagSet(c.Name(), pflag.ContinueOnError)
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Name == "help" {
			return
		}
		if _, marked := f.Annotations[sharedFlag]; marked && c.CommandPath() != "orgvet config explain" {
			shared = append(shared, "--"+f.Name)
		} else {
			own.AddFlag(f)
		}
	})
	return own, shared
}

// wrap breaks lines of plain text at a width; what is indented stays as it is.
func wrap(text string, width int) string {
	var out []string
	for _, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t") {
			out = append(out, line)
			continue
		}
		full := ""
		for _, word := range strings.Fields(line) {
			if full != "" && len([]rune(full))+1+len([]rune(word)) > width {
				out = append(out, full)
				full = ""
			}
			full = strings.TrimSpace(full + " " + word)
		}
		out = append(out, full)
	}
	return strings.Join(out, "\n")
}
