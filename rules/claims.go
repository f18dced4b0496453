package rules

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed claims.tsv
var claimsText string

// Claim is one thing that a source says is healthy or not.
type Claim struct {
	Number int
	Doc    string   // short key of the source
	Lines  string   // line or lines in the source
	Text   string   // the claim, in our words
	Rules  []string // the rules that check it, in full or in part
	Note   string   // without rules: why it cannot be checked; with rules: what stays unseen
}

// Claims are all claims found in the sources, in their order. It panics when the table in the binary is malformed, which a test excludes.
var Claims = sync.OnceValue(func() []Claim {
	var out []Claim
	for line := range strings.Lines(claimsText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		n, err := strconv.Atoi(f[0])
		if err != nil || len(f) != 6 {
			panic(fmt.Sprintf("claims.tsv: malformed line %q", line))
		}
		c := Claim{Number: n, Doc: f[1], Lines: f[2], Text: f[3], Note: f[5]}
		if f[4] != "" {
			c.Rules = strings.Split(f[4], ",")
		}
		out = append(out, c)
	}
	return out
})

// reasons are the codes used in the notes of claims.
var reasons = []struct{ Code, Text string }{
	{"N1", "not a norm: history, attribution, a research result, an advertisement or a repetition"},
	{"N2", "lives in heads and conduct: attitude, trust, tone, skill; files can only show traces of it"},
	{"N3", "a decision about one person, left out on purpose, for fairness and law"},
	{"N4", "a judgment about quality or fit: existence and age can be checked, rightness cannot"},
	{"N5", "measuring it would spoil it"},
}

// ClaimsPage is docs/claims.md: every claim with its rules, or the reason why there is none.
func ClaimsPage() string {
	var b strings.Builder
	claims, checked := Claims(), 0
	for _, c := range claims {
		if len(c.Rules) > 0 {
			checked++
		}
	}
	fmt.Fprintf(&b, "# Claims and their rules\n\nThe five sources make %d claims about what is healthy and what is not. %d are checked by rules, in full or by a stated stand-in; "+
		"%d cannot be checked, and the reason is given:\n\n", len(claims), checked, len(claims)-checked)
	for _, r := range reasons {
		fmt.Fprintf(&b, "- **%s**: %s\n", r.Code, r.Text)
	}
	b.WriteString("\n| # | source | line | claim, in our words | rules | what stays unseen, or why no rule |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, c := range claims {
		links := make([]string, len(c.Rules))
		for i, id := range c.Rules {
			links[i] = fmt.Sprintf("[%#q](rules/%s.md)", id, id)
		}
		fmt.Fprintf(&b, "| %d | `%s` | %s | %s | %s | %s |\n", c.Number, c.Doc, c.Lines, c.Text, strings.Join(links, ", "), c.Note)
	}
	return b.String()
}
