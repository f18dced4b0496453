// Package plangen writes organizations that do not exist, as large as wanted, to measure and to test against: the same number of files
// and the same seed are always the same bytes.
package plangen

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// File is one generated file. Path is slash-separated and relative.
type File struct {
	Path string
	Data []byte
}

// Generate returns files in the order of their organization: a company with one team for about every ten of them, with teams' and
// products' descriptions, people, roadmaps, goals of several quarters, logs and forums that link to each other. Of 100 files about 3
// are faulty, and about 17 are written in a wild style: with CRLF, with anchors, with quoted keys, or with tabs around comments.
func Generate(files int, seed uint64) []File {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 1)), teams: max(1, files/10)}
	out := make([]File, 0, files)
	for i := range files {
		f := g.file(i)
		text := g.wild(f.text)
		if g.IntN(100) < 3 {
			text = g.spoil(text)
		}
		out = append(out, File{Path: f.path, Data: []byte(text)})
	}
	return out
}

// Write writes files below a folder.
func Write(dir string, files []File) error {
	for _, f := range files {
		path := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return fmt.Errorf("writing generated plans: %w", err)
		}
		if err := os.WriteFile(path, f.Data, 0o644); err != nil {
			return fmt.Errorf("writing generated plans: %w", err)
		}
	}
	return nil
}

type generator struct {
	*rand.Rand
	teams int
	b     strings.Builder
}

type draft struct{ path, text string }

// file returns the file with a number: the company first, then ten files a team.
func (g *generator) file(i int) draft {
	g.b.Reset()
	if i == 0 {
		g.organization()
		return draft{"organization.yaml", g.b.String()}
	}
	team, path := i/10, ""
	id := teamID(team)
	switch i % 10 {
	case 0:
		path = "logs/" + id + ".yaml"
		g.log(id)
	case 1:
		path = "teams/" + id + ".yaml"
		g.team(team)
	case 2:
		path = "people/" + id + ".yaml"
		g.person(team)
	case 3:
		path = "products/" + id + ".yaml"
		g.product(team)
	case 4:
		path = "roadmaps/" + id + ".yaml"
		g.roadmap(team, "product: "+id+"-desk\nordered: true\n")
	case 5:
		path = "roadmaps/" + id + "-later.yaml"
		g.roadmap(team, "")
	case 9:
		path = "forums/" + id + ".yaml"
		g.forum(team)
	default:
		period := []string{"2026-Q3", "2026-Q2", "2026-Q1"}[i%10-6]
		path = "okrs/" + period + "/" + id + ".yaml"
		g.okrs(team, period)
	}
	return draft{path, g.b.String()}
}

func (g *generator) line(format string, args ...any) { fmt.Fprintf(&g.b, format+"\n", args...) }

func pick[T any](g *generator, values []T) T { return values[g.IntN(len(values))] }

// date returns a day in the months before the end of August 2026, not older than a number of days.
func (g *generator) date(days int) string {
	n := 25 - g.IntN(days) // days into August
	month, day := 8, n
	for day < 1 {
		month--
		day += 28
	}
	year := 2026
	for month < 1 {
		month += 12
		year--
	}
	return fmt.Sprintf("%d-%02d-%02d", year, month, day)
}

func teamID(n int) string {
	name := areas[n%len(areas)]
	if n >= len(areas) {
		name = fmt.Sprintf("%s-%d", name, n/len(areas))
	}
	return name
}

func personID(n int) string {
	first, last := firstNames[n%len(firstNames)], lastNames[n/len(firstNames)%len(lastNames)]
	return strings.ToLower(fmt.Sprintf("%s-%s-%d", first, strings.TrimSuffix(last, "ć"), n))
}

func (g *generator) name() string { return pick(g, firstNames) + " " + pick(g, lastNames) }

// sentence returns the start of a text for people, different nearly every time.
func (g *generator) sentence() string {
	return fmt.Sprintf("%s %s %s %s", pick(g, subjects), pick(g, verbs), pick(g, things), pick(g, reasons))
}
