package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// planEdit is one kind of change that people make to a line, or to an item of a list.
type planEdit struct {
	name   string
	quick  float64 // which share of the runs after it must at least go on from the one before
	change func(line string, f planFile, random *rand.Rand) (changed string, ok bool)
	item   func(item, next []string, random *rand.Rand) (changed []string)
	gone   bool // the file
}

// planFile is what an edit may want to know of the file, and the ids in all of them.
type planFile struct {
	kind string
	ids  []string
}

var (
	numbers  = regexp.MustCompile(`\d+`)
	value    = regexp.MustCompile(`^(\s*(?:- )?(?:[a-z_]+: )?)([^#\s{\[].*)$`)
	keyed    = regexp.MustCompile(`^(\s*)(- )?([a-z_]+): ([^|>&*].*)$`)
	status   = regexp.MustCompile(`^(\s+(?:- )?status: )(\w+)$`)
	kindLine = regexp.MustCompile(`(?m)^kind: (\w+)`)
	phrases  = []string{
		"Ship the new editor", "page views", "Riders wait too long", "done", "active", "high", "confidential", "12 of 40", "2026-02-03", "yes",
		"building", "launched", "refuted", "61%", "product manager",
	}
	newKeys = map[string][]string{
		"roadmap": {
			"hypothesis: it will work", "customer: Acme", "updated: 2026-05-02", "why: it hurts", "type: debt", "type: enabler", "horizon: now",
			"target_date: 2026-10-01", "effort: 3w", "size: M", "launched: 2026-03-01", "end: 2026-06-01", "partners: [legal, sales]",
			"problem: Riders wait", "rationale: they asked", "unplanned: yes", "bet: new", "status: building", "success: calls 40 -> 20", "priority: high",
			"evidence_link: https://example.com", "decision: go on", "alternatives: [wait]", "start: 2026-01-05",
		},
		"okrs": {
			"now: 7", "from: 3", "to: 9", "type: health", "updated: 2026-08-01", "confidence: 60%", "direction: up", "question: why", "learned: much",
			"by: 2026-09-01", "score: 0.4", "confidential: yes", "about: customer", "why: it hurts", "origin: leadership", "metric: share of calls",
		},
		"team": {"tools: [a]", "access: weekly", "served_by: [data]", "since: 2025-01-01", "no_ui: yes", "mission: Riders ride", "customer_contact: direct"},
	}
	states = map[string][]string{
		"roadmap": {"idea", "discovery", "planned", "building", "paused", "launched", "measuring", "done", "stopped", "rejected"},
		"okrs":    {"active", "done", "dropped"},
		"team":    {"active", "closed"},
	}
)

var edits = []planEdit{
	{name: "remark", quick: 0.3, change: func(line string, _ planFile, _ *rand.Rand) (string, bool) { return "# a remark\n" + line, true }},
	{name: "empty line", quick: 0.3, change: func(line string, _ planFile, _ *rand.Rand) (string, bool) { return line + "\n", true }},
	{name: "number", quick: 0.02, change: func(line string, _ planFile, random *rand.Rand) (string, bool) {
		return numbers.ReplaceAllStringFunc(line, func(n string) string { return fmt.Sprint(random.IntN(1 + len(n)*12)) }), numbers.MatchString(line)
	}},
	{name: "value", quick: 0, change: func(line string, _ planFile, random *rand.Rand) (string, bool) {
		m := value.FindStringSubmatch(line)
		if m == nil {
			return line, false
		}
		return m[1] + phrases[random.IntN(len(phrases))], true
	}},
	{name: "line gone", quick: 0.02, change: func(string, planFile, *rand.Rand) (string, bool) { return "", true }},
	{name: "new key", quick: 0.1, change: func(line string, f planFile, random *rand.Rand) (string, bool) {
		m, keys := keyed.FindStringSubmatch(line), newKeys[f.kind]
		if m == nil || keys == nil {
			return line, false
		}
		return line + "\n" + m[1] + strings.Repeat(" ", len(m[2])) + keys[random.IntN(len(keys))], true
	}},
	{name: "status", quick: 0.2, change: func(line string, f planFile, random *rand.Rand) (string, bool) {
		m, words := status.FindStringSubmatch(line), states[f.kind]
		if m == nil || words == nil {
			return line, false
		}
		return m[1] + words[random.IntN(len(words))], true
	}},
	{name: "list item", quick: 0.2, change: func(line string, _ planFile, random *rand.Rand) (string, bool) {
		i := strings.LastIndexByte(line, ']')
		if i < 0 || !strings.Contains(line, "[") {
			return line, false
		}
		return line[:i] + ", " + phrases[random.IntN(len(phrases))] + line[i:], true
	}},
	{name: "reference", quick: 0.2, change: func(line string, f planFile, random *rand.Rand) (string, bool) {
		m := reference.FindStringSubmatch(line)
		if m == nil {
			return line, false
		}
		return m[1] + f.ids[random.IntN(len(f.ids))] + m[3], true
	}},
	{name: "item gone", quick: 0.05, item: func(_, next []string, _ *rand.Rand) []string { return next }},
	{name: "item again", quick: 0.05, item: func(item, next []string, random *rand.Rand) []string {
		other := strings.Join(item, "\n")
		if n := random.IntN(9); n > 0 {
			other = naming.ReplaceAllString(other, fmt.Sprintf("${1}x%d-$2", n))
		}
		return slices.Concat(item, strings.Split(other, "\n"), next)
	}},
	{name: "file gone", quick: 0.05, gone: true},
	{name: "syntax error", quick: 0.1, change: func(line string, _ planFile, _ *rand.Rand) (string, bool) { return line + "\n  }: [", true }},
	{name: "owner", quick: 0.1, change: func(line string, f planFile, random *rand.Rand) (string, bool) {
		m := owned.FindStringSubmatch(line)
		if m == nil || f.kind == "team" {
			return line, false
		}
		if m[1] == "period: " {
			return m[1] + []string{"2026-Q1", "2026-Q2", "2026-Q3", "2026-H2", "2027"}[random.IntN(5)], true
		}
		return m[1] + f.ids[random.IntN(len(f.ids))], true
	}},
	{name: "items swapped", quick: 0.3, item: func(item, next []string, _ *rand.Rand) []string { return slices.Concat(next, item) }},
}

