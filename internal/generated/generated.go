// Package generated holds generated Go files against what they are generated from. Tests use it.
package generated

import (
	"flag"
	"go/format"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write generated files anew")

// Hold fails where a file is not the code that it is to be, once that is formatted; with -update it writes the file. again is the command
// to do so.
func Hold(t *testing.T, file, code, again string) {
	t.Helper()
	want, err := format.Source([]byte(code))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(file, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s is not what it is generated from; %s:\n%s", file, again, diff)
	}
}
