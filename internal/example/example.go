// Package example runs a rule over the plans in its own documentation, for its page and for its test.
package example

import (
	"context"
	"time"

	"github.com/orgvet/orgvet/internal/config"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// Day is the day that examples are read on unless their configuration says otherwise.
const Day = "2026-08-25"

// Outcome is what a rule says of one example, before relations hide any of it.
type Outcome struct {
	File   *source.File
	Model  *model.Model
	Result *lint.Result
}

// Run runs one rule alone, whatever the preset, over one of its examples. It errors for an example whose configuration cannot be read.
func Run(ctx context.Context, rule *lint.Rule, ex *lint.Example) (*Outcome, error) {
	alone := []*lint.Rule{rule}
	cfg, err := config.Parse(".orgvet.yaml", []byte(ex.Config), alone)
	if err != nil {
		return nil, err
	}
	day := cfg.AsOf
	if day == "" {
		day = Day
	}
	if cfg.Settings.AsOf, err = time.Parse(time.DateOnly, day); err != nil {
		return nil, err
	}
	out := &Outcome{File: source.ParseFile("plan.yaml", []byte(ex.YAML), cfg.Limits)}
	if out.Model, err = model.Build(ctx, []*source.File{out.File}, cfg.Settings); err != nil {
		return nil, err
	}
	on := true
	set := cfg.Selection.Rules[rule.ID]
	set.On = &on
	cfg.Selection.Rules[rule.ID] = set
	out.Result, err = lint.Run(ctx, out.Model, alone, cfg.Selection)
	return out, err
}
