package model

// Comparable reports whether both values are numbers of one unit, so that one can be said to be larger than the other.
func (v *Value) Comparable(other *Value) bool { return v.OK && other.OK && sameUnit(v, other) }
