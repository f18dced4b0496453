package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
)

// What GitHub shows: so many annotations of each type a step, and so many characters of a message.
const (
	githubPerType = 10
	githubMessage = 4000
)

// GitHub prints workflow commands, which GitHub shows as annotations, the worst first. What exceeds GitHub's limit is counted in a last line.
func GitHub(w io.Writer, r *Run, o Options) error {
	b := bufio.NewWriter(w)
	findings := slices.Clone(r.shown(o))
	slices.SortStableFunc(findings, func(a, b *lint.Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	printed, rest := map[lint.Severity]int{}, 0
	for _, f := range findings {
		if printed[f.Severity]++; printed[f.Severity] > githubPerType {
			rest++
			continue
		}
		_, _ = fmt.Fprintln(b, r.annotation(f))
	}
	if rest > 0 {
		_, _ = fmt.Fprintf(b, "%d more without an annotation: GitHub shows %d errors, %d warnings and %d notices a step; the job summary lists all\n",
			rest, githubPerType, githubPerType, githubPerType)
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	return nil
}

func (r *Run) annotation(f *lint.Finding) string {
	command := f.Severity.String()
	if f.Severity < lint.Warning {
		command = "notice"
	}
	properties := "file=" + githubProperty.Replace(Clean(f.Place.File))
	if at := r.region(f.Place); at.line > 0 {
		properties += fmt.Sprintf(",line=%d,endLine=%d,col=%d,endColumn=%d", at.line, at.line, at.start, at.end)
	}
	message := []rune(Clean(f.Message))
	if len(message) > githubMessage/2 {
		message = append(message[:githubMessage/2], '…')
	}
	text := string(message)
	if f.Next != "" {
		text += "\nnext: " + Clean(f.Next)
	}
	text += "\norgvet explain " + f.Rule.ID
	return fmt.Sprintf("::%s %s,title=%s::%s", command, properties, f.Rule.ID, githubData.Replace(text))
}

var (
	githubData     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)
