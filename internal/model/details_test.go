package model

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// What has no details points to an empty value that all share: one write into it, and everybody has it.
func TestNobodyWritesIntoSharedDetails(t *testing.T) {
	for _, example := range []string{"healthy", "feature-factory", "startup"} {
		files := map[string]string{}
		root := filepath.Join("..", "..", "examples", example)
		err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := os.ReadFile(path)
			files[filepath.ToSlash(path)] = string(text)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		build(t, files)
	}
	for _, shared := range append([]any{&noValue}, sharedDetails...) {
		if v := reflect.ValueOf(shared).Elem(); !v.IsZero() {
			t.Errorf("%s is not empty: %+v", v.Type().Name(), shared)
		}
	}
}
