package source

import (
	"bytes"
	"regexp"
)

var (
	topKind    = regexp.MustCompile(`(?m)^(?:---[ \t]+)?(?:\{[ \t]*)?["']?kind["']?[ \t]*:(?:\s|$)`)
	flowKind   = regexp.MustCompile(`(?m)^[ \t]*["']?kind["']?[ \t]*:`)
	apiVersion = regexp.MustCompile(`(?m)^["']?apiVersion["']?[ \t]*:`)
)

// LooksLikePlan reports whether the raw text of some document has a `kind:` at its top level. Only then do the file's faults
// matter: other YAML is none of this linter's business. A document with an `apiVersion:` belongs to another tool.
func (f *File) LooksLikePlan() bool { return f.plan }

func looksLikePlan(doc []byte) bool {
	found := topKind.Match(doc)
	if !found {
		body := bytes.TrimSpace(bytes.TrimPrefix(bytes.TrimSpace(doc), []byte("---")))
		found = bytes.HasPrefix(body, []byte("{")) && flowKind.Match(body)
	}
	return found && !apiVersion.Match(doc)
}

// mayHoldPlan is false only for data that cannot have a key `kind`, however it is written: a backslash in quotes may hide one.
func mayHoldPlan(data []byte) bool {
	return bytes.Contains(data, []byte("kind")) || bytes.IndexByte(data, '\\') >= 0 && bytes.IndexByte(data, '"') >= 0 || utf16Order(data) != ""
}
