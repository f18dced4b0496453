package model

import "slices"

// unitKind sorts units into those that can be compared by the number alone and those that cannot. Names of things that are
// counted ("shops", "paying customers") are all one kind: people shorten them freely.
func unitKind(unit string) string {
	switch unit {
	case "%", "pp":
		return "%"
	case "ms", "s", "min", "hour", "day", "week", "month", "quarter", "year", "€", "$", "£", "¥":
		return unit
	}
	if len(unit) > 1 && unit[0] == '/' || len(unit) > 4 && unit[:4] == "per " {
		return unit
	}
	return "count"
}

// sameUnit reports whether two values can be compared. A number without a unit fits every unit but a percentage; 0 fits all.
func sameUnit(a, b *Value) bool {
	ka, kb := unitKind(a.Unit), unitKind(b.Unit)
	if ka == kb || a.Unit == "" && a.Number == 0 || b.Unit == "" && b.Number == 0 {
		return true
	}
	return (a.Unit == "" || b.Unit == "") && !slices.Contains([]string{ka, kb}, "%")
}

// checkUnits compares the units of values that belong together.
func (l *orgLinker) checkUnits() {
	l.org.eachKeyResult(func(k *KeyResult) {
		if k.Redacted() {
			return
		}
		l.compareUnits(&k.Block, "from", k.From, "to", k.To)
		if !k.From.OK || sameUnit(k.From, k.To) {
			l.compareUnits(&k.Block, "to", k.To, "now", k.Now)
		}
	})
	l.org.eachMetric(func(m *Metric) { l.compareUnits(&m.Block, "target", m.Target, "now", m.Now) })
}

func (l *orgLinker) compareUnits(b *Block, keyA string, a *Value, keyB string, v *Value) {
	if !a.OK || !v.OK || sameUnit(a, v) {
		return
	}
	l.fault(b.doc, "unit-mismatch", b.ValueAt(keyB), keyA+" is "+Quote(a.Raw)+" and "+keyB+" is "+Quote(v.Raw)+": the units differ",
		"write both in the same unit")
}
