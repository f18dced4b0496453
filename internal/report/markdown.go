package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/source"
)

// stepSummaryLimit is how many bytes of a job summary are written; GitHub drops one above 1 MiB as a whole.
const stepSummaryLimit = 1_000_000

// Markdown prints findings as GitHub and GitLab render them in comments, by severity, the worst first.
func Markdown(w io.Writer, r *Run, o Options) error { return markdown(w, r, o, 0) }

// StepSummary prints the same, cut to what GitHub takes as the summary of a job's step.
func StepSummary(w io.Writer, r *Run, o Options) error { return markdown(w, r, o, stepSummaryLimit) }

// markdown prints at most about limit bytes; 0 means all.
func markdown(w io.Writer, r *Run, o Options, limit int) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# orgvet: %s, %s, %s\n", Count(r.Summary.Error, "error"), Count(r.Summary.Warning, "warning"), Count(r.Summary.Info, "info"))
	findings, printed := r.shown(o), 0
	if len(findings) == 0 {
		b.WriteString("\nNo findings.\n")
	}
	for _, severity := range []lint.Severity{lint.Error, lint.Warning, lint.Info} {
		title := fmt.Sprintf("\n## %s%ss\n\n", strings.ToUpper(severity.String()[:1]), severity.String()[1:])
		for _, f := range findings {
			if f.Severity != severity {
				continue
			}
			text := title + markdownFinding(f)
			if limit > 0 && b.Len()+len(text) > limit {
				break
			}
			b.WriteString(text)
			printed++
			title = ""
		}
	}
	if rest := len(findings) - printed; rest > 0 {
		fmt.Fprintf(&b, "\n… %d more\n", rest)
	}
	fmt.Fprintf(&b, "\n%s\n", r.SummaryLine())
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	return nil
}

func markdownFinding(f *lint.Finding) string {
	var b strings.Builder
	fmt.Fprintf(&b, "- **%s**: %s [`%s`](%s)", markdownPlace(f.Place), MarkdownText(f.Message), f.Rule.ID, helpURL(f.Rule))
	if status := statusText(f); status != "" {
		fmt.Fprintf(&b, " (%s)", MarkdownText(status))
	}
	b.WriteByte('\n')
	for _, rel := range f.Related {
		fmt.Fprintf(&b, "  - see %s: %s\n", markdownPlace(rel.Place), MarkdownText(rel.Message))
	}
	for _, e := range f.Evidence {
		fmt.Fprintf(&b, "  - %s\n", MarkdownText(e))
	}
	for _, i := range f.Items {
		fmt.Fprintf(&b, "  - at %s: %s\n", markdownPlace(i.Place), MarkdownText(i.Message))
	}
	if f.Next != "" {
		fmt.Fprintf(&b, "  - next: %s\n", MarkdownText(f.Next))
	}
	return b.String()
}

func markdownPlace(p source.Place) string {
	if p.Span.Start.Line == 0 {
		return MarkdownText(p.File)
	}
	return fmt.Sprintf("%s:%d", MarkdownText(p.File), p.Span.Start.Line)
}

var (
	markdownSpecial = strings.NewReplacer("\\", "\\\\", "`", "\\`", "*", `\*`, "_", `\_`, "{", `\{`, "}", `\}`, "[", `\[`, "]", `\]`, "<", `\<`,
		">", `\>`, "&", `\&`, "|", `\|`, "~", `\~`, "$", `\$`, "!", `\!`)
	issueNumber = lazy.Regexp(`#(\d)`)
	address     = lazy.Regexp(`(?i)(:)(//)|\b(www)(\.)`)
)

// MarkdownText is text that renders as itself: no markup, HTML, links, mentions of people or of issues.
func MarkdownText(text string) string {
	text = markdownSpecial.Replace(inert(text))
	if strings.Contains(text, "#") {
		text = issueNumber.Get().ReplaceAllString(text, "# $1")
	}
	if strings.Contains(text, "://") || strings.Contains(strings.ToLower(text), "www.") {
		text = address.Get().ReplaceAllString(text, `$1$3\$2$4`)
	}
	return text
}
