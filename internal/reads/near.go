package reads

import (
	"go/ast"
	"go/types"
	"slices"
)

// Reads is what a piece of code may read.
type Reads struct {
	Anywhere []string // fields, sorted
	// Apart tells that the code is questions about one subject after the other, which know of nothing but the subject and the links, and, if
	// they are given it, of one thing that was found out before. Only then there is more to tell.
	Apart bool
	// Begin are the fields that it may read to list the subjects and to find out what it is given, sorted.
	Begin []string
	// Near are the fields that it may read of nothing but what stands in one document with the subject that it is asked about, sorted.
	Near []string
	// Ways are the links by which it may come from a subject to what stands in another document, and the fields by which it may come from the
	// whole to what stands in the document of that, sorted.
	Ways []string
}

// Subjects is how code is asked about subjects.
type Subjects struct {
	Package string
	Askers  []string // functions of the package that ask what they are given about each subject of a list, and do nothing else
	Given   string   // the function of the package that does so with a list, what finds something out first, and a question that is given it
	Join    string   // a function of the package that makes one check of several
	// Ties are the fields, such as "Initiative.Roadmap", that lead from something in a document to something in the same one, beside those
	// that have a key and those that are embedded.
	Ties  []string
	Whole string // the type that counts as standing apart from its document
	// Others are the fields that hold nothing of what is read from documents, though their types would allow it.
	Others []string
	// Model is the package whose fields without a key are links. Like are fields of others that lead where one of its fields does.
	Model string
	Like  map[string]string
	// Counted are fields without a key that are no links, but count as read as well.
	Counted []string
}

// PassOver has the code of a method left out from now on.
func (c *Code) PassOver(pkg, typ, method string) { c.passedOver[c.method(pkg, typ, method)] = true }

func (c *Code) method(pkg, typ, name string) types.Object {
	m, _, _ := types.LookupFieldOrMethod(types.NewPointer(c.packages[pkg].Scope().Lookup(typ).Type()), true, c.packages[pkg], name)
	return m
}

// Method lists the fields with a key that a method may read, whether or not it is passed over.
func (c *Code) Method(pkg, typ, name string) []string {
	r, method := c.reader(), c.method(pkg, typ, name)
	delete(r.seen, method)
	r.object(method)
	return r.withKey()
}

// reads is what an expression may read that stands for code which is called.
func (c *Code) reads(e ast.Expr, info *types.Info, s Subjects) Reads {
	out := Reads{Apart: true}
	whole := c.reader()
	for _, e := range c.parts(e, info, s) {
		whole.all(mentionsOf(e, info))
		begin, question := c.asked(e, info, s)
		if question == nil {
			out.Apart = false
			continue
		}
		r := c.reader()
		r.all(mentionsOf(question, info))
		of := r.split(s)
		out.Begin, out.Anywhere = append(out.Begin, begin.sorted()...), append(out.Anywhere, of.Anywhere...)
		out.Near, out.Ways = append(out.Near, of.Near...), append(out.Ways, of.Ways...)
	}
	if !out.Apart {
		return Reads{Anywhere: whole.sorted()}
	}
	for _, list := range []*[]string{&out.Anywhere, &out.Begin, &out.Near, &out.Ways} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	out.Near = slices.DeleteFunc(out.Near, func(f string) bool { return slices.Contains(out.Anywhere, f) })
	return out
}

// parts are the checks that one is made of by Join, or the only one.
func (c *Code) parts(e ast.Expr, info *types.Info, s Subjects) []ast.Expr {
	if call, ok := e.(*ast.CallExpr); ok && c.isOf(call.Fun, info, s.Package, s.Join) {
		return call.Args
	}
	return []ast.Expr{e}
}

// isOf reports whether an expression is the name of one of some functions of a package.
func (c *Code) isOf(e ast.Expr, info *types.Info, pkg string, functions ...string) bool {
	if sel, ok := e.(*ast.SelectorExpr); ok {
		e = sel.Sel
	}
	id, ok := e.(*ast.Ident)
	return ok && slices.ContainsFunc(functions, func(name string) bool {
		o := c.packages[pkg].Scope().Lookup(name)
		return o != nil && info.Uses[id] == o
	})
}

// asked takes the call of an asker apart, into what may be read before the first question and the question.
func (c *Code) asked(e ast.Expr, info *types.Info, s Subjects) (begin *reader, question ast.Expr) {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return nil, nil
	}
	begin = c.reader()
	for _, name := range s.Askers {
		if c.isOf(call.Fun, info, s.Package, name) {
			begin.object(c.packages[s.Package].Scope().Lookup(name))
			return begin, call.Args[0]
		}
	}
	if c.isOf(call.Fun, info, s.Package, s.Given) {
		begin.all(mentionsOf(call.Args[0], info))
		begin.all(mentionsOf(call.Args[1], info))
		return begin, call.Args[2]
	}
	return nil, nil
}

