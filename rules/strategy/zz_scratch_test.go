package strategy_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/orgvet/orgvet/internal/config"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules/alignment"
	"github.com/orgvet/orgvet/rules/strategy"
)

func TestScratch(t *testing.T) {
	dir := os.Getenv("ORG")
	rules := append(alignment.Rules(), strategy.Rules()...)
	data, _ := os.ReadFile(filepath.Join(dir, ".orgvet.yaml"))
	text := string(data)
	if os.Getenv("STRICT") != "" {
		text = strings.Replace(text, "extends: recommended\n", "", 1) + "\nextends: strict\n"
	}
	cfg, err := config.Parse(".orgvet.yaml", []byte(text), rules)
	if err != nil {
		fmt.Println("CFG", err)
		return
	}
	if os.Getenv("ASOF") != "" {
		cfg.AsOf = os.Getenv("ASOF")
	}
	cfg.Settings.AsOf, _ = time.Parse(time.DateOnly, cfg.AsOf)
	var files []*source.File
	filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if strings.HasSuffix(p, ".yaml") && !strings.HasPrefix(d.Name(), ".") {
			b, _ := os.ReadFile(p)
			rel, _ := filepath.Rel(dir, p)
			files = append(files, source.ParseFile(rel, b, cfg.Limits))
		}
		return nil
	})
	m, err := model.Build(context.Background(), files, cfg.Settings)
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	res, err := lint.Run(context.Background(), m, rules, cfg.Selection)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println("took", time.Since(start), "faults", len(m.Faults))
	for _, p := range res.Panics {
		fmt.Println("PANIC", p)
	}
	for _, f := range res.Findings {
		fmt.Printf("%s:%d %s %s [%s %v] %s\n    next: %s\n", f.Place.File, f.Place.Span.Start.Line, f.Severity, f.Message, f.Rule.ID, f.Facets, f.Status, f.Next)
		for _, e := range f.Evidence {
			fmt.Println("    .", e)
		}
	}
	for _, r := range rules {
		fmt.Println(r.ID, fmt.Sprintf("%+v", res.Tally[r.ID]))
	}
}
