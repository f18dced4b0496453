package featurefactory

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lexicon"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// measured reports whether an initiative says how success will be measured: a text with a number that is not a date. In a language
// without word lists, any digit will do.
func measured(p *lint.Pass, i *model.Initiative) bool {
	return slices.ContainsFunc(i.Success, func(text string) bool {
		r := p.Classify(text, lexicon.Facts{}, lexicon.Options{})
		return r.Quantified || r.Label == lexicon.Unknown && strings.ContainsAny(text, "0123456789")
	})
}
