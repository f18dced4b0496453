package judge

import "github.com/orgvet/orgvet/internal/lint"

// Kept reports whether at least a number of subjects carry a field, or the configuration demands it with expect:. Unlike Pass.Adopted it
// is not lifted by the strict preset.
func Kept(p *lint.Pass, field string, have, least int) bool {
	return have >= least || !p.Strict() && p.Adopted(field, 0, 1)
}
