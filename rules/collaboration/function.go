package collaboration

import (
	"strings"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
)

// isFunction reports whether a text names a function: by its word, or by another word for the same craft ("customer success" for
// support).
func isFunction(p *lint.Pass, text, function string) bool {
	if strings.EqualFold(strings.TrimSpace(text), function) {
		return true
	}
	role := craft(p, function)
	return role != model.NoRole && role != model.RoleOther && craft(p, text) == role
}

func craft(p *lint.Pass, text string) model.Role {
	return model.ParseRole(text, p.Model.Settings.Roles)
}