var (
	reference = regexp.MustCompile(`^(\s*(?:- )?(?:objective|supports|owner|initiative|depends_on|parent|product|team|balances|person|insteadof|replaces): \[?)([a-z0-9/-]+)(\]?)$`)
	naming    = regexp.MustCompile(`((?:^|[\s{])(?:id|name|objective|kr|metric): ["']?)([A-Za-z0-9])`)
	owned     = regexp.MustCompile(`^((?:team|product|organization|period|id): )\S+$`)
	itemLine  = regexp.MustCompile(`^ *- `)
	written   = regexp.MustCompile(`(?m)\bid: ([a-z0-9-]+)`)
)

// idsIn are the ids that stand in some files.
func idsIn(t *testing.T, paths []string) (ids []string) {
	t.Helper()
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range written.FindAllSubmatch(data, -1) {
			ids = append(ids, string(m[1]))
		}
	}
	return ids
}

// itemEnd is where the item of a list ends that begins in a line.
func itemEnd(lines []string, from int) int {
	to := from + 1
	for to < len(lines) && (strings.TrimSpace(lines[to]) == "" || indentOf(lines[to]) > indentOf(lines[from])) {
		to++
	}
	return to
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// do makes the edit on a line of a file that it goes for; now and then it deletes the file.
func (e *planEdit) do(t *testing.T, path string, ids []string, random *rand.Rand) (before []byte, what string) {
	t.Helper()
	before, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		write(t, path, []byte("kind: log\n"))
		return []byte("kind: log\n"), "it is there again"
	} else if err != nil {
		t.Fatal(err)
	}
	if e.gone || random.IntN(40) == 0 {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		return before, "it is deleted"
	}
	f := planFile{ids: ids}
	if m := kindLine.FindSubmatch(before); m != nil {
		f.kind = string(m[1])
	}
	lines := strings.Split(string(before), "\n")
	first := random.IntN(len(lines))
	for n := range lines {
		i := (first + n) % len(lines)
		if e.item != nil {
			if !itemLine.MatchString(lines[i]) {
				continue
			}
			end := itemEnd(lines, i)
			next := end
			if end < len(lines) && itemLine.MatchString(lines[end]) && indentOf(lines[end]) == indentOf(lines[i]) {
				next = itemEnd(lines, end)
			}
			changed := e.item(lines[i:end], lines[end:next], random)
			write(t, path, []byte(strings.Join(slices.Concat(lines[:i], changed, lines[next:]), "\n")))
			return before, fmt.Sprintf("line %d: %q, was %q", i+1, changed, lines[i:next])
		}
		if changed, ok := e.change(lines[i], f, random); ok {
			old := lines[i]
			lines[i] = changed
			write(t, path, []byte(strings.Join(lines, "\n")))
			return before, fmt.Sprintf("line %d: %q, was %q", i+1, changed, old)
		}
	}
	return before, "nothing"
}
