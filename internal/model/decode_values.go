package model

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema/syntax"
)

func shareOf(text string) Share {
	n, err := syntax.ParseShare(text)
	return Share{Value: n, OK: err == nil}
}

func numberOf(text string) Number {
	n, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
	ok := err == nil && !math.IsNaN(n) && !math.IsInf(n, 0)
	if !ok {
		n = 0
	}
	return Number{Value: n, OK: ok}
}

func dateOf(text string) Date {
	d, err := syntax.ParseDate(text)
	if err != nil {
		return Date{}
	}
	from := dayOf(d.Start)
	return Date{from: from, more: uint16(dayOf(d.End) - from), OK: true} //nolint:gosec // a month at the most
}

func writtenDateOf(text string) WrittenDate { return WrittenDate{Date: dateOf(text), Raw: text} }

func durationOf(text string) Duration {
	w, err := syntax.ParseDuration(text)
	return Duration{Weeks: w, OK: err == nil}
}

func writtenDurationOf(text string) WrittenDuration {
	return WrittenDuration{Duration: durationOf(text), Raw: text}
}

func cadenceOf(text string) Cadence {
	days, err := syntax.ParseCadence(text)
	if math.IsInf(days, 0) {
		days = 0
	}
	return Cadence{Raw: text, Days: days, OK: err == nil}
}

func (d *decoder) valueOf(text string) *Value { return d.values.get(text, readValue) }

func readValue(text string) *Value {
	said, _ := syntax.ParseValue(text) // nothing of what is no value
	v := valueFrom(said)
	v.Raw = text
	return v
}

func valueFrom(v syntax.Value) *Value {
	return &Value{
		Raw: v.Text, Number: v.Number, Unit: v.Unit, Comparator: comparators[v.Compare], OK: v.IsNumber(),
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
	text := d.text(v)
	p, err := syntax.ParsePeriod(text, d.fiscalStart)
	if errors.Is(err, syntax.ErrFiscalYear) {
		d.unplanned = append(d.unplanned, v)
	}
	if err != nil {
		return Period{Raw: text}
	}
	return Period{Raw: text, canonical: p.Text, from: dayOf(p.Start), to: dayOf(p.End), Open: p.Open, OK: true}
}

// refOf reads a plain reference, or {ref: …, accountable: …}; of a list it takes the first.
func refOf(d *decoder, v *source.Node) Ref {
	if v.Kind == source.Map {
		inner := v.Get("ref")
		if inner == nil || !inner.IsScalar() {
			return Ref{}
		}
		r := refOf(d, inner)
		r.Accountable = yesNoOf(scalarText(v.Get("accountable"))).Yes
		return r
	}
	if !v.IsScalar() {
		if len(v.Items) > 0 {
			return refOf(d, v.Items[0])
		}
		return Ref{}
	}
	r := Ref{Text: d.text(v)}
	r.putAt(d.spotOf(v))
	return r
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
		counts = append(counts, Count{Name: d.copies.of(v.Pairs[i].Key.Value), Value: n.Value, OK: n.OK && n.Value >= 0, at: d.spotOf(v.Pairs[i].Key)})
	}
	return counts
}

func entriesOf(d *decoder, v *source.Node) Entries {
	var entries Entries
	for i := range v.Pairs {
		entries = append(entries, Entry{Name: d.copies.of(v.Pairs[i].Key.Value), Value: d.text(v.Pairs[i].Value), at: d.spotOf(v.Pairs[i].Key)})
	}
	return entries
}

// goalsOf reads okrs, none, or {none: true, since: date}.
func goalsOf(d *decoder, v *source.Node) Goals {
	if v.Kind != source.Map {
		switch text := enumText(d.text(v)); text {
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
	for i := range v.Pairs {
		if value := v.Pairs[i].Value; value.Kind != source.Null {
			entry.read(d, keyOf(v.Pairs[i].Key.Value), value)
		}
	}
	return entry
}

// roleInfosOf reads a map from roles to facts, in file order.
func roleInfosOf(d *decoder, v *source.Node) []*RoleInfo {
	var infos []*RoleInfo
	for i := range v.Pairs {
		if info := decodeBlock[RoleInfo](d, v.Pairs[i].Value); info != nil {
			info.Role = d.copies.of(v.Pairs[i].Key.Value)
			infos = append(infos, info)
		}
	}
	return infos
}

func datesOf(v *source.Node) []Date {
	var dates []Date
	for _, text := range textsOf(v) {
		dates = append(dates, dateOf(text))
	}
	return dates
}
