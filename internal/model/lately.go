package model

import "strings"

// lately is what was made of texts that were read lately, for texts that plans repeat: whatever is made of one serves for all.
type lately[T any] struct{ of map[string]T }

// manyTexts is how many are remembered before all are forgotten.
const manyTexts = 4096

func (l *lately[T]) get(text string, made func(text string) T) T {
	v, known := l.of[text]
	if !known {
		if l.of == nil || len(l.of) == manyTexts {
			l.of = map[string]T{}
		}
		text = strings.Clone(text) // its file may be gone before the decoder
		v = made(text)
		l.of[text] = v
	}
	return v
}
