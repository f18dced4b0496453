package model

import (
	"sort"
)

// DocumentsOf are the documents of ours in a file, in file order.
func (m *Model) DocumentsOf(path string) []*Document {
	from, to := m.placeOf(path)
	return m.Documents[from:to]
}

// placeOf is from where and to where the documents of a file are among all; both are where they would be, if there are none.
func (m *Model) placeOf(path string) (from, to int) {
	from = sort.Search(len(m.Documents), func(i int) bool { return m.Documents[i].File.Path >= path })
	to = from + sort.Search(len(m.Documents)-from, func(i int) bool { return m.Documents[from+i].File.Path > path })
	return from, to
}
