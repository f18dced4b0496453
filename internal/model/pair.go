package model

import "reflect"

// pairing walks through two readings of one thing side by side.
type pairing struct {
	// visit gets every field that holds values, by its name such as "KeyResult.Now", everything that embeds a Block, and details before what is
	// in them; links are passed over. false ends the walk.
	visit func(name string, was, now reflect.Value) bool
	// others gets every field of which one reading has other blocks; false, as without it, ends the walk.
	others func(name string, was, now reflect.Value) bool
	// byIDs has it go on with the blocks that both have where these have ids, which must be unique then.
	byIDs bool
}

// blocks goes on with two pointers to a type that is read from a map. It reports whether the walk came to its end.
func (p *pairing) blocks(was, now reflect.Value) bool {
	return was.Type() == now.Type() && p.visit("", was.Elem(), now.Elem()) && p.fields(was.Elem(), now.Elem())
}

func (p *pairing) fields(was, now reflect.Value) bool {
	t := was.Type()
	for i := range t.NumField() {
		f, was, now := t.Field(i), was.Field(i), now.Field(i)
		name := t.Name() + "." + f.Name
		tag, tagged := f.Tag.Lookup("key")
		holdsBlocks := f.Type.Kind() == reflect.Slice && isBlock(f.Type.Elem())
		same := true
		switch {
		case f.Anonymous && f.Type.Kind() == reflect.Pointer:
			same = was.Pointer() == now.Pointer() && isShared(now.Interface()) || p.visit("", was, now) && p.fields(was.Elem(), now.Elem())
		case !tagged, tag == "-" && (holdsBlocks || isBlock(f.Type)):
		case isBlock(f.Type):
			if was.IsNil() || now.IsNil() {
				same = was.IsNil() && now.IsNil() || p.differ(name, was, now)
			} else {
				same = p.blocks(was, now)
			}
		case holdsBlocks:
			same = p.lists(name, was, now)
		default:
			same = p.visit(name, was, now)
		}
		if !same {
			return false
		}
	}
	return true
}

func (p *pairing) lists(name string, was, now reflect.Value) bool {
	if !p.byIDs || !was.Type().Elem().Implements(reflect.TypeFor[named]()) {
		if was.Len() != now.Len() {
			return p.differ(name, was, now)
		}
		return p.inOrder(was, now)
	}
	same := was.Len() == now.Len()
	for i := range min(was.Len(), now.Len()) {
		same = same && writtenAs(was.Index(i)) == writtenAs(now.Index(i))
	}
	if same {
		return p.inOrder(was, now)
	}
	before := byID(was)
	if before == nil || byID(now) == nil || !p.differ(name, was, now) {
		return false
	}
	for i := range now.Len() {
		if other, both := before[writtenAs(now.Index(i))]; both && !p.blocks(other, now.Index(i)) {
			return false
		}
	}
	return true
}

func (p *pairing) inOrder(was, now reflect.Value) bool {
	for i := range now.Len() {
		if !p.blocks(was.Index(i), now.Index(i)) {
			return false
		}
	}
	return true
}

// writtenAs is the id that something has before it is linked.
func writtenAs(v reflect.Value) string { return *v.Interface().(named).id() } //nolint:forcetypeassert // callers have looked

// byID finds the things of a list by their ids; nil where two have the same.
func byID(list reflect.Value) map[string]reflect.Value {
	found := map[string]reflect.Value{}
	for i := range list.Len() {
		found[writtenAs(list.Index(i))] = list.Index(i)
	}
	if len(found) < list.Len() {
		return nil
	}
	return found
}

func (p *pairing) differ(name string, was, now reflect.Value) bool {
	return p.others != nil && p.others(name, was, now)
}

func isBlock(t reflect.Type) bool {
	return t.Kind() == reflect.Pointer && t.Implements(reflect.TypeFor[blocked]())
}

// withoutPlaces is a value without the places in it.
func withoutPlaces(value any) any {
	switch v := value.(type) {
	case Ref:
		v.putAt(spot{})
		return v
	case Refs:
		return mapped(v, func(r Ref) Ref { r.putAt(spot{}); return r })
	case Counts:
		return mapped(v, func(c Count) Count { c.at = spot{}; return c })
	case Entries:
		return mapped(v, func(e Entry) Entry { e.at = spot{}; return e })
	}
	return value
}

func mapped[T any](list []T, change func(T) T) []T {
	var out []T
	for _, v := range list {
		out = append(out, change(v))
	}
	return out
}

// takePlaces gives a value in the document the places of the same value in a new reading.
func (d *Document) takePlaces(value, now any) {
	switch v := value.(type) {
	case *Ref:
		if *v = now.(Ref); v.doc != nil {
			v.doc = d
		}
	case *Refs:
		for i := range *v {
			d.takePlaces(&(*v)[i], now.(Refs)[i])
		}
	case *Counts:
		for i := range *v {
			at := now.(Counts)[i].at
			(*v)[i].at = spot{d, at.start, at.end}
		}
	case *Entries:
		for i := range *v {
			at := now.(Entries)[i].at
			(*v)[i].at = spot{d, at.start, at.end}
		}
	}
}
