package source

import (
	"bytes"
	"flag"
	"path/filepath"
	"testing"
)

var (
	corpus      = flag.String("corpus", "", "compare the plain reader with the YAML library on all YAML below this `FOLDER`")
	corpusBytes = flag.Int64("corpus-bytes", 1<<20, "largest file of the corpus, in bytes")
)

// TestPlainReaderOnCorpus is for maintainers: `go test ./internal/source -run OnCorpus -v -corpus FOLDER`.
func TestPlainReaderOnCorpus(t *testing.T) {
	if *corpus == "" {
		t.Skip("no -corpus")
	}
	var found, inside, differ, docs, taken int
	yamlFiles(t, *corpus, *corpusBytes, func(path string, data []byte) {
		if ext := filepath.Ext(path); ext == ".md" && !bytes.HasPrefix(data, []byte("---")) {
			return
		}
		found++
		difference, plain, all := sameReading(path, data)
		docs, taken = docs+all, taken+plain
		switch {
		case difference != "":
			differ++
			t.Errorf("%s: %s", path, difference)
		case plain == all && all > 0:
			inside++
		}
	})
	t.Logf("%d files found, %d of them wholly in the subset; %d of %d documents; %d differ", found, inside, taken, docs, differ)
}
