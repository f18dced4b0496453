package graph

import (
	"fmt"
	"strings"

	"github.com/orgvet/orgvet/internal/report"
)

// Mermaid writes the graph for Mermaid, which GitHub and GitLab draw in Markdown: one box an owner, broken ends with a dashed line.
func (g *Graph) Mermaid() string {
	names := g.names()
	var b strings.Builder
	b.WriteString("flowchart BT\n")
	g.byOwner(func(i int, owner string, nodes []Node) {
		fmt.Fprintf(&b, "  subgraph g%d[\"%s\"]\n", i, mermaidText(owner))
		for _, n := range nodes {
			fmt.Fprintf(&b, "    %s[\"%s\"]\n", names[n.ID], mermaidText(label(n, "<br>")))
		}
		b.WriteString("  end\n")
	})
	for _, e := range g.Edges {
		arrow := "-->"
		if e.Waits {
			arrow = "-. waits for .->"
		}
		fmt.Fprintf(&b, "  %s %s %s\n", names[e.From], arrow, names[e.To])
	}
	b.WriteString("  classDef broken stroke-dasharray: 5 4,stroke-width:2px\n")
	for _, n := range g.Nodes {
		if n.Broken != "" {
			fmt.Fprintf(&b, "  class %s broken\n", names[n.ID])
		}
	}
	return b.String()
}

// mermaidText writes a text inside double quotes; line breaks are Mermaid's own.
func mermaidText(s string) string {
	escaped := strings.NewReplacer("#", "#35;", `"`, "#quot;", "<", "#lt;", ">", "#gt;", "`", "#96;").Replace(s)
	return strings.ReplaceAll(escaped, "#lt;br#gt;", "<br>")
}

// DOT writes the graph for Graphviz.
func (g *Graph) DOT() string {
	names := g.names()
	var b strings.Builder
	b.WriteString("digraph alignment {\n  rankdir=BT;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n")
	g.byOwner(func(i int, owner string, nodes []Node) {
		fmt.Fprintf(&b, "  subgraph cluster_%d {\n    label=%s;\n", i, dotText(owner))
		for _, n := range nodes {
			style := ""
			if n.Broken != "" {
				style = `, style="rounded,dashed"`
			}
			fmt.Fprintf(&b, "    %s [label=%s%s];\n", names[n.ID], dotText(label(n, "\n")), style)
		}
		b.WriteString("  }\n")
	})
	for _, e := range g.Edges {
		style := ""
		if e.Waits {
			style = ` [style=dotted, label="waits for", constraint=false]`
		}
		fmt.Fprintf(&b, "  %s -> %s%s;\n", names[e.From], names[e.To], style)
	}
	b.WriteString("}\n")
	return b.String()
}

func dotText(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}

// label is a node's text and, below it, what it is not connected to.
func label(n Node, newline string) string {
	text := report.Clean(n.Text)
	if n.Broken != "" {
		text += newline + "(" + report.Clean(n.Broken) + ")"
	}
	return text
}

// names are the nodes' short names in the text formats, by id.
func (g *Graph) names() map[string]string {
	names := make(map[string]string, len(g.Nodes))
	for i, n := range g.Nodes {
		names[n.ID] = fmt.Sprintf("n%d", i)
	}
	return names
}

// byOwner visits the owners in the order of their first node, each with all its nodes.
func (g *Graph) byOwner(visit func(i int, owner string, nodes []Node)) {
	var owners []string
	nodes := map[string][]Node{}
	for _, n := range g.Nodes {
		if nodes[n.Owner] == nil {
			owners = append(owners, n.Owner)
		}
		nodes[n.Owner] = append(nodes[n.Owner], n)
	}
	for i, o := range owners {
		visit(i, report.Clean(o), nodes[o])
	}
}
