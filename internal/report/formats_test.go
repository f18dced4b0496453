package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

func TestFormatNames(t *testing.T) {
	want := "text compact json sarif github gitlab junit junit-extended checkstyle rdjson rdjsonl markdown csv"
	if diff := cmp.Diff(want, strings.Join(Formats(), " ")); diff != "" {
		t.Errorf("formats (-want +got):\n%s", diff)
	}
	if ByName("yaml") != nil {
		t.Error("there is a format yaml")
	}
}

func TestNoFindingsIsValidInEachFormat(t *testing.T) {
	for _, name := range Formats() {
		out := printed(t, ByName(name), runOf(nil, nil), showAll)
		if n := findingsIn(t, name, out); n != 0 {
			t.Errorf("%s shows %d findings:\n%s", name, n, out)
		}
	}
	if out := junitOf(t, JUnit, runOf(nil, nil), onlyNew); out.Tests != 1 || out.Failures != 0 {
		t.Errorf("a clean run has %+v in JUnit, where Jenkins wants a test", out.junitCounts)
	}
	for format, want := range map[string]string{"gitlab": "[]\n", "text": "", "compact": "", "github": "", "rdjsonl": ""} {
		if out := string(printed(t, ByName(format), runOf(nil, nil), onlyNew)); out != want {
			t.Errorf("%s prints %q, want %q", format, out, want)
		}
	}
}

func TestSameBytes(t *testing.T) {
	for _, name := range Formats() {
		if !bytes.Equal(printed(t, ByName(name), sample(), showAll), printed(t, ByName(name), sample(), showAll)) {
			t.Errorf("%s differs from run to run", name)
		}
	}
}

// TestLongLists holds that lists which are printed some members at a time have all of them, in order, as if they were printed at once.
func TestLongLists(t *testing.T) {
	for _, n := range []int{1, atOnce, atOnce + 1, 2*runtime.GOMAXPROCS(0)*atOnce + 1, 1000} {
		var findings []*lint.Finding
		for i := range n {
			id := fmt.Sprintf("item-%04d", i)
			findings = append(findings, finding(outcome, lint.Info, id, place("teams/checkout.yaml", 1, 1, 1, 5), id+": names no outcome"))
		}
		for _, name := range []string{"json", "sarif", "rdjson", "gitlab", "rdjsonl"} {
			out := printed(t, ByName(name), runOf(findings, findings), onlyNew)
			if got := findingsIn(t, name, out); got != n {
				t.Errorf("%s shows %d of %d findings", name, got, n)
			}
			if ids := regexp.MustCompile(`item-[0-9]{4}`).FindAllString(string(out), -1); len(ids) < n || !slices.IsSorted(ids) {
				t.Errorf("%s shows findings out of order: %v", name, ids)
			}
			var indented bytes.Buffer
			if err := json.Indent(&indented, bytes.TrimSuffix(out, []byte("\n")), "", "  "); name != "rdjsonl" && (err != nil || indented.String()+"\n" != string(out)) {
				t.Errorf("%s is not indented as it nests: %v", name, err)
			}
		}
	}
}

