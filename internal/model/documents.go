package model

import (
	"sort"
)

// DocumentsOf are the documents of ours in a file, in file order.
func (m *Model) DocumentsOf(path string) []*Document {
	from := sort.Search(len(m.Documents), func(i int) bool { return m.Documents[i].File.Path >= path })
	to := from + sort.Search(len(m.Documents)-from, func(i int) bool { return m.Documents[from+i].File.Path > path })
	return m.Documents[from:to]
}
