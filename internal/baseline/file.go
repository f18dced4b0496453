package baseline

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
)

// FileName is where the baseline is kept unless another file is named.
const FileName = "orgvet-baseline.yaml"

const head = `# Findings that were accepted; orgvet reports only what is new or got worse. One line an entry, sorted, so that merges are easy.
# Written by orgvet baseline; deleting a line is fine.
accepted:
`

// Write gives the text of a baseline file: YAML, one sorted line an entry.
func (b *Baseline) Write() []byte {
	var out strings.Builder
	out.WriteString(head)
	if len(b.Entries) == 0 {
		return []byte(strings.TrimSuffix(head, "\n") + " []\n")
	}
	for _, e := range b.Entries {
		fmt.Fprintf(&out, "  - {rule: %s, entity: %s, fingerprint: %q, ", e.Rule, quote(e.Entity), e.Fingerprint)
		if e.Measured {
			fmt.Fprintf(&out, "value: %s, ", strconv.FormatFloat(e.Value, 'f', -1, 64))
		}
		fmt.Fprintf(&out, "message: %s}\n", quote(e.Message))
	}
	return []byte(out.String())
}

// quote writes a text as one double-quoted YAML scalar on one line.
func quote(text string) string { return strconv.Quote(text) }

// Read reads a baseline file. The error names the place of the first fault.
func Read(path string, data []byte) (*Baseline, error) {
	file := source.ParseFile(path, data, source.DefaultLimits())
	if len(file.Faults) > 0 {
		f := file.Faults[0]
		return nil, placed(f.Place, f.Message)
	}
	if len(file.Docs) != 1 || file.Docs[0].Root().Kind != source.Map {
		return nil, fmt.Errorf("%s is not a baseline: it has no list named accepted", path)
	}
	list := file.Docs[0].Root().Get("accepted")
	if list == nil || list.Kind != source.List {
		return nil, fmt.Errorf("%s is not a baseline: it has no list named accepted", path)
	}
	entries := make([]Entry, 0, len(list.Items))
	for _, n := range list.Items {
		e, err := entry(n)
		if err != nil {
			return nil, placed(file.PlaceOf(n), err.Error())
		}
		entries = append(entries, e)
	}
	return New(entries), nil
}

func placed(at source.Place, message string) error {
	return fmt.Errorf("%s:%d:%d: %s", at.File, at.Span.Start.Line, at.Span.Start.Column, message)
}

func entry(n *source.Node) (Entry, error) {
	text := func(key string) string {
		if v := n.Get(key); v != nil {
			return v.Value
		}
		return ""
	}
	e := Entry{Rule: text("rule"), Entity: text("entity"), Fingerprint: text("fingerprint"), Message: text("message")}
	if e.Rule == "" || e.Fingerprint == "" {
		return e, errors.New("an entry needs a rule and a fingerprint; make the file anew with orgvet baseline create")
	}
	if v := text("value"); v != "" {
		f, err := strconv.ParseFloat(v, 64)
		if err != nil {
			return e, fmt.Errorf("value %q is not a number", v)
		}
		e.Value, e.Measured = f, true
	}
	return e, nil
}
