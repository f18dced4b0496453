// Package page renders an audit as one HTML file that needs no network and, for reading, no script.
package page

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/orgvet/orgvet/internal/audit"
)

//go:embed parts
var parts embed.FS

// templates are read when a page is written, so that no other command waits for them.
var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page.tmpl").Funcs(template.FuncMap{
		"count":         count,
		"list":          list,
		"sentence":      sentence,
		"prose":         prose,
		"firstSentence": firstSentence,
		"scoreText":     scoreText,
		"scoreBar":      scoreBar,
		"changeText":    changeText,
		"strictText":    strictText,
		"answers":       answers,
		"pieces":        pieces,
		"titled":        func(title string, items []string) titled[string] { return titled[string]{title, items} },
		"limits": func(title string, items []audit.Option) titled[audit.Option] {
			return titled[audit.Option]{title, items}
		},
	}).ParseFS(parts, "parts/*.tmpl"))
})

// policy lets the browser apply exactly this style sheet and this script, and load nothing.
func policy(style, script string) string {
	return fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'",
		hash(style), hash(script))
}

// Write renders r to w. It returns the first error of w.
func Write(w io.Writer, r *audit.Report) error {
	out := bufio.NewWriter(w)
	if err := templates().Execute(out, newView(r)); err != nil {
		return fmt.Errorf("write the audit page: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write the audit page: %w", err)
	}
	return nil
}

func embedded(name string) string {
	data, err := parts.ReadFile("parts/" + name)
	if err != nil {
		panic(err) // it is part of the program
	}
	// The Nu HTML checker hashes without the space around, browsers with it.
	return strings.TrimSpace(string(data))
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
