package cli

import (
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/internal/audit"
	"github.com/orgvet/orgvet/internal/graph"
	"github.com/orgvet/orgvet/rules"
)

// graphFormats are the forms of the picture, by the ending of a file that has it.
var graphFormats = []string{"mermaid", "dot", "svg"}

func (a *app) graphCommand() *cobra.Command {
	req, filter := &request{}, graph.Filter{}
	var format, output string
	c := &cobra.Command{
		Use:   "graph [PATH…]",
		Short: "Draw how strategy, objectives and work connect, and who waits for whom",
		Long: "graph draws what is in force today as Mermaid (for Markdown), DOT (for Graphviz) or SVG. What is not connected has a dashed outline and says\n" +
			"why. Above 80 nodes the initiatives of one owner are drawn as one; --all draws each.",
		Example: "  orgvet graph plans\n  orgvet graph plans -o alignment.svg\n  orgvet graph --team checkout --format dot plans\n" +
			"  orgvet graph --objective repeat-buyers plans",
		RunE: func(c *cobra.Command, args []string) error {
			req.paths = args
			if format == "" {
				format = graphFormatOf(output)
			}
			if !slices.Contains(graphFormats, format) {
				return usageError("--format is one of %s, not %q", strings.Join(graphFormats, ", "), format)
			}
			return a.graph(c.Context(), req, filter, format, output)
		},
	}
	req.register(c)
	fs := c.Flags()
	fs.StringVar(&format, "format", "", "mermaid, dot or svg (default: by the file's ending, else mermaid)")
	fs.StringVarP(&output, "output", "o", "", "write into this `FILE`")
	fs.StringSliceVar(&filter.Teams, "team", nil, "only this team and everything that it serves; repeatable")
	fs.StringVar(&filter.Objective, "objective", "", "only this objective or pillar, with all above and below it")
	fs.BoolVar(&filter.All, "all", false, "draw every initiative, however many there are")
	complete(c, "format", graphFormats...)
	return c
}

func graphFormatOf(path string) string {
	switch filepath.Ext(path) {
	case ".svg":
		return "svg"
	case ".dot", ".gv":
		return "dot"
	}
	return "mermaid"
}

func (a *app) graph(ctx context.Context, req *request, filter graph.Filter, format, output string) error {
	an, err := a.analyzeAnswers(ctx, req)
	if err != nil {
		return err
	}
	r, err := audit.Build(&audit.Input{Model: an.model, Result: an.result, Rules: rules.All(), Selection: &an.cfg.Selection, Line: an.line, Tool: version()})
	if err != nil {
		return usageError("%v", err)
	}
	g, err := graph.Of(&r.Pictures.Alignment, an.model.Organizations, filter)
	if err != nil {
		return usageError("%v", err)
	}
	text := g.Mermaid()
	switch format {
	case "dot":
		text = g.DOT()
	case "svg":
		text = g.SVG()
	}
	if output != "" {
		if err := writeFile(output, []byte(text)); err != nil {
			return err
		}
	} else if _, err := io.WriteString(a.out, text); err != nil {
		return err
	}
	return an.bug()
}
