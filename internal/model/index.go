package model

import (
	"hash/maphash"
	"math/bits"
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

func (f form) hash(seed maphash.Seed) uint32 {
	return uint32(31*maphash.String(seed, f.above) + maphash.String(seed, f.id))
}

// forms are the ways to refer to something; who has fewer repeats the last.
type forms [5]form

// formed is what can be referred to.
type formed interface {
	comparable
	forms() forms
}

// index finds things by any of their forms, in the order in which they were added.
type index[T formed] struct{ hashed[T] }

// usualForms is how many different forms most things have.
const usualForms = 4

// add adds a thing under each of its forms that is not empty.
func (x *index[T]) add(thing T) {
	all := thing.forms()
	for i, f := range all {
		if f != (form{noOwner, ""}) && !slices.Contains(all[:i], f) {
			x.put(f.hash(x.seed), thing)
		}
	}
}

// drop takes a thing out again.
func (x *index[T]) drop(thing T) {
	all := thing.forms()
	for i, f := range all {
		if !slices.Contains(all[:i], f) {
			x.take(f.hash(x.seed), thing)
		}
	}
}

// get returns what a text refers to.
func (x *index[T]) get(text string) []T {
	f := formOf(text)
	return x.find(f.hash(x.seed), func(thing T) bool {
		all := thing.forms()
		return slices.Contains(all[:], f)
	})
}

// names lists all forms as texts, in no order.
func (x *index[T]) names() []string {
	seen := map[form]bool{{noOwner, ""}: true}
	var names []string
	var taken T
	for i := range x.links {
		if x.links[i].thing == taken {
			continue
		}
		for _, f := range x.links[i].thing.forms() {
			if !seen[f] {
				seen[f] = true
				names = append(names, f.text())
			}
		}
	}
	return names
}

// hashed finds things by a hash of what they are called, which it does not keep: a large organization has a hundred thousand names.
type hashed[T comparable] struct {
	seed  maphash.Seed
	heads []int32 // the last link by the low bits of its hash; -1 for none
	links []link[T]
}

type link[T any] struct {
	thing  T
	hash   uint32
	before int32 // the link that was put here before; -1 for none
}

// room makes room for about that many names; nothing is found before.
func (x *hashed[T]) room(names int) {
	x.seed = maphash.MakeSeed()
	x.heads = slices.Repeat([]int32{-1}, 1<<bits.Len(uint(names)))
	x.links = make([]link[T], 0, names)
}

func (x *hashed[T]) put(hash uint32, thing T) {
	head := &x.heads[x.bucket(hash)]
	x.links = append(x.links, link[T]{thing, hash, *head})
	*head = int32(len(x.links) - 1) //nolint:gosec // there is no room for so many
}

// take takes away what was put under a hash.
func (x *hashed[T]) take(hash uint32, thing T) {
	var taken T
	for at := x.heads[x.bucket(hash)]; at >= 0; at = x.links[at].before {
		if l := &x.links[at]; l.hash == hash && l.thing == thing {
			l.thing = taken
		}
	}
}

func (x *hashed[T]) bucket(hash uint32) int { return int(hash) & (len(x.heads) - 1) }

// find returns what was put under a hash, in the order in which it was put, where is says that it is meant.
func (x *hashed[T]) find(hash uint32, is func(T) bool) []T {
	if len(x.heads) == 0 {
		return nil
	}
	var out []T
	var taken T
	for at := x.heads[x.bucket(hash)]; at >= 0; at = x.links[at].before {
		if l := &x.links[at]; l.hash == hash && l.thing != taken && is(l.thing) && (len(out) == 0 || out[len(out)-1] != l.thing) {
			out = append(out, l.thing)
		}
	}
	slices.Reverse(out)
	return out
}
