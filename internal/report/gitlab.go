package report

import (
	"io"

	"github.com/orgvet/orgvet/internal/lint"
)

type (
	gitlabIssue struct {
		Description string         `json:"description"`
		CheckName   string         `json:"check_name"`
		Fingerprint string         `json:"fingerprint"`
		Severity    string         `json:"severity"`
		Location    gitlabLocation `json:"location"`
	}
	gitlabLocation struct {
		Path  string      `json:"path"`
		Lines gitlabLines `json:"lines"`
	}
	gitlabLines struct {
		Begin int `json:"begin"`
	}
)

// GitLab prints a Code Quality report. GitLab tells new findings from old ones by their fingerprints, and keeps only one of each.
func GitLab(w io.Writer, r *Run, o Options) error {
	findings, names := r.defects(o), unique{}
	fingerprints := make([]string, len(findings))
	for i, f := range findings {
		fingerprints[i] = names.name(f.Fingerprint)
	}
	return writeJSONList(w, []gitlabIssue{}, "[]", len(findings), func(i int) any {
		f := findings[i]
		return gitlabIssue{
			Description: f.Rule.ID + ": " + plain(f), CheckName: f.Rule.ID, Fingerprint: fingerprints[i], Severity: gitlabSeverity(f.Severity),
			Location: gitlabLocation{f.Place.File, gitlabLines{max(f.Place.Span.Start.Line, 1)}},
		}
	})
}

func gitlabSeverity(s lint.Severity) string {
	switch s {
	case lint.Error:
		return "major"
	case lint.Warning:
		return "minor"
	case lint.Info, lint.NoSeverity:
	}
	return "info"
}
