package page

import (
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"

	"github.com/orgvet/orgvet/internal/audit"
)

// sample is a small report whose texts try to be markup.
func sample() *audit.Report {
	const evil = `<script>alert("x")</script> & "quotes"`
	return &audit.Report{
		About:   audit.About{Organization: evil, AsOf: "2026-08-25"},
		Verdict: []string{"Much is fine."}, Basis: evil,
		Dimensions: []audit.Dimension{{
			ID: "focus", Name: "Focus", About: "what is left out", Known: 9, Unknown: 22, Costly: []string{"few"},
			Score: audit.Score{Known: true, Value: 72, Low: 55, Band: "mixed"},
			Questions: []audit.Question{{
				ID: "few", Text: "Few things at a time?", Judged: 9, Unknown: 22, Summary: "something to look at in 2 of 9 teams", Findings: []string{"f-1"},
			}},
		}},
		Pictures: audit.Pictures{
			Load:      []audit.Load{{Teams: []string{evil}, Known: true, Makers: 14, PMs: 1, Ratio: 14, Over: true, Limit: 10}, {Teams: []string{"till"}, Limit: 10}},
			LoadLimit: 10,
		},
		Themes: []audit.Theme{{ID: "focus", Title: "Focus", Groups: []audit.Group{{Label: "team till", Cards: []audit.Card{{
			Anchor: "f-1", Rule: "goal-overload", Severity: "warning", Level: "to act on", Message: evil, Teams: []string{"till"},
			Path: "okrs/till.yaml", Line: 3, Quote: []audit.Line{{Number: 3, Text: evil, Marked: true, From: 0, To: 8}},
		}}}}}},
		Rules: []audit.RuleNote{{ID: "goal-overload", Why: "Attention is `finite`.", Disagree: "ignore: []"}},
	}
}

func render(t *testing.T, r *audit.Report) string {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTextsOfPlansAreNeverMarkup(t *testing.T) {
	html := render(t, sample())
	if strings.Contains(html, "<script>alert") || strings.Count(html, "<script>") != 1 {
		t.Error("a text of the plans became a script")
	}
	if strings.Contains(html, " style=") || regexp.MustCompile(`\son[a-z]+="`).MatchString(html) {
		t.Error("the page holds inline styles or handlers, which its policy forbids")
	}
}

func TestPolicyFitsStyleAndScript(t *testing.T) {
	html := render(t, sample())
	for _, tag := range []string{"style", "script"} {
		_, rest, _ := strings.Cut(html, "<"+tag+">")
		text, _, found := strings.Cut(rest, "</"+tag+">")
		sum := sha256.Sum256([]byte(text))
		// html/template escapes the plus signs of an attribute.
		want := strings.ReplaceAll(base64.StdEncoding.EncodeToString(sum[:]), "+", "&#43;")
		if !found || !strings.Contains(html, want) {
			t.Errorf("the policy does not allow the page's own %s", tag)
		}
	}
	if m := regexp.MustCompile(`(?:src|href)="(?:https?:)?//`).FindString(html); m != "" {
		t.Errorf("the page points outside: %s", m)
	}
}

func TestPageSaysWhatALeaderAsks(t *testing.T) {
	html := render(t, sample())
	for _, want := range []string{
		"Much is fine.", "55 to 72 of 100", "9 of 31 answers could be given",
		"In 1 of 1 row there are more makers for one product manager than the limit (10).",
		"14, over 10", "<mark>&lt;script&gt;</mark>", "Attention is <code>finite</code>.", "okrs/till.yaml, line 3",
		"The picture shows 1 of 2 rows; 1 more in the table.",
	} {
		if !strings.Contains(html, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	order := regexp.MustCompile(`<(?:section|header) id="(\w+)"`).FindAllStringSubmatch(html, -1)
	var got []string
	for _, m := range order {
		got = append(got, m[1])
	}
	if want := "verdict judged dimensions first strengths pictures findings accepted interview method"; strings.Join(got, " ") != want {
		t.Errorf("the parts stand in the order %q, want %q", strings.Join(got, " "), want)
	}
}

func TestAnEmptyReportIsAPage(t *testing.T) {
	html := render(t, &audit.Report{})
	if !strings.Contains(html, "No findings.") || strings.Contains(html, "<svg") {
		t.Error("an empty report shows pictures or hides that there are no findings")
	}
}

func TestLargeReportsExplainEachRuleOnce(t *testing.T) {
	r := sample()
	group := &r.Themes[0].Groups[0]
	card := group.Cards[0]
	for range fullCards {
		group.Cards = append(group.Cards, card)
	}
	if html := render(t, r); strings.Count(html, "How to disagree</dt>") != 1 || !strings.Contains(html, `href="#r-goal-overload"`) {
		t.Error("a large report should explain a rule once and link to it")
	}
}

func TestLabelsFitTheirRoom(t *testing.T) {
	for _, label := range []string{
		"till", "application-performance and more", "Donaudampfschifffahrtsgesellschaft", "日本語のチームの名前はとても長い", "a/b_c-d",
	} {
		lines := wrap(label, labelWidth)
		for _, line := range lines {
			if w := textWidth(line); w > labelWidth {
				t.Errorf("%q takes %.0f of %d", line, w, labelWidth)
			}
		}
		if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); got != strings.ReplaceAll(label, " ", "") {
			t.Errorf("%q lost characters: %q", label, got)
		}
	}
}

func TestBoxesOfTheMapNeverMeet(t *testing.T) {
	a := audit.Alignment{}
	add := func(id, layer, serves string) {
		a.Nodes = append(a.Nodes, audit.Node{ID: id, Layer: layer, Text: strings.Repeat(id+" is a goal ", 6)})
		if serves != "" {
			a.Links = append(a.Links, audit.Link{From: id, To: serves})
		}
	}
	add("s", "strategy", "")
	add("c1", "company objective", "s")
	add("c2", "company objective", "s")
	add("t1", "team objective", "c1")
	add("t2", "team objective", "c2")
	add("i1", "initiative", "t1")
	add("i2", "initiative", "c2")
	add("i3", "initiative", "")
	m := newAlignment(&a)
	l := &layout{m: m, at: map[string]place{}, left: mapNodes}
	l.tree("s", 0)
	for i, x := range l.order {
		for _, y := range l.order[i+1:] {
			p, q := l.at[x], l.at[y]
			if p.x == q.x && p.y < q.y+q.h && q.y < p.y+p.h {
				t.Errorf("the boxes of %s and %s meet: %v, %v", x, y, p, q)
			}
		}
	}
	if len(l.order) != 7 {
		t.Errorf("placed %v, want all that serves s", l.order)
	}
}
