package source

import (
	"bytes"
	"flag"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var (
	corpus      = flag.String("corpus", "", "compare the plain reader with the YAML library on all YAML below this `FOLDER`")
	corpusBytes = flag.Int64("corpus-bytes", 1<<20, "largest file of the corpus, in bytes")
	corpusEdits = flag.Int("corpus-edits", 0, "compare so many damaged copies of every file too")
)

// TestPlainReaderOnCorpus is for maintainers: `go test ./internal/source -run OnCorpus -v -corpus FOLDER`.
func TestPlainReaderOnCorpus(t *testing.T) {
	if *corpus == "" {
		t.Skip("no -corpus")
	}
	random := rand.New(rand.NewPCG(1, 1))
	var found, inside, docs, taken, edited, differ int
	compare := func(path string, data []byte) (plain, all int) {
		difference, plain, all := sameReading(path, data)
		if difference != "" {
			differ++
			t.Errorf("%s: %s\n%q", path, difference, data[:min(len(data), 1000)])
		}
		return plain, all
	}
	yamlFiles(t, *corpus, *corpusBytes, func(path string, data []byte) {
		if filepath.Ext(path) == ".md" && !bytes.HasPrefix(data, []byte("---")) {
			return
		}
		plain, all := compare(path, data)
		found, docs, taken = found+1, docs+all, taken+plain
		if plain == all && all > 0 {
			inside++
		}
		for range *corpusEdits {
			edited++
			compare(path, edit(data[:min(len(data), 4<<10)], random))
		}
	})
	t.Logf("%d files found, %d of them wholly in the subset; %d of %d documents; %d damaged copies; %d differ",
		found, inside, taken, docs, edited, differ)
}

// edit damages a text in one to three places: lines are cut, moved in or out, or left out, and fragments of YAML come in.
func edit(data []byte, random *rand.Rand) []byte {
	text := string(data)
	for range 1 + random.IntN(3) {
		at := random.IntN(len(text) + 1)
		lines := strings.SplitAfter(text, "\n")
		line := random.IntN(len(lines))
		switch random.IntN(7) {
		case 0, 1:
			text = text[:at] + fragments[random.IntN(len(fragments))] + text[at:]
		case 2:
			text = text[:at] + text[min(at+1, len(text)):]
		case 3:
			lines[line] = strings.Repeat(" ", random.IntN(7)) + strings.TrimLeft(lines[line], " ")
			text = strings.Join(lines, "")
		case 4:
			text = strings.Join(slices.Delete(lines, line, line+1), "")
		case 5:
			text = text[:at]
		default:
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
	}
	return []byte(text)
}
