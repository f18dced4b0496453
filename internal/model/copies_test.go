package model

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unsafe"

	"github.com/orgvet/orgvet/internal/source"
)

// seldom is what the examples do not use.
const seldom = `
kind: organization
id: acme
goals: none
---
kind: team
id: checkout
name: "Check out"
typ: Stream_Aligned
headcount: {engineers: 3, "tech writers": 1}
---
kind: product
id: shop
homework: {pricing: {na: it is free}, problem: {reviewed: 2026-08-01, link: somewhere}}
`

// TestNothingPointsIntoTheFile holds that neither the model nor a fault keeps a part of the memory that a file was read into, which the
// next files are read into as well.
func TestNothingPointsIntoTheFile(t *testing.T) {
	files := map[string][]byte{"seldom": []byte(seldom)}
	for _, dir := range []string{"../../examples", "../../testdata"} {
		err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".yaml") {
				files[path], err = os.ReadFile(path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	documents, faults := 0, 0
	for path, data := range files {
		file := source.ParseFile(path, data, source.DefaultLimits())
		part := NewPart(DefaultSettings(testDay), Steps{})
		for _, doc := range file.Docs {
			part.Add(doc)
		}
		documents, faults = documents+len(part.docs), faults+len(part.faults)
		seen := map[uintptr]bool{}
		for _, kept := range []any{part.docs, part.faults, part.fiscal, file.Faults} {
			eachText(reflect.ValueOf(kept), "", seen, func(at, text string) {
				first, end := uintptr(unsafe.Pointer(unsafe.SliceData(data))), uintptr(len(data))
				if p := uintptr(unsafe.Pointer(unsafe.StringData(text))); text != "" && p >= first && p < first+end {
					t.Errorf("%s: %s is a part of the file: %q", path, at, text)
				}
			})
		}
	}
	if documents < 30 || faults < 5 {
		t.Errorf("only %d documents and %d faults were looked at", documents, faults)
	}
}

// eachText goes to all texts that can be reached from a value, but not into files and their trees.
func eachText(v reflect.Value, at string, seen map[uintptr]bool, visit func(at, text string)) {
	switch v.Kind() {
	case reflect.String:
		visit(at, v.String())
	case reflect.Pointer:
		of := v.Type().Elem()
		if v.IsNil() || of == reflect.TypeFor[source.File]() || of == reflect.TypeFor[source.Document]() || seen[v.Pointer()] {
			return
		}
		seen[v.Pointer()] = true
		eachText(v.Elem(), at, seen, visit)
	case reflect.Interface:
		if !v.IsNil() {
			eachText(v.Elem(), at, seen, visit)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			eachText(v.Index(i), at, seen, visit)
		}
	case reflect.Map:
		for entries := v.MapRange(); entries.Next(); {
			eachText(entries.Key(), at, seen, visit)
			eachText(entries.Value(), at, seen, visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			eachText(v.Field(i), v.Type().Name()+"."+v.Type().Field(i).Name, seen, visit)
		}
	default:
	}
}
