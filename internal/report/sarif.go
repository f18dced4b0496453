package report

import (
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/source"
)

// sarifSuppressible are the statuses that SARIF calls suppressions.
var sarifSuppressible = []lint.Status{lint.Accepted, lint.Ignored, lint.Suppressed}

// SARIF prints a SARIF 2.1.0 log of one run, as GitHub code scanning reads it. Findings that do not count are part of it only where they
// are asked for, since GitHub would show them as open.
func SARIF(w io.Writer, r *Run, o Options) error {
	findings, version := r.defects(o), semantic(r.Version)
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{Name: "orgvet", Version: version, SemanticVersion: version, InformationURI: home, Rules: []sarifRule{}}},
		Invocations: []sarifInvocation{r.invocation()},
		Automation:  sarifAutomation{"orgvet/"},
		ColumnKind:  "unicodeCodePoints",
		Results:     []sarifResult{},
	}
	index := map[string]int{}
	for _, rule := range rulesOf(findings) {
		index[rule.ID] = len(run.Tool.Driver.Rules)
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRuleOf(rule))
	}
	p, fingerprints := sarifPrinter{run: r}, r.fingerprints(findings)
	for _, s := range sarifSuppressible {
		p.suppressions = p.suppressions || o.shows(string(s))
	}
	log := sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}}
	return writeJSONList(w, log, `"results": []`, len(findings), func(i int) any {
		return p.result(findings[i], index[findings[i].Rule.ID], fingerprints[i])
	})
}

// semantic is a version as SARIF wants it: without a v, and a number for a build that has none.
func semantic(version string) string {
	if v, ok := strings.CutPrefix(version, "v"); ok {
		return v
	}
	return "0.0.0-devel"
}

// rulesOf lists the rules of some findings by id.
func rulesOf(findings []*lint.Finding) []*lint.Rule {
	var out []*lint.Rule
	for _, f := range findings {
		if i, found := slices.BinarySearchFunc(out, f.Rule.ID, func(r *lint.Rule, id string) int { return strings.Compare(r.ID, id) }); !found {
			out = slices.Insert(out, i, f.Rule)
		}
	}
	return out
}

func (r *Run) invocation() sarifInvocation {
	out := sarifInvocation{Successful: len(r.Result.Panics) == 0}
	for _, x := range r.Result.Panics {
		out.Notifications = append(out.Notifications, sarifNotification{
			Level: "error", Descriptor: sarifID{"internal-error"}, Message: sarifText{fmt.Sprintf("Internal error in rule %s: %s.", x.Rule, inert(x.Value))},
		})
	}
	return out
}

type sarifPrinter struct {
	run          *Run
	suppressions bool
}

func (p *sarifPrinter) result(f *lint.Finding, index int, fingerprints sarifFingerprints) sarifResult {
	out := sarifResult{
		RuleID: f.Rule.ID, RuleIndex: index, Level: sarifLevel(f.Severity), Message: sarifText{sarifMessage(f)},
		Locations:    []sarifLocation{{Physical: p.physical(f.Place)}},
		Fingerprints: fingerprints,
	}
	for i, rel := range f.Related {
		out.Related = append(out.Related, sarifLocation{ID: i + 1, Physical: p.physical(rel.Place), Message: &sarifText{inert(rel.Message)}})
	}
	if at, text, ok := p.run.fix(f); ok {
		out.Fixes = []sarifFix{p.fix(at, text, f.Next)}
	}
	if p.run.Compared {
		out.BaselineState = "new"
		if f.Status == lint.Accepted {
			out.BaselineState = "unchanged"
		}
	}
	if p.suppressions {
		out.Suppressions = sarifSuppressions(f)
	}
	return out
}

func sarifLevel(s lint.Severity) string {
	if s < lint.Warning {
		return "note"
	}
	return s.String()
}

// sarifMessage is the message, what to do next, and links to the related places by their ids.
func sarifMessage(f *lint.Finding) string {
	text := sentence(f.Message)
	if f.Next != "" {
		text += " Next: " + sentence(f.Next)
	}
	for i, rel := range f.Related {
		text += fmt.Sprintf(" See [%s](%d).", strings.NewReplacer("[", "(", "]", ")", `\`, "/").Replace(inert(rel.Message)), i+1)
	}
	return text
}

// sentence is inert text with an end.
func sentence(text string) string {
	text = inert(text)
	if strings.HasSuffix(text, "?") || strings.HasSuffix(text, ".") {
		return text
	}
	return text + "."
}

// sarifSuppressions says why a finding does not count; empty for one that does.
func sarifSuppressions(f *lint.Finding) *[]sarifSuppression {
	out := []sarifSuppression{}
	switch f.Status {
	case lint.Ignored:
		out = append(out, sarifSuppression{"inSource", "accepted", inert(f.Because)})
	case lint.Accepted, lint.Suppressed:
		out = append(out, sarifSuppression{"external", "accepted", statusText(f)})
	case lint.New:
	}
	return &out
}

func (p *sarifPrinter) physical(place source.Place) sarifPhysical {
	out := sarifPhysical{Artifact: sarifArtifact{relativeURI(place.File), "%SRCROOT%"}}
	if at := p.run.region(place); at.line > 0 {
		out.Region = &sarifRegion{StartLine: at.line, StartColumn: at.start, EndLine: at.line, EndColumn: at.end}
		if len(at.text) > 0 {
			out.Region.Snippet = &sarifText{Clean(at.marked())}
			out.Context = &sarifRegion{StartLine: at.line, EndLine: at.line, Snippet: &sarifText{Clean(string(at.text))}}
		}
	}
	return out
}

func (p *sarifPrinter) fix(at source.Place, text, next string) sarifFix {
	g := p.run.region(at)
	return sarifFix{sarifText{sentence(next)}, []sarifChange{{sarifArtifact{relativeURI(at.File), "%SRCROOT%"}, []sarifReplacement{{
		sarifRegion{StartLine: g.line, StartColumn: g.start, EndLine: g.line, EndColumn: g.end}, sarifText{text},
	}}}}}
}

// relativeURI is a slash-separated path as a relative URI reference.
func relativeURI(path string) string {
	segments := strings.Split(path, "/")
	for i, s := range segments {
		segments[i] = strings.ReplaceAll(url.PathEscape(s), ":", "%3A")
	}
	return strings.Join(segments, "/")
}

// fingerprints are what each finding is recognized by from run to run. The findings are sorted by file.
func (r *Run) fingerprints(findings []*lint.Finding) []sarifFingerprints {
	out := make([]sarifFingerprints, len(findings))
	names, file := unique{}, ""
	var hashes []lineHash
	for i, f := range findings {
		out[i].Own = names.name(f.Fingerprint)
		if i == 0 || f.Place.File != file {
			file = f.Place.File
			hashes = lineHashes(string(r.Text(file)))
		}
		if n := f.Place.Span.Start.Line; n >= 1 && n <= len(hashes) {
			out[i].Line = hashes[n-1].String()
		}
	}
	return out
}
