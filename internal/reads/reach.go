package reads

import (
	"go/ast"
	"go/constant"
	"go/types"
	"maps"
	"slices"
)

// Function lists the fields with a key that a function of a package may read, but for what it reads by way of the functions that another one names.
func (c *Code) Function(pkg, name, but string) []string {
	r, scope := c.reader(), c.packages[pkg].Scope()
	for _, o := range c.mentions[scope.Lookup(but)].objects {
		r.seen[o] = true
	}
	r.object(scope.Lookup(name))
	return r.withKey()
}

// Values lists the fields that one field of each value of a struct type may read that is written in the code, by what stands in another, its
// name. It finds all values there are.
func (c *Code) Values(pkg, typ, name, field string, s Subjects) map[string]Reads {
	of := c.packages[pkg].Scope().Lookup(typ).Type()
	found := map[string]Reads{}
	for path, info := range c.infos {
		for _, f := range c.files[path] {
			ast.Inspect(f, func(n ast.Node) bool {
				if lit, ok := n.(*ast.CompositeLit); ok && types.Identical(pointedAt(info.TypeOf(lit)), of) {
					values := map[string]ast.Expr{}
					for _, e := range lit.Elts {
						pair, _ := e.(*ast.KeyValueExpr)
						values[pair.Key.(*ast.Ident).Name] = pair.Value //nolint:forcetypeassert // the fields of a struct
					}
					if id := values[name]; id != nil {
						found[constant.StringVal(info.Types[id].Value)] = c.reads(values[field], info, s)
					}
				}
				return true
			})
		}
	}
	return found
}

// pointedAt is the type of what a literal makes that is written without its type in a list of pointers.
func pointedAt(t types.Type) types.Type {
	if p, ok := t.(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// reader gathers what can be read from somewhere.
type reader struct {
	*Code
	seen   map[types.Object]bool
	fields map[*types.Var]bool
}

func (c *Code) reader() *reader {
	return &reader{c, maps.Clone(c.passedOver), map[*types.Var]bool{}}
}

// counts reports whether it matters that a field is read.
func (c *Code) counts(f *types.Var) bool {
	_, keyed := c.fields[f]
	return keyed || c.links[f]
}

// sorted are the names of the fields that count.
func (r *reader) sorted() []string {
	names := r.derivations()
	for f := range r.fields {
		if r.counts(f) {
			names = append(names, r.nameOf(f))
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// withKey are those of them that have a key.
func (r *reader) withKey() []string {
	return slices.DeleteFunc(r.sorted(), func(name string) bool { return !r.keyed[name] })
}

func (r *reader) all(m *mentions) {
	if m == nil {
		return // of another module, or without a body
	}
	for _, f := range m.fields {
		r.fields[f] = true
	}
	for _, c := range m.calls {
		if c.method == r.presence || slices.Contains(r.implementations(c.method), r.presence) {
			r.key(c)
		}
	}
	for _, o := range m.objects {
		r.object(o)
	}
}

func (r *reader) object(o types.Object) {
	if r.seen[o] {
		return
	}
	r.seen[o] = true
	r.all(r.mentions[o])
	if f, ok := o.(*types.Func); ok {
		for _, method := range r.implementations(f) {
			r.object(method)
		}
	}
}

// implementations are the methods that a call of an interface's method may reach.
func (c *Code) implementations(f *types.Func) []types.Object {
	receiver := f.Signature().Recv()
	if receiver == nil || !types.IsInterface(receiver.Type()) {
		return nil
	}
	var methods []types.Object
	for _, t := range c.types {
		if types.IsInterface(t) {
			continue
		}
		if m, _, _ := types.LookupFieldOrMethod(types.NewPointer(t), true, f.Pkg(), f.Name()); m != nil {
			if m, ok := m.(*types.Func); ok {
				methods = append(methods, m.Origin())
			}
		}
	}
	return methods
}
