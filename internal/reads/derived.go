package reads

import (
	"go/types"
	"maps"
	"slices"
)

// Derive has who reads some fields that have no key, such as "Organization.keyResults", count as a reader of what a method reads that makes
// them. The method is passed over.
func (c *Code) Derive(pkg, typ, method string, fields ...string) {
	r, m := c.reader(), c.method(pkg, typ, method)
	r.object(m)
	c.passedOver[m] = true
	from := r.sorted()
	for _, f := range fields {
		if !slices.ContainsFunc(slices.Collect(maps.Keys(c.owners)), func(v *types.Var) bool { return c.nameOf(v) == f }) {
			panic("there is no field " + f)
		}
		c.derived[f] = append(c.derived[f], from...)
	}
	c.makers = append(c.makers, from...)
}

// Derived lists all fields that others are derived from.
func (c *Code) Derived() []string { return c.makers }

// derivations are the fields that those which are read are derived from.
func (r *reader) derivations() []string {
	var from []string
	for f := range r.fields {
		from = append(from, r.derived[r.nameOf(f)]...)
	}
	return from
}
