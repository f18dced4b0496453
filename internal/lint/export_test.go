package lint

// SetDocumentsInPart has runs look at so many documents at a time, until restore is called.
func SetDocumentsInPart(n int) (restore func()) {
	before := documentsInPart
	documentsInPart = n
	return func() { documentsInPart = before }
}
