package model

import (
	"slices"
	"strings"
)

// form is one way to refer to something: an id, or what stands before its last slash and what stands behind. Held in two, the same owner
// serves for all that is below it.
type form struct{ above, id string }

// noOwner tells "x" from "/x".
const noOwner = "\x00"

func formOf(text string) form {
	if i := strings.LastIndexByte(text, '/'); i >= 0 {
		return form{text[:i], text[i+1:]}
	}
	return form{noOwner, text}
}

// below is the form owner/id.
func below(owner, id string) form {
	if strings.Contains(id, "/") {
		return formOf(owner + "/" + id)
	}
	return form{owner, id}
}

func (f form) text() string {
	if f.above == noOwner {
		return f.id
	}
	return f.above + "/" + f.id
}

// index finds things by any of their forms, in the order in which they were added.
type index[T any] struct {
	chains map[form]chain
	links  []link[T]
}

// chain is the positions of the first and the last thing of one form.
type chain struct{ first, last int32 }

type link[T any] struct {
	thing T
	next  int32 // 0 behind the last
}

// expect makes room for a number of forms in an index that is empty.
func (x *index[T]) expect(forms int) {
	x.chains, x.links = make(map[form]chain, forms), make([]link[T], 1, forms+1)
}

// add adds a thing under each of its forms that is not empty.
func (x *index[T]) add(thing T, forms ...form) {
	if x.chains == nil {
		x.expect(len(forms))
	}
	for i, f := range forms {
		if f == (form{noOwner, ""}) || slices.Contains(forms[:i], f) {
			continue
		}
		at := int32(len(x.links))
		x.links = append(x.links, link[T]{thing: thing})
		c, known := x.chains[f]
		if known {
			x.links[c.last].next = at
		} else {
			c.first = at
		}
		c.last = at
		x.chains[f] = c
	}
}

// get returns what a text refers to.
func (x *index[T]) get(text string) []T {
	var out []T
	for at := x.chains[formOf(text)].first; at != 0; at = x.links[at].next {
		out = append(out, x.links[at].thing)
	}
	return out
}

func (x *index[T]) has(text string) bool {
	_, known := x.chains[formOf(text)]
	return known
}

// names lists all forms as texts, in no order.
func (x *index[T]) names() []string {
	names := make([]string, 0, len(x.chains))
	for f := range x.chains {
		names = append(names, f.text())
	}
	return names
}
