package source

import (
	"path/filepath"
	"slices"
	"strings"
)

// Select is Find for a list of files that are not on disk, such as those of a revision: it keeps what Find would read. The files and the
// paths they must be under are slash-separated and relative to dir; "." is all of dir.
func Select(dir string, files, under []string, opts FindOptions) ([]string, error) {
	f, err := newFinder(dir, opts)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, file := range files {
		full := filepath.Join(f.root, filepath.FromSlash(file))
		named := slices.Contains(under, file)
		below := slices.ContainsFunc(under, func(u string) bool { return u == "." || strings.HasPrefix(file, u+"/") })
		if !isConfig(full) && (named || below && hasPlanName(full) && f.wanted(full)) {
			out = append(out, file)
		}
	}
	slices.Sort(out)
	return out, nil
}
