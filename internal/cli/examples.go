package cli

import (
	"bytes"
	"context"
	"errors"
	"strings"

	"github.com/orgvet/orgvet/internal/example"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/report"
)

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

// runExample is what a rule says of one of its examples, ready to print.
func runExample(ctx context.Context, rule *lint.Rule, ex *lint.Example) (*report.Run, error) {
	out, err := example.Run(ctx, rule, ex)
	if err != nil {
		return nil, err
	}
	if panics := out.Result.Panics; len(panics) > 0 {
		return nil, errors.New(rule.ID + ": " + panics[0].Value)
	}
	line := func(_ string, n int) string { return out.File.Line(n) }
	return &report.Run{AsOf: out.Model.Settings.AsOf, Findings: out.Result.Findings, Result: out.Result, Line: line}, nil
}
