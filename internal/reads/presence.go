package reads

import "go/types"

// Presence has a call of a method with a key count as reading the field that has the key.
func (c *Code) Presence(pkg, typ, method string) { c.presence = c.method(pkg, typ, method) }

// key adds the field of a key that is asked for; without the key or the type all that may be meant.
func (r *reader) key(c call) {
	of := c.of
	if p, ok := of.Underlying().(*types.Pointer); ok {
		of = p.Elem()
	}
	if named, ok := types.Unalias(of).(*types.Named); ok && r.keyOf(named.Origin(), c.with) {
		return
	}
	for named := range r.byKey {
		r.keyOf(named, c.with)
	}
}

// keyOf adds the field of a type that has the key, or all that have one, and reports whether there are any.
func (r *reader) keyOf(named *types.Named, key string) bool {
	found := false
	for name, f := range r.byKey[named] {
		if name == key || key == "" {
			r.fields[f], found = true, true
		}
	}
	s, ok := named.Underlying().(*types.Struct)
	for i := 0; ok && i < s.NumFields(); i++ {
		if f := s.Field(i); f.Embedded() {
			if p, ok := f.Type().(*types.Pointer); ok {
				if details, ok := p.Elem().(*types.Named); ok && r.keyOf(details, key) {
					r.fields[f], found = true, true // it leads there
				}
			}
		}
	}
	return found
}
