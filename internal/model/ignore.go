package model

import (
	"reflect"

	"github.com/orgvet/orgvet/internal/source"
)

// ReadIgnores reads the ignore entries of a configuration; list may be nil.
func ReadIgnores(doc *source.Document, list *source.Node) []*Ignore {
	if list == nil {
		return nil
	}
	var out []*Ignore
	d := &decoder{doc: &Document{File: doc.File, Root: doc.Root, Kind: "config"}}
	d.blocks(reflect.ValueOf(&out).Elem(), reflect.TypeFor[Ignore](), list)
	return out
}
