package rules

import "github.com/orgvet/orgvet/internal/lint"

// linking stands among the readers of a field for the model, which is linked by it.
const linking = "linking"

// Readers are those who may read one of some fields of the model, named as in "KeyResult.Now".
type Readers map[string]bool

// ReadersOf finds the readers of the fields.
func ReadersOf(fields map[string]bool) Readers {
	readers, by := Readers{}, reads()
	for field := range fields {
		for _, reader := range by[field] {
			readers[reader] = true
		}
	}
	return readers
}

// Linking reports whether the model would be linked in another way.
func (r Readers) Linking() bool { return r[linking] }

// Has reports whether a rule is one of them.
func (r Readers) Has(rule *lint.Rule) bool { return r[rule.ID] }
