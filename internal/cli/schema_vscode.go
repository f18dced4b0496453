package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// The files that VS Code reads in a folder, and the setting of its YAML extension that gives schemas to files.
const (
	vscodeSettings   = ".vscode/settings.json"
	vscodeExtensions = ".vscode/extensions.json"
	yamlSchemas      = "yaml.schemas"
	recommendation   = "{\n  \"recommendations\": [\"redhat.vscode-yaml\"]\n}\n"
)

// setUpVSCode writes settings for the working folder. What is there already stays as it is, byte for byte; where nothing can be added
// safely, it prints what to add.
func (a *app) setUpVSCode(ctx context.Context, dir string) error {
	globs, err := a.planGlobs(ctx)
	if err != nil {
		return err
	}
	config := []string{".orgvet.yaml", "orgvet.yaml"}
	value, err := json.MarshalIndent(map[string][]string{
		schemaPath(dir, "config"): config, schemaPath(dir, "plan"): globs,
	}, "  ", "  ")
	if err != nil {
		return fmt.Errorf("write the settings: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(vscodeSettings), 0o755); err != nil {
		return usageError("%v", err)
	}
	if _, err := os.Stat(vscodeExtensions); errors.Is(err, fs.ErrNotExist) {
		if err := writeFile(vscodeExtensions, []byte(recommendation)); err != nil {
			return err
		}
	}
	old, err := os.ReadFile(vscodeSettings)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return usageError("%v", err)
	}
	text, ok := addSetting(old, yamlSchemas, value)
	if !ok {
		a.say("%s has settings that orgvet cannot add to safely; add this to them:", vscodeSettings)
		_, err := fmt.Fprintf(a.out, "  %q: %s\n", yamlSchemas, value)
		return err
	}
	if bytes.Equal(old, text) {
		a.say("%s has the setting already", vscodeSettings)
		return nil
	}
	a.say("set up %s for %s; the extension redhat.vscode-yaml is needed", vscodeSettings, strings.Join(globs, ", "))
	return writeFile(vscodeSettings, text)
}

// addSetting puts a key in front of the others of a JSON object, whose bytes stay. It fails for a file with comments, and when the key
// has another value already.
func addSetting(old []byte, key string, value []byte) (text []byte, ok bool) {
	if len(bytes.TrimSpace(old)) == 0 {
		old = []byte("{\n}\n")
	}
	var settings map[string]json.RawMessage
	if err := json.Unmarshal(old, &settings); err != nil || settings == nil {
		return nil, false
	}
	if have, set := settings[key]; set {
		return old, sameJSON(have, value)
	}
	comma := ","
	if len(settings) == 0 {
		comma = ""
	}
	open := bytes.IndexByte(old, '{') + 1
	entry := fmt.Sprintf("\n  %q: %s%s", key, value, comma)
	return slices.Concat(old[:open], []byte(entry), old[open:]), true
}

func sameJSON(a, b []byte) bool {
	var x, y bytes.Buffer
	return json.Compact(&x, a) == nil && json.Compact(&y, b) == nil && bytes.Equal(x.Bytes(), y.Bytes())
}

func schemaPath(dir, name string) string {
	p := path.Join(filepath.ToSlash(dir), name+".json")
	if !path.IsAbs(p) {
		p = "./" + p
	}
	return p
}

// planGlobs are patterns for the plans below the working folder: those of the configuration, else one a top folder and ending, else a
// guess where there are none yet.
func (a *app) planGlobs(ctx context.Context) ([]string, error) {
	an, err := a.analyze(ctx, &request{})
	if err != nil {
		return nil, err
	}
	if len(an.cfg.Files) > 0 {
		return an.cfg.Files, nil
	}
	cwd, err := os.Getwd()
	if err != nil {
		return nil, usageError("the working folder cannot be read: %v", err)
	}
	var globs []string
	for _, d := range an.model.Documents {
		rel, err := filepath.Rel(cwd, filepath.Join(an.base, filepath.FromSlash(d.File.Path)))
		if err != nil {
			return nil, usageError("%v", err)
		}
		glob := filepath.ToSlash(rel)
		if top, _, below := strings.Cut(glob, "/"); below {
			glob = top + "/**/*" + path.Ext(glob)
		}
		globs = append(globs, glob)
	}
	if len(globs) == 0 {
		globs = []string{"plans/**/*.yaml"}
	}
	slices.Sort(globs)
	return slices.Compact(globs), nil
}
