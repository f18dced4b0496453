package outcomes

import (
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/lexicon"
)

// rising and falling are verbs that say which way a measure is to go. The way is never guessed from the measure itself.
var (
	rising = []string{
		"increase", "raise", "grow", "boost", "lift", "double", "triple", "expand", "gain", "rise", "maximize",
		"steigern", "gesteigert", "erhöhen", "erhöht", "heben", "anheben", "verdoppeln", "verdoppelt", "verdreifachen", "wachsen", "steigt", "steigen",
	}
	falling = []string{
		"reduce", "decrease", "cut", "lower", "shorten", "halve", "drop", "fall", "decline", "shrink", "minimize",
		"senken", "gesenkt", "verringern", "verringert", "reduzieren", "reduziert", "verkürzen", "verkürzt", "halbieren", "halbiert", "sinkt", "sinken", "fallen",
	}
	holding = []string{"keep", "maintain", "sustain", "stay", "hold steady"}
)

// changeVerb is the verb that carries a text's change, as written; empty when there is none.
func changeVerb(r *lexicon.Result) string {
	for _, e := range r.Evidence {
		if e.Name == "change verb" {
			return e.Text
		}
	}
	return ""
}

func isOneOf(verb string, verbs []string) bool { return slices.Contains(verbs, strings.ToLower(verb)) }
