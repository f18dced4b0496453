package lexicon

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"slices"
	"strings"
	"testing"
)

var (
	statementsFile = flag.String("statements", "", "labeled statements, one JSON object a line, to measure the classifier on")
	statementsPart = flag.String("part", "all", "which lines to measure: tune (two thirds), held (the rest) or all")
)

// statement is one labeled line: label is outcome, unmeasured-outcome, output, vanity or other.
type statement struct {
	Text       string `json:"text"`
	Label      string `json:"label"`
	Borderline bool   `json:"borderline"`
}

// TestCalibrate measures the English pack on labeled lines read as key results without declared type. It prints
// the confusion table, precision and recall with and without borderline lines, and the lines that went wrong.
func TestCalibrate(t *testing.T) {
	if *statementsFile == "" {
		t.Skip("no -statements file given")
	}
	statements := readStatements(t, *statementsFile)
	l := mustLanguage(t, "en")
	sure := slices.DeleteFunc(slices.Clone(statements), func(s statement) bool { return s.Borderline })
	t.Log("\n" + measure(l, statements, "with borderline lines"))
	t.Log("\n" + measure(l, sure, "without borderline lines"))
	for _, s := range sure {
		r := l.Classify(s.Text, Facts{}, Options{})
		if found, want := finding(r), wanted(s.Label); found != want {
			t.Logf("%s read as %q (%s): %s | %s", s.Label, found, r.Label, s.Text, r.Arithmetic())
		}
	}
}

func readStatements(t *testing.T, path string) []statement {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	var read []statement
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var s statement
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		h := fnv.New32a()
		h.Write([]byte(s.Text))
		held := h.Sum32()%3 == 0
		if *statementsPart == "all" || held == (*statementsPart == "held") {
			read = append(read, s)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return read
}

// finding is what the rules would report: "output" (a date as goal included), "vanity" (activity included) or "".
func finding(r Result) string {
	switch {
	case r.Label == Activity || r.Label == Vanity || r.Label == VanitySoft:
		return "vanity"
	case r.Label == Output || r.Date:
		return "output"
	}
	return ""
}

func wanted(label string) string {
	if label == "output" || label == "vanity" {
		return label
	}
	return ""
}

func measure(l *Language, statements []statement, title string) string {
	labels := []string{"outcome", "unmeasured-outcome", "output", "vanity", "other"}
	table := map[string]map[string]int{}
	for _, s := range statements {
		if table[s.Label] == nil {
			table[s.Label] = map[string]int{}
		}
		table[s.Label][finding(l.Classify(s.Text, Facts{}, Options{}))]++
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d lines\n%-20s %6s %6s %6s\n", title, len(statements), "", "output", "vanity", "silent")
	for _, label := range labels {
		fmt.Fprintf(&b, "%-20s %6d %6d %6d\n", label, table[label]["output"], table[label]["vanity"], table[label][""])
	}
	for _, kind := range []string{"output", "vanity"} {
		found, have := 0, 0
		for _, label := range labels {
			found += table[label][kind]
		}
		for _, n := range table[kind] {
			have += n
		}
		right := table[kind][kind]
		fmt.Fprintf(&b, "%s: precision %.3f (%d of %d), recall %.3f (%d of %d)\n", kind, ratio(right, found), right, found, ratio(right, have), right, have)
	}
	wrong, goals := 0, 0
	for _, label := range labels[:2] {
		for kind, n := range table[label] {
			goals += n
			if kind != "" {
				wrong += n
			}
		}
	}
	fmt.Fprintf(&b, "outcomes flagged: %.3f (%d of %d)\n", ratio(wrong, goals), wrong, goals)
	return b.String()
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}
