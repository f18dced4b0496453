// Package config reads .orgvet.yaml: which rules run, with which limits, and how plans are to be read.
package config

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// Names are the file names of a configuration, in the order they are looked for.
func Names() []string { return []string{".orgvet.yaml", "orgvet.yaml"} }

// Never is the fail-on level that no finding reaches.
const Never = lint.Error + 1

// Config is what a configuration file and the command line say, together with the defaults for the rest.
type Config struct {
	Path       string // as given; empty without a file
	Selection  lint.Selection
	Settings   model.Settings // AsOf is zero until it is resolved
	AsOf       string         // a date, "commit", "today", or "" for today
	FailOn     lint.Severity  // Never for never
	Baseline   string         // path of the baseline that lint compares with, relative to the folder of the configuration
	Files      []string       // globs of the files to read, relative to the configuration's folder
	Limits     source.Limits
	PresetFrom string // where the preset was set: "default", a place in the file, or a flag
}

// Default is the configuration of a run without a file.
func Default() *Config {
	return &Config{
		Selection:  lint.Selection{Preset: lint.Recommended, Rules: map[string]lint.Setting{}},
		Settings:   model.DefaultSettings(time.Time{}),
		FailOn:     lint.Error,
		Limits:     source.DefaultLimits(),
		PresetFrom: "default",
	}
}

// Find looks for a configuration in a folder and the folders above it; "" when there is none.
func Find(dir string) string {
	for {
		for _, name := range Names() {
			path := filepath.Join(dir, name)
			if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
				return path
			}
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return ""
		}
		dir = parent
	}
}

// ParseFailOn reads error, warning, info or never.
func ParseFailOn(word string) (lint.Severity, error) {
	if word == "never" {
		return Never, nil
	}
	if s, ok := lint.ParseSeverity(word); ok {
		return s, nil
	}
	return 0, fmt.Errorf("fail-on is error, warning, info or never, not %q", word)
}

// ParseError lists everything wrong with a configuration file, each with its place.
type ParseError struct{ Faults []source.Fault }

// Error gives one line a fault: path:line:column: what is wrong; what to do.
func (e *ParseError) Error() string {
	lines := make([]string, len(e.Faults))
	for i, f := range e.Faults {
		at := f.Place.Span.Start
		lines[i] = fmt.Sprintf("%s:%d:%d: %s", f.Place.File, at.Line, at.Column, f.Message)
		if f.Next != "" {
			lines[i] += "; " + f.Next
		}
	}
	return strings.Join(lines, "\n")
}
