package model

import "github.com/orgvet/orgvet/internal/source"

// ReadIgnores reads the ignore entries of a configuration; list may be nil.
func ReadIgnores(doc *source.Document, list *source.Node) []*Ignore {
	if list == nil {
		return nil
	}
	return decodeBlocks[Ignore](&decoder{doc: &Document{File: doc.File, Kind: "config", from: doc}}, list)
}
