package lint

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// FormatOption writes an option's value as a user would write it in a configuration.
func FormatOption(v any) string {
	switch v := v.(type) {
	case Share:
		return trim(float64(v)*100) + "%"
	case Weeks:
		if w := float64(v); w != math.Trunc(w) {
			return trim(w*5) + "d"
		}
		return trim(float64(v)) + "w"
	case Months:
		return trim(float64(v)) + "mo"
	case float64:
		return trim(v)
	case []string:
		return "[" + strings.Join(v, ", ") + "]"
	case Numbers:
		var parts []string
		for _, k := range slices.Sorted(maps.Keys(v)) {
			parts = append(parts, k+": "+trim(v[k]))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case string:
		if v == "" {
			return `""`
		}
		return v
	}
	return fmt.Sprint(v)
}

func trim(v float64) string { return fmt.Sprintf("%g", math.Round(v*1000)/1000) }

// AllFacets are the rule's facets with the defaults filled in; a rule that names none has its main one.
func (r *Rule) AllFacets() []Facet {
	if len(r.Facets) == 0 {
		return []Facet{{Name: MainFacet, Summary: r.Summary, Preset: r.Preset, Severity: r.Severity}}
	}
	out := slices.Clone(r.Facets)
	for i := range out {
		out[i].Preset = max(out[i].Preset, r.Preset)
		if out[i].Severity == NoSeverity {
			out[i].Severity = r.Severity
		}
	}
	return out
}
