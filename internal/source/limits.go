package source

import "math"

// Limits bound what one file may cost. A zero field means its default.
type Limits struct {
	// NoPlain has the YAML library read everything. Without it, a faster reader takes the documents that are written plainly; what is
	// read is the same.
	NoPlain bool

	FileBytes   int // largest file, in bytes; default 64 MiB, at most 2 GiB, since places are kept in 32 bits
	Depth       int // deepest nesting of lists and maps; default 1,000
	AliasFactor int // a document may grow to AliasFactor times its nodes …
	AliasExtra  int // … plus AliasExtra nodes by expanding aliases; defaults 10 and 100,000
}

// DefaultLimits returns the limits used where nothing else is configured.
func DefaultLimits() Limits {
	return Limits{FileBytes: 64 << 20, Depth: 1000, AliasFactor: 10, AliasExtra: 100_000}
}

func (l Limits) withDefaults() Limits {
	d := DefaultLimits()
	if l.FileBytes <= 0 {
		l.FileBytes = d.FileBytes
	}
	l.FileBytes = min(l.FileBytes, math.MaxInt32)
	if l.Depth <= 0 {
		l.Depth = d.Depth
	}
	if l.AliasFactor <= 0 {
		l.AliasFactor = d.AliasFactor
	}
	if l.AliasExtra <= 0 {
		l.AliasExtra = d.AliasExtra
	}
	return l
}
