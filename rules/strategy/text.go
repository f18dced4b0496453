package strategy

import (
	"strings"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/rules/internal/judge"
)

// words counts the words that a strategy consists of, wherever they stand in it.
func words(s *model.Strategy) int {
	if s == nil {
		return 0
	}
	texts := append([]string{s.Summary}, s.NotDoing...)
	for _, p := range s.Pillars {
		texts = append(texts, p.Name)
	}
	for _, c := range s.Choices {
		texts = append(texts, c.Chose, c.Over)
	}
	return judge.Words(strings.Join(texts, " "))
}

// isOffered reports whether a product is neither gone nor on its way out.
func isOffered(p *model.Product) bool { return p.Stage != "retiring" && p.Stage != "retired" }
