package lint

// SetPartOfList has rules look at so many subjects at a time, until restore is called.
func SetPartOfList(n int) (restore func()) {
	before := partOfList
	partOfList = n
	return func() { partOfList = before }
}
