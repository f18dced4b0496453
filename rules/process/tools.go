package process

import (
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
	"github.com/orgvet/orgvet/internal/model"
)

// editions are words behind the name of a tool that do not make it another one.
var editions = lazy.Regexp(`(?i)\b(cloud|server|data center|enterprise|premium|online|software|app|boards?|projects?|issues?)\b`)

// toolNames are names by which one and the same tool goes.
var toolNames = map[string]string{
	"atlassian jira": "jira", "atlassian confluence": "confluence", "aha!": "aha", "this repo": "this repository", "the repository": "this repository",
	"git repository": "this repository", "excel": "spreadsheet", "microsoft excel": "spreadsheet", "google sheets": "spreadsheet", "sheets": "spreadsheet",
	"spreadsheets": "spreadsheet", "powerpoint": "slides", "google slides": "slides", "azure": "azure devops", "ado": "azure devops", "tfs": "azure devops",
}

// toolName is the name of a tool without its edition, in lower case.
func toolName(text string) string {
	name := model.Folded(text)
	if known, ok := toolNames[name]; ok {
		return known
	}
	short := strings.Join(strings.Fields(editions.Get().ReplaceAllString(name, " ")), " ")
	if known, ok := toolNames[short]; ok {
		return known
	}
	if short == "" {
		return name
	}
	return short
}

func sameTool(a, b string) bool { return toolName(a) == toolName(b) }

// usage is which tools the teams use for one purpose.
type usage struct {
	category string
	teams    int
	tools    []tool // in the order of their names
}

// tool is one tool and how it is used.
type tool struct {
	name  string // as the first team writes it
	key   string // by which it is the same tool
	count int
	first model.Entry
	team  *model.Team
}

// toolsOf are the tools of a team's entry, which may name several.
func toolsOf(e model.Entry) []string {
	var out []string
	for name := range strings.SplitSeq(e.Value, ",") {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, name)
		}
	}
	return out
}
