package source

import "bytes"

// LooksLikePlan reports whether some document has a `kind:` at its top level: by its raw text, or as it was read. Only then do the file's
// faults matter: other YAML is none of this linter's business. A document with an `apiVersion:` belongs to another tool.
func (f *File) LooksLikePlan() bool { return f.plan }

func looksLikePlan(doc []byte) bool {
	found := anyKey(doc, "kind", func(before, after []byte) bool {
		return startsDocument(before) && (len(after) == 0 || bytes.IndexByte([]byte(" \t\n\f\r"), after[0]) >= 0)
	})
	if !found && bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(bytes.TrimSpace(doc), []byte("---"))), []byte("{")) {
		found = anyKey(doc, "kind", func(before, _ []byte) bool { return len(bytes.Trim(before, " \t")) == 0 })
	}
	return found && !anyKey(doc, "apiVersion", func(before, _ []byte) bool { return len(before) == 0 })
}

// anyKey reports whether the text has the key, plain or quoted, at a place that fits: before is what is on its line in front of it, after
// is the text behind its colon.
func anyKey(doc []byte, key string, fits func(before, after []byte) bool) bool {
	for i := 0; ; i += len(key) {
		n := bytes.Index(doc[i:], []byte(key))
		if n < 0 {
			return false
		}
		i += n
		start := len(bytes.TrimRight(doc[:i], " \t\"'{-")) // nothing else may stand in front
		before := cutQuote(doc[start:i], true)
		after := bytes.TrimLeft(cutQuote(doc[i+len(key):], false), " \t")
		if (start == 0 || doc[start-1] == '\n') && len(after) > 0 && after[0] == ':' && fits(before, after[1:]) {
			return true
		}
	}
}

// cutQuote takes one quote off the end or the start of a text.
func cutQuote(text []byte, end bool) []byte {
	i := 0
	if end {
		i = len(text) - 1
	}
	switch {
	case len(text) == 0 || text[i] != '"' && text[i] != '\'':
		return text
	case end:
		return text[:i]
	}
	return text[1:]
}

// startsDocument reports whether a key behind a line's first part can be at the top level: behind nothing, a marker or a brace.
func startsDocument(before []byte) bool {
	rest := bytes.TrimRight(before, " \t")
	if brace, ok := bytes.CutSuffix(rest, []byte("{")); ok {
		before, rest = brace, bytes.TrimRight(brace, " \t")
	}
	return len(before) == 0 || len(rest) < len(before) && string(rest) == "---"
}

// mayHoldPlan is false only for data that cannot have a key `kind`, however it is written: a backslash in quotes may hide one.
func mayHoldPlan(data []byte) bool {
	return bytes.Contains(data, []byte("kind")) || bytes.IndexByte(data, '\\') >= 0 && bytes.IndexByte(data, '"') >= 0 || utf16Order(data) != ""
}
