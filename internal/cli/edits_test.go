package cli

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/orgvet/orgvet/internal/edit"
	"github.com/orgvet/orgvet/internal/plangen"
	"github.com/orgvet/orgvet/internal/source"
)

// TestEditsLeaveTheRestAlone adds an ignore entry to every document of 1,000 generated files (comments, odd spacing, flow maps, CRLF,
// anchors, quoted keys): the bytes in front of and behind the edit stay, the result parses, and the document gains one entry.
func TestEditsLeaveTheRestAlone(t *testing.T) {
	fields := []edit.Field{{Key: "rule", Value: "makers-per-pm"}, {Key: "because", Value: "a second product manager starts: soon, #1"}}
	edited, unsure := 0, 0
	for _, f := range plangen.Generate(1000, 7) {
		before := source.ParseFile(f.Path, f.Data, source.DefaultLimits())
		for n, doc := range before.Docs {
			if doc.Root().Kind != source.Map || len(before.Faults) > 0 {
				continue
			}
			got, err := edit.AddEntry(doc, "ignore", fields)
			if errors.Is(err, edit.ErrUnsure) {
				unsure++
				continue
			}
			if err != nil {
				t.Fatalf("%s: %v", f.Path, err)
			}
			edited++
			head := commonPrefix(f.Data, got)
			if tail := f.Data[head:]; !bytes.HasSuffix(got, tail) {
				t.Fatalf("%s: bytes outside the edit changed", f.Path)
			}
			after := source.ParseFile(f.Path, got, source.DefaultLimits())
			if len(after.Faults) > 0 || len(after.Docs) != len(before.Docs) {
				t.Fatalf("%s: the result has faults: %v", f.Path, after.Faults)
			}
			list, was := after.Docs[n].Root().Get("ignore"), 0
			if old := doc.Root().Get("ignore"); old != nil {
				was = len(old.Items)
			}
			if len(list.Items) != was+1 || list.Items[was].Get("because").Value != fields[1].Value {
				t.Fatalf("%s: the entry is not as it was meant", f.Path)
			}
		}
	}
	if edited < 900 || unsure > edited/20 {
		t.Errorf("%d documents edited, %d refused", edited, unsure)
	}
}

// TestFixesAreIdempotent mends 1,000 generated files and finds nothing left to mend.
func TestFixesAreIdempotent(t *testing.T) {
	dir := t.TempDir()
	if err := plangen.Write(dir, plangen.Generate(1000, 7)); err != nil {
		t.Fatal(err)
	}
	slip := filepath.Join(dir, "slip.yaml")
	text := "# a comment\r\nkind:   team   # kept\r\nid: slip\r\nproblm: Shoppers give up\r\nmembers:\r\n  - {name: Ana Ruiz, role: pm, allocation: 60}\r\n"
	if err := os.WriteFile(slip, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	orgvet("lint", "--fix", "--fail-on", "never", "--preset", "core", ".")
	want := "# a comment\r\nkind:   team   # kept\r\nid: slip\r\nproblem: Shoppers give up\r\nmembers:\r\n  - {name: Ana Ruiz, role: pm, allocation: 60%}\r\n"
	if got, err := os.ReadFile(slip); err != nil || string(got) != want {
		t.Errorf("got %q, %v", got, err)
	}
	if code, out, _ := orgvet("lint", "--diff", "--preset", "core", "."); code != ExitClean || out != "" {
		t.Errorf("something is left to mend: exit %d\n%s", code, out)
	}
}

func commonPrefix(a, b []byte) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
