package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/internal/next"
	"github.com/orgvet/orgvet/internal/report"
)

func (a *app) nextCommand() *cobra.Command {
	req := &request{}
	c := &cobra.Command{
		Use:     "next [PATH…]",
		Short:   "Say what to record next, one step at a time",
		Long:    "next never finds fault. It says which data would let more rules speak, in an order in which each step is useful by itself.",
		Example: "  orgvet next plans",
		RunE: func(c *cobra.Command, args []string) error {
			req.paths = args
			an, err := a.analyze(c.Context(), req)
			if err != nil {
				return err
			}
			for _, o := range an.model.Organizations {
				steps, first := next.Of(o)
				if err := printNext(a.out, o.Entity().Label, steps, first); err != nil {
					return err
				}
			}
			return an.bug()
		},
	}
	req.register(c)
	return c
}

// nextNames is how many of those without a field are named.
const nextNames = 8

func printNext(w io.Writer, organization string, steps []next.Step, first int) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", report.Clean(organization))
	for i, s := range steps {
		mark := " "
		switch {
		case i == first:
			mark = ">"
		case 2*s.Have >= s.Total && s.Total > 0:
			mark = "x"
		}
		fmt.Fprintf(&b, "  [%s] %d. %s: %d of %d %s\n", mark, s.Number, s.Title, s.Have, s.Total, s.Noun)
	}
	if first == len(steps) {
		fmt.Fprintf(&b, "\nAll steps are taken. Keep the data fresh.\n")
	} else {
		s := steps[first]
		fmt.Fprintf(&b, "\nNext: %s; %s.\n", s.Title, s.Why)
		if n := len(s.Missing); n > 0 {
			names := s.Missing[:min(n, nextNames)]
			more := ""
			if n > nextNames {
				more = fmt.Sprintf(" and %d more", n-nextNames)
			}
			fmt.Fprintf(&b, "Start with one of: %s%s\n", report.Clean(strings.Join(names, ", ")), more)
		}
		fmt.Fprintf(&b, "\n%s", s.Example)
	}
	_, err := io.WriteString(w, b.String())
	return err
}