// split tells the fields of types that it may come to on a way out of the document of the subject from the others.
func (r *reader) split(s Subjects) Reads {
	elsewhere := r.elsewhere(s)
	out := Reads{Anywhere: r.derivations()}
	for f := range r.fields {
		if !r.counts(f) {
			continue
		}
		if elsewhere[r.owners[f]] {
			out.Anywhere = append(out.Anywhere, r.nameOf(f))
		} else {
			out.Near = append(out.Near, r.nameOf(f))
		}
	}
	for f := range r.fields {
		if like, is := s.Like[r.nameOf(f)]; is {
			out.Ways = append(out.Ways, like)
		} else if r.isWay(f, s) || r.written[f] && r.owners[f].Obj().Name() == s.Whole && r.leads(f.Type(), s, map[types.Type]bool{}) {
			out.Ways = append(out.Ways, r.nameOf(f))
		}
	}
	return out
}

// Alone are what the questions may read that are put to a function of a package, which holds that they read nothing but the document of the
// subject that they are asked about, by where that is done.
func (c *Code) Alone(name string, s Subjects) map[string]Reads {
	found := map[string]Reads{}
	for path, info := range c.infos {
		for _, f := range c.files[path] {
			ast.Inspect(f, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok && c.isOf(call.Fun, info, s.Package, name) {
					r, question := c.reader(), call.Args[len(call.Args)-1]
					r.all(mentionsOf(question, info))
					found[c.fset.Position(call.Pos()).String()] = r.split(s)
				}
				return true
			})
		}
	}
	return found
}

// Links has the fields count as fields that are read that may lead from one document to another, and those of Counted.
func (c *Code) Links(s Subjects) {
	r := c.reader()
	for f := range c.owners {
		if r.isWay(f, s) || slices.Contains(s.Counted, r.nameOf(f)) {
			c.links[f] = true
		}
	}
}

// isWay reports whether a field may lead to another document.
func (r *reader) isWay(f *types.Var, s Subjects) bool {
	name := r.nameOf(f)
	if name == "" || f.Embedded() || r.written[f] || slices.Contains(s.Ties, name) || slices.Contains(s.Others, name) {
		return false
	}
	return r.owners[f].Obj().Pkg().Path() == s.Model && r.leads(f.Type(), s, map[types.Type]bool{})
}

// leads reports whether a type holds something that is read from documents, or may do so.
func (r *reader) leads(t types.Type, s Subjects, seen map[types.Type]bool) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		if seen[t] {
			return false
		}
		seen[t] = true
		for m := range types.NewMethodSet(types.NewPointer(t)).Methods() {
			if m.Obj() == r.presence {
				return true
			}
		}
		return r.leads(t.Underlying(), s, seen)
	case *types.Struct:
		for f := range t.Fields() {
			if !slices.Contains(s.Ties, r.nameOf(f)) && r.leads(f.Type(), s, seen) {
				return true
			}
		}
		return false
	case *types.Map:
		return r.leads(t.Key(), s, seen) || r.leads(t.Elem(), s, seen)
	case interface{ Elem() types.Type }: // pointers, lists, channels
		return r.leads(t.Elem(), s, seen)
	case *types.Interface, *types.Signature, *types.TypeParam:
		return true
	}
	return false
}

// elsewhere are the types of what can be come to by a field that leads out of a document, and from there on.
func (r *reader) elsewhere(s Subjects) map[types.Type]bool {
	out := map[types.Type]bool{}
	for before := -1; before < len(out); {
		before = len(out)
		for f := range r.fields {
			owner := r.owners[f]
			tie := owner != nil && !out[owner] && (f.Embedded() || r.written[f] || slices.Contains(s.Ties, r.nameOf(f)))
			if !tie && !slices.Contains(s.Others, r.nameOf(f)) {
				r.within(f.Type(), out)
			}
		}
	}
	return out
}

// nameOf is the name of a field of a named type, such as "Block.doc".
func (c *Code) nameOf(f *types.Var) string {
	if c.owners[f] == nil {
		return ""
	}
	return c.owners[f].Obj().Name() + "." + f.Name()
}

// within adds a type and all that a value of it can hold without a field of a named type.
func (r *reader) within(t types.Type, to map[types.Type]bool) {
	if to[t] {
		return
	}
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		to[t.Origin()] = true
		for arg := range t.TypeArgs().Types() {
			r.within(arg, to)
		}
		if _, is := t.Underlying().(*types.Struct); !is {
			r.within(t.Underlying(), to)
		}
	case *types.Interface:
		for _, other := range r.types {
			if types.Implements(other, t) || types.Implements(types.NewPointer(other), t) {
				r.within(other, to)
			}
		}
	case *types.Map:
		r.within(t.Key(), to)
		r.within(t.Elem(), to)
	case interface{ Elem() types.Type }: // pointers, lists, channels
		r.within(t.Elem(), to)
	case *types.Signature: // it gives results, and calls what it is given with more of them
		for _, list := range []*types.Tuple{t.Params(), t.Results()} {
			for v := range list.Variables() {
				r.within(v.Type(), to)
			}
		}
	case *types.Struct:
		for f := range t.Fields() {
			r.within(f.Type(), to)
		}
	}
}
