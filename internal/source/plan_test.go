package source

import (
	"bytes"
	"regexp"
	"testing"
)

var (
	topKind    = regexp.MustCompile(`(?m)^(?:---[ \t]+)?(?:\{[ \t]*)?["']?kind["']?[ \t]*:(?:\s|$)`)
	flowKind   = regexp.MustCompile(`(?m)^[ \t]*["']?kind["']?[ \t]*:`)
	apiVersion = regexp.MustCompile(`(?m)^["']?apiVersion["']?[ \t]*:`)
)

// looksLikePlan must find exactly what the expressions above do; they would take longer than reading the file.
func FuzzLooksLikePlan(f *testing.F) {
	parts := []string{
		"kind", "apiVersion", ":", ": ", "\n", " ", "\t", "'", "\"", "{", "---", "--- ", "x", "kind: a", "\r\n", "kind:\n", "{kind", "\f", "k", "\n'kind'", "\n  ",
	}
	for i := range parts {
		f.Add([]byte{byte(i), 0, byte(i + 1), 2, 3, byte(i)})
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var doc []byte
		for _, c := range data {
			doc = append(doc, parts[int(c)%len(parts)]...)
		}
		want := topKind.Match(doc)
		if !want {
			body := bytes.TrimSpace(bytes.TrimPrefix(bytes.TrimSpace(doc), []byte("---")))
			want = bytes.HasPrefix(body, []byte("{")) && flowKind.Match(body)
		}
		want = want && !apiVersion.Match(doc)
		if got := looksLikePlan(doc); got != want {
			t.Errorf("%q: %v, want %v", doc, got, want)
		}
	})
}
