package model

import "github.com/orgvet/orgvet/internal/source"

// ReadIgnores reads the ignore entries of a configuration; list may be nil.
func ReadIgnores(doc *source.Document, list *source.Node) []*Ignore {
	if list == nil {
		return nil
	}
	return decodeBlocks[Ignore](&decoder{doc: &Document{File: doc.File, Kind: "config", from: doc}}, list)
}

// Ignores are the ignore entries of the document.
func (d *Document) Ignores() []*Ignore {
	switch s := d.Subject.(type) {
	case *Organization:
		return s.Ignore
	case *Team:
		return s.Ignore
	case *Person:
		return s.Ignore
	case *Product:
		return s.Ignore
	case *OKRs:
		return s.Ignore
	case *Roadmap:
		return s.Ignore
	case *Forum:
		return s.Ignore
	case *Log:
		return s.Ignore
	}
	return nil
}
