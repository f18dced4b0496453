package model

import (
	"math"
	"time"

	"github.com/orgvet/orgvet/internal/source"
)

// OK tells that a text was present and understood; a value that is not OK is unknown to every rule, and the reader has already
// reported why. Raw is the text as written; only values of which it is printed, and which cannot be written from what was understood, keep it.

// Share is a part of a whole; 0.6 means 60%.
type Share struct {
	Value float64
	OK    bool
}

// Number is a plain number.
type Number struct {
	Value float64
	OK    bool
}

// Date is a day, or a whole month where a rough date is allowed.
type Date struct {
	from day
	more uint16 // days that follow the first
	OK   bool
}

// Start is the first day; the zero time where the date was not understood.
func (d Date) Start() time.Time { return d.from.time(d.OK) }

// End is the last day itself; the zero time where the date was not understood.
func (d Date) End() time.Time { return (d.from + day(d.more)).time(d.OK) }

// Text is the date as it is written, 2026-08-18 or 2026-08; "" where it was not understood.
func (d Date) Text() string {
	switch {
	case !d.OK:
		return ""
	case d.more > 0:
		return d.Start().Format("2006-01")
	}
	return d.Start().Format(time.DateOnly)
}

// WrittenDate is a date that is printed even where it was not understood.
type WrittenDate struct {
	Date
	Raw string
}

// Period is a stretch of time that OKRs or a roadmap are made for. An open period always runs.
type Period struct {
	Raw       string
	canonical string // in the usual spelling
	from, to  day
	Open      bool
	OK        bool
}

// Start is the first day; the zero time for an open period, and for one that was not understood.
func (p Period) Start() time.Time { return p.from.time(p.OK && !p.Open) }

// End is the last day itself; the zero time for an open period, and for one that was not understood.
func (p Period) End() time.Time { return p.to.time(p.OK && !p.Open) }

// day counts days from 1970 on: there are a great many dates in a large organization, and a time.Time is six times as large.
type day int32

const daySeconds = 24 * 60 * 60

func dayOf(t time.Time) day { return day(t.Unix() / daySeconds) }

func (d day) time(known bool) time.Time {
	if !known {
		return time.Time{}
	}
	return time.Unix(int64(d)*daySeconds, 0).UTC()
}

// Contains reports whether the day lies in the period; one that was not understood contains none.
func (p Period) Contains(day time.Time) bool {
	return p.OK && (p.Open || !day.Before(p.Start()) && !day.After(p.End()))
}

// Over reports whether the period lies before a day; an open one, or one that was not understood, never does.
func (p Period) Over(day time.Time) bool { return p.OK && !p.Open && p.End().Before(day) }

// Days is the length of the period; an open one is longer than any other.
func (p Period) Days() int {
	if p.Open {
		return 1 << 30
	}
	return int(p.End().Sub(p.Start()).Hours()/24) + 1
}

// Text is the period in its usual spelling, or as written when it was not understood.
func (p Period) Text() string { return orElse(p.canonical, p.Raw) }

// Duration is a length of time, or an effort in person-time. Weeks holds it in (person-)weeks of five working days.
type Duration struct {
	Weeks float64
	OK    bool
}

// WrittenDuration is a duration that is printed.
type WrittenDuration struct {
	Duration
	Raw string
}

// Cadence is how often something happens. Days is the time between two occurrences; 0 means once.
type Cadence struct {
	Raw  string
	Days float64
	OK   bool
}

// Value is a measured or wanted quantity: a number with its unit and, for targets, a comparator. Fields point to values, never nil, that
// nobody may change: those that are written alike are one, as there are far fewer ways to write them than values.
type Value struct {
	Raw        string
	Unit       string // "", "%", "ms", "€", "per 1000" …
	Number     float64
	Comparator Comparator
	Undecided  bool // the words undecided and unknown
	Redacted   bool // kept back on purpose: "confidential", or a stand-in such as N1 or $X
	OK         bool // a number was understood
}

// Comparator says on which side of its number a value may lie.
type Comparator uint8

// The comparators; a value without one is meant exactly.
const (
	Exactly Comparator = iota
	Below
	AtMost
	Above
	AtLeast
)

var comparators = map[string]Comparator{"<": Below, "<=": AtMost, ">": Above, ">=": AtLeast}

// Money is an amount, or a band from Low to High; they are equal for a single amount.
type Money struct {
	Raw       string
	Low, High float64
	OK        bool
}

// YesNo is an answer; OK is false when it was not given.
type YesNo struct {
	Yes bool
	OK  bool
}

// Texts is a list of texts; a single text is read as a list of one.
type Texts []string

// Ref is a reference as written, and what it was linked to.
type Ref struct {
	Text        string
	doc         *Document
	start       uint32 // where it is written
	length      uint16 // and how long; of one that is longer the beginning is marked
	Accountable bool   // owner lists may say which of the owners is accountable
}

// Place is where the reference is written.
func (r Ref) Place() source.Place {
	return spot{r.doc, r.start, r.start + uint32(r.length)}.place()
}

func (r *Ref) putAt(s spot) {
	r.doc, r.start, r.length = s.doc, s.start, uint16(min(s.end-s.start, math.MaxUint16)) //nolint:gosec // it is bounded
}

// IsSet reports whether there is a reference at all.
func (r Ref) IsSet() bool { return r.Text != "" }

// Refs is a list of references; a single one is read as a list of one.
type Refs []Ref

// Texts returns the references as written.
func (rs Refs) Texts() []string {
	out := make([]string, len(rs))
	for i, r := range rs {
		out[i] = r.Text
	}
	return out
}

// Count is one entry of a map from a name to a number, such as headcount.
type Count struct {
	Name  string
	Value float64
	OK    bool
	at    spot
}

// Place is where the entry is written.
func (c Count) Place() source.Place { return c.at.place() }

// Counts is a map from names to numbers, in file order.
type Counts []Count

// Entry is one entry of a map from a name to a text or reference.
type Entry struct {
	Name  string
	Value string
	at    spot
}

// Place is where the entry is written.
func (e Entry) Place() source.Place { return e.at.place() }

// Entries is a map from names to texts, in file order.
type Entries []Entry

// Get returns the text of a name, or "".
func (es Entries) Get(name string) string {
	for _, e := range es {
		if e.Name == name {
			return e.Value
		}
	}
	return ""
}
