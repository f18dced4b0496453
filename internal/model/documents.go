package model

import (
	"sort"
)

// DocumentsOf are the documents of ours in a file, in file order.
func (m *Model) DocumentsOf(path string) []*Document {
	from := sort.Search(len(m.Documents), func(i int) bool { return m.Documents[i].File.Path >= path })
	to := from
	for to < len(m.Documents) && m.Documents[to].File.Path == path {
		to++
	}
	return m.Documents[from:to]
}
