package model

import "reflect"

// pairUp walks through two readings of one thing side by side. visit gets every field that holds values, by its name such as
// "KeyResult.Now", everything that embeds a Block, and details before what is in them; links are passed over. It reports whether both have the
// same shape and visit was content.
func pairUp(was, now any, visit func(name string, was, now reflect.Value) bool) bool {
	return pairBlocks(reflect.ValueOf(was), reflect.ValueOf(now), visit)
}

// pairBlocks goes on with two pointers to a type that is read from a map.
func pairBlocks(was, now reflect.Value, visit func(string, reflect.Value, reflect.Value) bool) bool {
	if none := !was.IsValid() || was.IsNil(); none || !now.IsValid() || now.IsNil() {
		return none && (!now.IsValid() || now.IsNil())
	}
	return was.Type() == now.Type() && visit("", was.Elem(), now.Elem()) && pairFields(was.Elem(), now.Elem(), visit)
}

func pairFields(was, now reflect.Value, visit func(string, reflect.Value, reflect.Value) bool) bool {
	t := was.Type()
	for i := range t.NumField() {
		f, was, now := t.Field(i), was.Field(i), now.Field(i)
		tag, tagged := f.Tag.Lookup("key")
		holdsBlocks := f.Type.Kind() == reflect.Slice && isBlock(f.Type.Elem())
		same := true
		switch {
		case f.Anonymous && f.Type.Kind() == reflect.Pointer:
			same = was.Pointer() == now.Pointer() || visit("", was, now) && pairFields(was.Elem(), now.Elem(), visit)
		case !tagged, tag == "-" && (holdsBlocks || isBlock(f.Type)):
		case isBlock(f.Type):
			same = pairBlocks(was, now, visit)
		case holdsBlocks:
			same = was.Len() == now.Len()
			for i := range now.Len() {
				same = same && pairBlocks(was.Index(i), now.Index(i), visit)
			}
		default:
			same = visit(t.Name()+"."+f.Name, was, now)
		}
		if !same {
			return false
		}
	}
	return true
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
