package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
)

// Page is the documentation of one rule in Markdown. outputs are the real outputs of its bad examples, in their order.
func Page(r *lint.Rule, outputs []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", r.ID)
	if r.Question != "" {
		fmt.Fprintf(&b, "**%s**\n\n", r.Question)
	}
	fmt.Fprintf(&b, "%s\n\n", r.Summary)
	fmt.Fprintf(&b, "Category %s · severity %s · preset %s\n", r.Category, r.Severity, r.Preset)
	section(&b, "Why it matters", r.Why)
	sources(&b, r)
	section(&b, "How it is decided", r.Decides)
	facets(&b, r)
	section(&b, "What it needs to know", r.Needs)
	for i := range r.Bad {
		example(&b, "Example that it reports", &r.Bad[i])
		fmt.Fprintf(&b, "\n```text\n%s\n```\n", outputs[i])
	}
	for i := range r.Good {
		example(&b, "Example that is fine", &r.Good[i])
	}
	section(&b, "What to do", r.Remedy())
	options(&b, r)
	section(&b, "When it may be wrong", r.FalseAlarms)
	disagree(&b, r)
	relations(&b, r)
	return b.String()
}

func section(b *strings.Builder, title, text string) {
	if text != "" {
		fmt.Fprintf(b, "\n## %s\n\n%s\n", title, text)
	}
}

func sources(b *strings.Builder, r *lint.Rule) {
	if len(r.Sources) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## Whose claim it is\n\n")
	for _, s := range r.Sources {
		doc, _ := lint.DocByKey(s.Doc)
		fmt.Fprintf(b, "- %s, *%s* (`%s`, line %d): %s\n", doc.Author, doc.Title, s.Doc, s.Line, s.Claim)
	}
}

func facets(b *strings.Builder, r *lint.Rule) {
	if len(r.Facets) < 2 {
		return
	}
	fmt.Fprintf(b, "\nIt can fire in %d ways, called facets; one subject gets one finding, headed by the strongest.\n\n", len(r.Facets))
	for _, f := range r.Facets {
		fmt.Fprintf(b, "- `%s`: %s%s\n", f.Name, f.Summary, facetNote(r, f))
	}
}

func facetNote(r *lint.Rule, f lint.Facet) string {
	var notes []string
	if f.Severity != lint.NoSeverity && f.Severity != r.Severity {
		notes = append(notes, f.Severity.String())
	}
	switch {
	case f.Option != "":
		notes = append(notes, "only with option `"+f.Option+"`")
	case f.Preset > r.Preset:
		notes = append(notes, "only under "+f.Preset.String())
	}
	if len(notes) == 0 {
		return ""
	}
	return " (" + strings.Join(notes, ", ") + ")"
}

func example(b *strings.Builder, title string, ex *lint.Example) {
	fmt.Fprintf(b, "\n## %s\n\n", title)
	if ex.Name != "" {
		fmt.Fprintf(b, "%s:\n\n", strings.TrimSuffix(ex.Name, "."))
	}
	fmt.Fprintf(b, "```yaml\n%s\n```\n", strings.TrimSpace(ex.YAML))
	if ex.Config != "" {
		fmt.Fprintf(b, "\nwith this `.orgvet.yaml`:\n\n```yaml\n%s\n```\n", strings.TrimSpace(ex.Config))
	}
}

func options(b *strings.Builder, r *lint.Rule) {
	if len(r.Options) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## Options\n\n| option | type | default | why this default |\n| --- | --- | --- | --- |\n")
	for i := range r.Options {
		o := &r.Options[i]
		def := "`" + lint.FormatOption(o.Default) + "`"
		if o.Strict != nil {
			def += ", under strict `" + lint.FormatOption(o.Strict) + "`"
		}
		fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", o.Name, o.Type(), def, strings.ReplaceAll(o.Reason, "|", `\|`))
	}
}

func disagree(b *strings.Builder, r *lint.Rule) {
	setting := "off"
	if len(r.Options) > 0 {
		o := &r.Options[0]
		setting = fmt.Sprintf("{%s: %s}", o.Name, lint.FormatOption(o.Default))
	}
	fmt.Fprintf(b, "\n## How to disagree\n\nFor one subject, with a reason that others can read, in its document:\n\n"+
		"```yaml\nignore:\n  - {rule: %s, because: say why this is right here, until: 2026-12-31}\n```\n\n"+
		"For the whole organization, in `.orgvet.yaml` (an option, another `severity`, or `off`):\n\n```yaml\nrules:\n  %s: %s\n```\n", r.ID, r.ID, setting)
}

func relations(b *strings.Builder, r *lint.Rule) {
	var lines []string
	for _, rel := range lint.Relations() {
		switch r.ID {
		case rel.Parent:
			lines = append(lines, fmt.Sprintf("- %s %#q of the same %s", rel.Kind, rel.Child, rel.Same))
		case rel.Child:
			verb := "is suppressed by"
			if rel.Kind == "groups" {
				verb = "is shown under"
			}
			lines = append(lines, fmt.Sprintf("- %s %#q of the same %s", verb, rel.Parent, rel.Same))
		}
	}
	for _, id := range r.Related {
		if !slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, "`"+id+"`") }) {
			lines = append(lines, fmt.Sprintf("- see also %#q", id))
		}
	}
	if len(lines) > 0 {
		fmt.Fprintf(b, "\n## Related rules\n\n%s\n", strings.Join(lines, "\n"))
	}
}
