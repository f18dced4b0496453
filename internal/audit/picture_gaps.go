package audit

import (
	"fmt"
	"strings"
)

// What may be missing on the map, as the nodes say it.
const (
	unused    = "nothing serves it"
	unserved  = "no team serves it"
	unaligned = "serves no goal of the organization"
	unworked  = "no recorded work serves it"
	aimless   = "names no goal that runs today"
)

// gapWords say how many nodes have a gap, for one and for several.
var gapWords = []struct{ broken, one, many string }{
	{unused, "nothing serves %s", "nothing serves %s"},
	{unserved, "no team serves %s", "no team serves %s"},
	{unaligned, "%s serves no goal of the organization", "%s serve no goal of the organization"},
	{unworked, "no recorded work serves %s", "no recorded work serves %s"},
	{aimless, "%s names no goal that runs today", "%s name no goal that runs today"},
}

// Layer is one layer of the map, counted.
type Layer struct {
	Name  string
	Nodes string   // "11 team objectives"
	Gaps  []string // "2 serve no goal of the organization"
	said  []string // the same in full: "2 of 11 team objectives serve no goal of the organization"
}

// Counted counts the layers of the map from the top, and every kind of gap by itself: an objective without work may serve a goal.
func (a *Alignment) Counted() []Layer {
	up := map[string]bool{}
	for _, l := range a.Links {
		up[l.From] = true
	}
	var out []Layer
	for _, name := range Layers() {
		all, free, gaps := 0, 0, map[string]int{}
		for _, n := range a.Nodes {
			switch {
			case n.Layer != name:
				continue
			case n.Broken != "":
				gaps[n.Broken]++
			case !up[n.ID]:
				free++
			}
			all++
		}
		l := Layer{Name: name, Nodes: nodes(all, name)}
		for _, w := range gapWords {
			if n := gaps[w.broken]; n > 0 {
				text := w.many
				if n == 1 {
					text = w.one
				}
				l.Gaps = append(l.Gaps, fmt.Sprintf(text, fmt.Sprint(n)))
				l.said = append(l.said, fmt.Sprintf(text, fmt.Sprintf("%d of %s", n, l.Nodes)))
			}
		}
		if name == layerInitiative && gaps[aimless] > 0 && free > 0 {
			needs := fmt.Sprintf("%d of a kind that needs none", free)
			l.Gaps, l.said = append(l.Gaps, needs), append(l.said, needs)
		}
		out = append(out, l)
	}
	return out
}

func nodes(n int, layer string) string {
	switch layer {
	case layerStrategy:
		return counted(n, "parts") + " of the strategy"
	case layerInitiative:
		return counted(n, "open initiatives")
	}
	return counted(n, layer+"s")
}

// Sentence says what is not connected on the map.
func (a *Alignment) Sentence() string {
	var said []string
	for _, l := range a.Counted() {
		if len(l.said) > 0 {
			said = append(said, strings.Join(l.said, ", "))
		}
	}
	if len(said) == 0 {
		return "Everything on the map is connected."
	}
	return upperFirst(strings.Join(said, "; ")) + "."
}
