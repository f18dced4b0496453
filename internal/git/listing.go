package git

import (
	"cmp"
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"sync"
	"unicode/utf8"
)

// Listing is what git says of a folder.
type Listing struct {
	Known    bool     // false outside a work tree, without git, and for a folder that is itself ignored: no files are listed
	Files    []string // below the folder, slash-separated and relative to it: those on record and those that are not ignored
	Warnings []string // lines, such as for a folder that cannot be opened
	top      string   // of the work tree; "" when git did not tell
}

// Question is one that git has been asked about a folder.
type Question struct {
	dir string
	// Answer waits for what git says.
	Answer func() Listing
}

// Ask has git list the files of a folder, which must be absolute, while the caller does other things and then waits for the answer.
// Starting git is most of the time that it takes, so the one process also tells the top of the work tree.
func Ask(ctx context.Context, dir string) *Question {
	if !MayBeIn(dir) {
		return &Question{dir, func() Listing { return Listing{} }}
	}
	cmd := command(ctx, dir, "ls-files", "-co", "--exclude-standard", "-z", "--", ".")
	// The events that git writes for other programs (its api-trace2) are where a command tells the work tree it is in.
	cmd.Env = append(cmd.Env, "GIT_TRACE2_EVENT=2", "GIT_TRACE2_EVENT_NESTING=1")
	wait := start(cmd)
	return &Question{dir, sync.OnceValue(func() Listing {
		out, said, err := wait()
		l := listing(out, said)
		switch {
		case err != nil:
		case len(out) > 0:
			l.Known = true
		default:
			_, err := run(ctx, dir, nil, "check-ignore", "-q", ".")
			l.Known = err != nil
		}
		return l
	})}
}

// IsAbout reports whether the question is about a folder; a nil one is about none.
func (q *Question) IsAbout(dir string) bool { return q != nil && q.dir == dir }

// Top is what Top says of the folder.
func (q *Question) Top(ctx context.Context) string {
	if top := q.Answer().top; top != "" {
		return top
	}
	return Top(ctx, q.dir)
}

func listing(out []byte, said string) Listing {
	var l Listing
	if len(out) > 0 {
		l.Files = strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
	}
	for line := range strings.Lines(said) {
		if strings.HasPrefix(line, `{"event":`) {
			l.top = cmp.Or(l.top, workTree(line))
		} else {
			l.Warnings = append(l.Warnings, line)
		}
	}
	return l
}

// workTree is the folder that an event names as the top of a work tree; "" for other events.
func workTree(event string) string {
	if !strings.HasPrefix(event, `{"event":"def_repo"`) || !utf8.ValidString(event) {
		return ""
	}
	var e struct {
		Worktree string `json:"worktree"`
	}
	if json.Unmarshal([]byte(event), &e) != nil {
		return ""
	}
	return filepath.FromSlash(e.Worktree)
}
