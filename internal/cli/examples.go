package cli

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"time"

	"github.com/orgvet/orgvet/internal/config"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/report"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/rules"
)

// exampleDay is the day that examples of rules are read on.
const exampleDay = "2026-08-25"

// exampleOutputs runs a rule over its bad examples and returns what it prints, one text an example.
func exampleOutputs(ctx context.Context, rule *lint.Rule) ([]string, error) {
	var out []string
	for i := range rule.Bad {
		run, err := runExample(ctx, rule, &rule.Bad[i])
		if err != nil {
			return nil, err
		}
		var b bytes.Buffer
		if err := report.Text(&b, run, report.Options{Show: []string{"new"}}); err != nil {
			return nil, err
		}
		out = append(out, strings.TrimSpace(b.String()))
	}
	return out, nil
}

// runExample runs one rule alone over one of its examples.
func runExample(ctx context.Context, rule *lint.Rule, ex *lint.Example) (*report.Run, error) {
	cfg, err := config.Parse(".orgvet.yaml", []byte(ex.Config), rules.All())
	if err != nil {
		return nil, err
	}
	day := cfg.AsOf
	if day == "" {
		day = exampleDay
	}
	if cfg.Settings.AsOf, err = time.Parse(time.DateOnly, day); err != nil {
		return nil, err
	}
	file := source.ParseFile("plan.yaml", []byte(ex.YAML), cfg.Limits)
	m, err := model.Build(ctx, []*source.File{file}, cfg.Settings)
	if err != nil {
		return nil, err
	}
	on := true
	set := cfg.Selection.Rules[rule.ID]
	set.On = &on
	cfg.Selection.Rules[rule.ID] = set
	res, err := lint.Run(ctx, m, []*lint.Rule{rule}, cfg.Selection)
	if err != nil {
		return nil, err
	}
	if len(res.Panics) > 0 {
		return nil, errors.New(rule.ID + ": " + res.Panics[0].Value)
	}
	line := func(_ string, n int) string { return file.Line(n) }
	return &report.Run{AsOf: cfg.Settings.AsOf, Findings: res.Findings, Result: res, Line: line}, nil
}
