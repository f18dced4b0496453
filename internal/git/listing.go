package git

import (
	"context"
	"slices"
	"strings"
	"sync"
)

// Listing is what git says of a folder.
type Listing struct {
	Known    bool     // false outside a work tree, without git, and for a folder that is itself ignored: no files are listed
	Files    []string // below the folder, slash-separated and relative to it: those on record and those that are not ignored
	Warnings []string // lines, such as for a folder that cannot be opened
}

// Question is one that git has been asked about a folder.
type Question struct {
	dir string
	// Answer waits for what git says.
	Answer func() Listing
}

// Ask has git list the files of a folder, which must be absolute, while the caller does other things and then waits for the answer.
// Starting git is most of the time that it takes.
func Ask(ctx context.Context, dir string) *Question {
	if !MayBeIn(dir) {
		return &Question{dir, func() Listing { return Listing{} }}
	}
	answer := make(chan Listing, 1)
	go func() { answer <- list(ctx, dir) }()
	return &Question{dir, sync.OnceValue(func() Listing { return <-answer })}
}

func list(ctx context.Context, dir string) Listing {
	out, said, err := output(command(ctx, dir, "ls-files", "-co", "--exclude-standard", "-z", "--", "."))
	l := Listing{Known: err == nil, Warnings: slices.Collect(strings.Lines(said))}
	if len(out) > 0 {
		l.Files = strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
	} else if l.Known {
		_, err := run(ctx, dir, nil, "check-ignore", "-q", ".")
		l.Known = err != nil
	}
	return l
}

// IsAbout reports whether the question is about a folder; a nil one is about none.
func (q *Question) IsAbout(dir string) bool { return q != nil && q.dir == dir }

// Top is what Top says of the folder, without another process where git has listed the files and only one folder can be the top.
func (q *Question) Top(ctx context.Context) string {
	if top := ordinaryTop(q.dir); top != "" && q.Answer().Known {
		return top
	}
	return Top(ctx, q.dir)
}