// hostile are texts that a plan may hold to speak to a CI server, a terminal, a browser or a spreadsheet.
var hostile = []string{
	"\n::error::pwned", "\r\n::set-output name=x::y", "::add-mask::x", "##[set-env name=x]y", "##vso[task.setvariable variable=x]y", "##teamcity[x]",
	"\x1b[2J\x1b]8;;http://evil.test\x07", "\u009b31m", "]]>", "--><!--", "<script>alert(1)</script>", "<img src=x onerror=y>", "&lt;b&gt;",
	"=cmd|' /C calc'!A0", "+1+1", "-1", "@SUM(1)", "a;=1", "\u202egnp.exe", "\u2066\u200b\ufeff", "\u2028\u2029", "| a | b |", "`rm -rf`", "```\n# x",
	"[click](http://evil.test)", "![x](http://evil.test/x.png)", "{0} %s %0A %25", "\xff\xfe", "\x00", "\"quoted\", 'so'", `back\slash\`, "@everyone #1", "",
	strings.Repeat("::error::<b>=1\x1b[31m ", 500),
}

func TestNothingHostileGetsThrough(t *testing.T) {
	for _, text := range hostile {
		for _, path := range []string{"teams/a.yaml", text} {
			check(t, hostileRun(text, path, 3, 1, 5))
		}
	}
}

func FuzzFormats(f *testing.F) {
	for _, text := range hostile {
		f.Add(text, "teams/a.yaml", 1, 1, 3)
		f.Add("a", text, 0, 0, 0)
	}
	f.Fuzz(func(t *testing.T, text, path string, line, column, end int) {
		check(t, hostileRun(text, strings.TrimLeft(path, "/"), max(line, 0), max(column, 1), max(end, 1)))
	})
}

// hostileRun is a run whose plans say text wherever they can. Like every path here, path is relative.
func hostileRun(text, path string, line, column, end int) *Run {
	at := source.Place{File: path}
	if line > 0 {
		at.Span = source.Span{Start: source.Pos{Line: line, Column: column}, End: source.Pos{Line: line, Column: end}}
	}
	entity := model.Entity{Kind: "team", ID: text, Name: text, Label: text}
	var all []*lint.Finding
	for _, s := range []lint.Severity{lint.Info, lint.Warning, lint.Error} {
		f := finding(badValue, s, s.String(), at, text)
		f.Entity, f.Next, f.Evidence = entity, text, []string{text}
		f.Related = []source.Related{{Message: text, Place: at}}
		f.Items = []lint.Item{{Entity: entity, Place: at, Message: text}}
		f.Measure = &lint.Measure{Value: -1, Limit: 1e21, Unit: text}
		all = append(all, f)
	}
	all[0].Status, all[0].Because = lint.Ignored, text
	r := runOf(all, all)
	r.Line = func(_ string, n int) string {
		if n < 1 {
			return ""
		}
		return text
	}
	r.Text = func(string) []byte { return []byte(text) }
	r.Result.Panics = []lint.Panic{{Rule: "bad-value", Entity: entity, File: path, Value: text}}
	r.Result.Unknowns = []lint.Unknown{{Rule: badValue, Subject: named(entity), Missing: text}}
	return r
}

// named is a subject of which only the name is known.
type named model.Entity

func (n named) Entity() model.Entity      { return model.Entity(n) }
func (n named) Place() source.Place       { return source.Place{} }
func (n named) Document() *model.Document { return nil }

// check prints a run in every format, reads it back and makes sure that nothing of the plans is more than text.
func check(t *testing.T, r *Run) {
	t.Helper()
	for _, name := range Formats() {
		out := printed(t, ByName(name), r, showAll)
		harmless(t, name, out)
		if n := findingsIn(t, name, out); n != len(r.Findings) {
			t.Errorf("%s: %d of %d findings are left:\n%s", name, n, len(r.Findings), out)
		}
	}
}

// marked are the formats that somebody may show as HTML.
var marked = []string{"json", "sarif", "gitlab", "junit", "junit-extended", "checkstyle", "rdjson", "rdjsonl", "markdown"}

var (
	rawHTML    = regexp.MustCompile(`(?i)[^\\]<(script|img|b>|!--)|]]>`) // a tag or comment of the plans
	ownCommand = regexp.MustCompile(`^::(error|warning|notice) file=`)
	topLine    = regexp.MustCompile(`(?m)^\S`)
	bullet     = regexp.MustCompile(`(?m)^- \*\*`)
	calculates = regexp.MustCompile(`^\s*[=+\-@＝＋－＠]`)
)

func harmless(t *testing.T, format string, out []byte) {
	t.Helper()
	if !utf8.Valid(out) {
		t.Errorf("%s is not UTF-8: %q", format, out)
	}
	body := string(out)
	if format == "csv" {
		body = strings.ReplaceAll(strings.TrimPrefix(body, "\ufeff"), "\r\n", "\n")
	}
	for _, c := range body {
		if c != '\n' && unsafe(c) {
			t.Errorf("%s lets %U through: %q", format, c, out)
		}
	}
	if command.MatchString(body) {
		t.Errorf("%s lets a CI command through: %s", format, out)
	}
	for line := range strings.SplitSeq(body, "\n") {
		own := format == "github" && ownCommand.MatchString(line)
		if strings.HasPrefix(strings.TrimSpace(line), "::") && !own {
			t.Errorf("%s lets a GitHub command through: %s", format, line)
		}
	}
	if slices.Contains(marked, format) && rawHTML.MatchString(body) {
		t.Errorf("%s lets markup through: %s", format, out)
	}
}

// findingsIn reads a report as its consumer does, checks every text for people in it, and counts the findings.
func findingsIn(t *testing.T, format string, out []byte) int {
	t.Helper()
	switch format {
	case "text", "compact":
		return len(topLine.FindAll(out, -1)) - bytes.Count(out, []byte("\nunknown: "))
	case "markdown":
		return len(bullet.FindAll(out, -1))
	case "github":
		return bytes.Count(out, []byte("\n"))
	case "json":
		return listIn(t, out, "findings")
	case "rdjson":
		return listIn(t, out, "diagnostics")
	case "gitlab":
		return listIn(t, out)
	case "sarif":
		return listIn(t, out, "runs", "results")
	case "rdjsonl":
		return listIn(t, []byte("["+strings.ReplaceAll(strings.TrimSpace(string(out)), "\n", ",")+"]"))
	case "csv":
		return rowsIn(t, out)
	}
	return elementsIn(t, out)
}

func rowsIn(t *testing.T, out []byte) int {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(out, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatalf("csv: %v in %q", err, out)
	}
	for _, row := range rows[1:] {
		for i, c := range row {
			if calculates.MatchString(c) && i != 11 && i != 12 {
				t.Errorf("csv lets a formula through: %q", c)
			}
		}
	}
	return len(rows) - 1
}

// listIn follows keys to a list, through the first item of lists on the way, and counts its items.
func listIn(t *testing.T, out []byte, keys ...string) int {
	t.Helper()
	var v any
	if err := json.Unmarshal(out, &v); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	texts(t, v)
	for _, key := range keys {
		if list, ok := v.([]any); ok {
			v = list[0]
		}
		v = v.(map[string]any)[key]
	}
	return len(v.([]any))
}

// texts checks the decoded texts; paths and ids are data and stay what they are.
func texts(t *testing.T, v any) {
	t.Helper()
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			texts(t, x)
		}
	case map[string]any:
		for key, x := range v {
			text, ok := x.(string)
			switch {
			case !ok:
				texts(t, x)
			case key == "uri":
				if u, err := url.Parse(text); err != nil || u.Scheme != "" {
					t.Errorf("%q is no relative URI: %v", text, err)
				}
			case key != "path" && key != "id" && key != "markdown" && (Clean(text) != text):
				t.Errorf("%s is %q", key, text)
			}
		}
	}
}

// elementsIn reads XML to its end and counts test cases with a finding, or errors.
func elementsIn(t *testing.T, out []byte) int {
	t.Helper()
	d, n := xml.NewDecoder(bytes.NewReader(out)), 0
	for {
		token, err := d.Token()
		if err == io.EOF { //nolint:errorlint // the decoder never wraps it
			return n
		}
		if err != nil {
			t.Fatalf("%v in %s", err, out)
		}
		if e, ok := token.(xml.StartElement); ok && slices.Contains([]string{"failure", "system-out", "skipped"}, e.Name.Local) ||
			ok && e.Name.Local == "error" && len(e.Attr) > 2 {
			n++
		}
	}
}
