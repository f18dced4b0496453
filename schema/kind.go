package schema

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema/syntax"
)

// CanonicalKey returns the US spelling of a key or kind: organisation becomes organization, prioritisation prioritization.
func CanonicalKey(key string) string {
	if len(key) < len("organis") || !strings.Contains(key, "is") || !strings.Contains(key, "organis") && !strings.Contains(key, "prioritis") {
		return key
	}
	return spelling.Replace(key)
}

var spelling = strings.NewReplacer("organis", "organiz", "prioritis", "prioritiz")

// IsOurs reports whether a document is meant for orgvet: its kind is one of ours or a slip of one. Documents of other tools
// that have a kind too are not ours.
func IsOurs(doc *source.Document) bool {
	_, known, meant := kindOf(doc)
	return known || meant
}

// telling are keys that hardly any other tool's files have.
var telling = []string{
	"agreements", "aligned_to", "coaching", "covered_by", "customer_contact", "decides", "decisions", "discovery", "evaluated_on",
	"experiments", "headcount", "homework", "initiatives", "interrupts", "key_results", "members", "mission", "objectives",
	"organization", "organizing_principle", "part_of", "period", "pm_since", "pm_time", "problem", "products", "retire_by",
	"stakeholders", "strategy", "team", "teams", "touchpoints", "vision",
}

// kindOf returns the kind a document names, whether it is known, and if not, whether one of ours was meant.
func kindOf(doc *source.Document) (kind string, known, meant bool) {
	node := doc.Root().Get("kind")
	if doc.Root() == nil || doc.Root().Kind != source.Map || node == nil || !node.IsScalar() {
		return "", false, false
	}
	kind = CanonicalKey(node.Value)
	if slices.Contains(Kinds(), kind) {
		return kind, true, false
	}
	if kind == "" || kind != strings.ToLower(kind) {
		return kind, false, false
	}
	if _, near := nearKind(kind); near {
		return kind, false, true
	}
	hits := 0
	for _, pair := range doc.Root().Pairs {
		switch key := CanonicalKey(pair.Key.Value); {
		case key == "apiVersion":
			return kind, false, false
		case slices.Contains(telling, key):
			hits++
		}
	}
	return kind, false, hits >= 2
}

// nearKind finds the kind that a slip of one or two letters, or a short form such as org, stands for.
func nearKind(kind string) (string, bool) {
	for _, known := range Kinds() {
		limit := 1
		if len(known) > 5 {
			limit = 2
		}
		if d := syntax.Distance(kind, known); d <= limit && d < len(kind)-1 || len(kind) >= 3 && strings.HasPrefix(known, kind) {
			return known, true
		}
	}
	return "", false
}

func unknownKind(doc *source.Document, kind string) source.Fault {
	next := "use one of " + strings.Join(Kinds(), ", ")
	if near, ok := nearKind(kind); ok {
		next = fmt.Sprintf("did you mean %q?", near)
	}
	node := doc.Root().Get("kind")
	fault := source.Fault{
		Rule: "unknown-kind", Place: doc.File.PlaceOf(node), Subject: "kind",
		Message: fmt.Sprintf("there is no kind %q", node.Value), Next: next,
	}
	if meant, ok := certain(kind, Kinds()); ok {
		fault.Fix = replace(fault.Place, node, meant)
	}
	return fault
}
