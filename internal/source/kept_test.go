package source

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// manyFiles are more than are left unpacked, among them large ones and such of other tools.
func manyFiles() (fstest.MapFS, []string) {
	fsys, paths := fstest.MapFS{}, []string(nil)
	add := func(text string) {
		path := fmt.Sprintf("%05d.yaml", len(paths))
		fsys[path], paths = &fstest.MapFile{Data: []byte(text)}, append(paths, path)
	}
	for i := range 3000 {
		id := fmt.Sprintf("kind: team\nid: team-%d\n", i)
		switch i % 100 {
		case 10:
			add(strings.ReplaceAll(id, "\n", "\r\n") + "name: \"ü 🙂 " + strings.Repeat("x", i) + "\" # é\r\n")
		case 20:
			add(id + "name: 'never closed\n")
		case 30:
			add("apiVersion: v1\n" + id)
		case 40:
			add(id + "name: \x00\xff\n---\n" + id)
		case 50:
			add(id + strings.Repeat("# remark\n", 40*i))
		default:
			add(id + strings.Repeat(fmt.Sprintf("# remark %d\n", i), 100))
		}
	}
	return fsys, paths
}

// TestFilesAreKeptPacked holds that files say the same after all of them were read, into memory used again, as each by itself.
func TestFilesAreKeptPacked(t *testing.T) {
	fsys, paths := manyFiles()
	files := Read(context.Background(), fsys, paths, Limits{}, Steps{}, func(int, *Document) {})
	packed := 0
	var all sync.WaitGroup
	for _, part := range [][]*File{files, files[1000:], files[2000:]} {
		all.Go(func() {
			for _, f := range part {
				if diff := sameFile(ParseFile(f.Path, fsys[f.Path].Data, Limits{}), f); diff != "" {
					t.Errorf("%s: %s", f.Path, diff)
				}
			}
		})
	}
	for _, f := range files {
		if f.kept.in != nil && f.kept.in.packed != nil {
			packed++
		}
	}
	all.Wait()
	if packed < 100 {
		t.Errorf("only %d files were packed", packed)
	}
}

func sameFile(alone, among *File) string {
	if !alone.LooksLikePlan() && among.Data() == nil {
		return ""
	}
	if !bytes.Equal(alone.Data(), among.Data()) {
		return "other bytes"
	}
	for n := range 8 {
		if want, got := alone.Line(n), among.Line(n); want != got {
			return fmt.Sprintf("line %d: %q, want %q", n, got, want)
		}
	}
	if diff := cmp.Diff(alone.Faults, among.Faults); diff != "" {
		return diff
	}
	if want, got := dump(alone), dump(among); !slices.Equal(want, got) {
		return cmp.Diff(want, got)
	}
	return ""
}

// TestPlacesNeedNoText holds the places of all offsets against those that are counted out.
func TestPlacesNeedNoText(t *testing.T) {
	for _, text := range []string{
		"", "a", "\n", "a\n", "\uFEFF", "\uFEFFa\n\uFEFFb\r\uFEFF\uFEFFc", "a\r\nb\rc\n\r\n\n\r",
		strings.Repeat("line\n", 500), strings.Repeat("é\r\n", 300), strings.Repeat("x", 200) + "\n" + strings.Repeat("y\n", 70) + strings.Repeat("z", 20_000),
		strings.Repeat("ü🙂", 3000) + "\n" + strings.Repeat("🙂\n", 100), strings.Repeat("a", 4096) + "é", strings.Repeat("é", 32), "\x80a\xff\n\x00",
	} {
		f := ParseFile("a.yaml", []byte(text), Limits{})
		readable, _ := readable(f.Data())
		starts := lineStarts(readable.data)
		for off := -1; off <= len(text)+1; off += 1 + off/5000 {
			c := newCursor(readable.data, starts)
			got, want := f.Span(off, off).Start, c.pos(off)
			want.Offset = got.Offset // the cursor stops behind a character, not in it
			if got != want {
				t.Errorf("offset %d of %.20q: %+v, want %+v", off, text, got, want)
				break
			}
		}
		for n, line := range starts {
			if start, _, ok := f.places.line(n); !ok || start != line {
				t.Errorf("line %d of %.20q starts at %d, want %d", n, text, start, line)
			}
		}
		if _, _, ok := f.places.line(len(starts)); ok {
			t.Errorf("%.20q has more than %d lines", text, len(starts))
		}
	}
}
