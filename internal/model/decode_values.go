package model

import (
	"errors"
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema/syntax"
)

// valueSetters read the value types. A value that is not understood keeps its text and stays not OK.
var valueSetters = map[reflect.Type]setter{}

func register[T any](read func(d *decoder, value *source.Node) T) {
	valueSetters[reflect.TypeFor[T]()] = func(d *decoder, field reflect.Value, value *source.Node) {
		*field.Addr().Interface().(*T) = read(d, value) //nolint:forcetypeassert // registered under its type
	}
}

func init() {
	register(func(_ *decoder, v *source.Node) Share { return shareOf(scalarText(v)) })
	register(func(_ *decoder, v *source.Node) Number { return numberOf(scalarText(v)) })
	register(func(_ *decoder, v *source.Node) Date { return dateOf(scalarText(v)) })
	register(func(_ *decoder, v *source.Node) Duration { return durationOf(scalarText(v)) })
	register(func(_ *decoder, v *source.Node) Cadence { return cadenceOf(scalarText(v)) })
	register(func(_ *decoder, v *source.Node) Value { return valueOf(scalarText(v)) })
	register(func(_ *decoder, v *source.Node) Money { return moneyOf(scalarText(v)) })
	register(func(_ *decoder, v *source.Node) YesNo { return yesNoOf(scalarText(v)) })
	register(func(_ *decoder, v *source.Node) Texts { return textsOf(v) })
	register(periodOf)
	register(refOf)
	register(refsOf)
	register(countsOf)
	register(entriesOf)
	register(func(_ *decoder, v *source.Node) Goals { return goalsOf(v) })
	register(homeworkOf)
	register(roleInfosOf)
	register(func(_ *decoder, v *source.Node) []Date {
		var dates []Date
		for _, text := range textsOf(v) {
			dates = append(dates, dateOf(text))
		}
		return dates
	})
}

func shareOf(text string) Share {
	n, err := syntax.ParseShare(text)
	return Share{Raw: text, Value: n, OK: err == nil}
}

func numberOf(text string) Number {
	n, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
	ok := err == nil && !math.IsNaN(n) && !math.IsInf(n, 0)
	if !ok {
		n = 0
	}
	return Number{Raw: text, Value: n, OK: ok}
}

func dateOf(text string) Date {
	d, err := syntax.ParseDate(text)
	return Date{Raw: text, Start: d.Start, End: d.End, OK: err == nil}
}

func durationOf(text string) Duration {
	w, err := syntax.ParseDuration(text)
	return Duration{Raw: text, Weeks: w, OK: err == nil}
}

func cadenceOf(text string) Cadence {
	days, err := syntax.ParseCadence(text)
	if math.IsInf(days, 0) {
		days = 0
	}
	return Cadence{Raw: text, Days: days, OK: err == nil}
}

func valueOf(text string) Value {
	v, err := syntax.ParseValue(text)
	if err != nil {
		return Value{Raw: text}
	}
	return valueFrom(v, text)
}

func valueFrom(v syntax.Value, text string) Value {
	return Value{
		Raw: text, Number: v.Number, Unit: v.Unit, Comparator: strings.Trim(v.Compare, "~"), OK: v.IsNumber(),
		Undecided: v.Word == syntax.Undecided || v.Word == syntax.Unknown, Redacted: v.Word == syntax.Redacted,
	}
}

func moneyOf(text string) Money {
	m, err := syntax.ParseMoney(text)
	return Money{Raw: text, Low: m.Low, High: m.High, OK: err == nil}
}

func yesNoOf(text string) YesNo {
	yes, err := syntax.ParseYesNo(text)
	return YesNo{Yes: yes, OK: err == nil}
}

func periodOf(d *decoder, v *source.Node) Period {
	text := scalarText(v)
	p, err := syntax.ParsePeriod(text, d.fiscalStart)
	if errors.Is(err, syntax.ErrFiscalYear) {
		d.unplanned = append(d.unplanned, v)
	}
	if err != nil {
		return Period{Raw: text}
	}
	return Period{Raw: text, Start: p.Start, End: p.End, Open: p.Open, OK: true, canonical: p.Text}
}

func (d *decoder) placeOf(v *source.Node) source.Place {
	return source.Place{File: d.doc.File.Path, Span: v.Span}
}

// refOf reads a plain reference, or {ref: …, accountable: …}; of a list it takes the first.
func refOf(d *decoder, v *source.Node) Ref {
	if v.Kind == source.Map {
		inner := v.Get("ref")
		if inner == nil || !inner.IsScalar() {
			return Ref{}
		}
		return Ref{Text: scalarText(inner), Accountable: yesNoOf(scalarText(v.Get("accountable"))).Yes, place: d.placeOf(inner)}
	}
	if !v.IsScalar() {
		if len(v.Items) > 0 {
			return refOf(d, v.Items[0])
		}
		return Ref{}
	}
	return Ref{Text: scalarText(v), place: d.placeOf(v)}
}

func refsOf(d *decoder, v *source.Node) Refs {
	items := v.Items
	if v.Kind != source.List {
		items = []*source.Node{v}
	}
	var refs Refs
	for _, item := range items {
		if r := refOf(d, item); r.IsSet() {
			refs = append(refs, r)
		}
	}
	return refs
}

func countsOf(d *decoder, v *source.Node) Counts {
	var counts Counts
	for i := range v.Pairs {
		n := numberOf(scalarText(v.Pairs[i].Value))
		counts = append(counts, Count{Name: v.Pairs[i].Key.Value, Value: n.Value, OK: n.OK && n.Value >= 0, place: d.placeOf(v.Pairs[i].Key)})
	}
	return counts
}

func entriesOf(d *decoder, v *source.Node) Entries {
	var entries Entries
	for i := range v.Pairs {
		entries = append(entries, Entry{Name: v.Pairs[i].Key.Value, Value: scalarText(v.Pairs[i].Value), place: d.placeOf(v.Pairs[i].Key)})
	}
	return entries
}

// goalsOf reads okrs, none, or {none: true, since: date}.
func goalsOf(v *source.Node) Goals {
	if v.Kind != source.Map {
		switch text := enumText(scalarText(v)); text {
		case "none", "okrs":
			return Goals{Kind: text}
		}
		return Goals{}
	}
	goals := Goals{Since: dateOf(scalarText(v.Get("since")))}
	if yesNoOf(scalarText(v.Get("none"))).Yes {
		goals.Kind = "none"
	}
	return goals
}

func homeworkOf(d *decoder, v *source.Node) HomeworkEntry {
	if v.Kind != source.Map {
		return HomeworkEntry{Reviewed: dateOf(scalarText(v))}
	}
	var entry HomeworkEntry
	d.fields(reflect.ValueOf(&entry).Elem(), v)
	return entry
}

// roleInfosOf reads a map from roles to facts, in file order.
func roleInfosOf(d *decoder, v *source.Node) []*RoleInfo {
	var infos []*RoleInfo
	for i := range v.Pairs {
		if info, ok := asBlock[RoleInfo](d, v.Pairs[i].Value); ok {
			info.Role = v.Pairs[i].Key.Value
			infos = append(infos, info)
		}
	}
	return infos
}

func asBlock[T any](d *decoder, v *source.Node) (*T, bool) {
	block := d.block(reflect.TypeFor[T](), v)
	if !block.IsValid() {
		return nil, false
	}
	t, ok := block.Interface().(*T)
	return t, ok
}
