package model

import (
	"strings"
	"sync"
)

// ParseRole reads the role in a text. Case, hyphens and punctuation do not matter. The configured roles come first, then the
// longest known name within the text ("tech lead", "director of engineering"), then the same without words of rank
// ("lead designer"). A text that names no craft gives NoRole.
func ParseRole(text string, custom map[string]Role) Role {
	words := roleWords(text)
	if words == "" {
		return NoRole
	}
	if role, ok := custom[text]; ok {
		return role
	}
	for _, name := range keysOf(custom) {
		if roleWords(name) == words {
			return custom[name]
		}
	}
	if role, ok := roleCache.Load(words); ok {
		return role.(Role) //nolint:forcetypeassert // roleCache holds nothing else
	}
	role := knownRole(words)
	if role == NoRole {
		role = knownRole(withoutRank(words))
	}
	roleCache.Store(words, role)
	return role
}

var roleCache sync.Map // normalized text -> Role

// longestRole is how many words a name of a role has at most, so that a long text costs little.
const longestRole = 5

// knownRole is the role of the whole text, else of the longest phrase in it.
func knownRole(words string) Role {
	if role := wholeRole(words); role != NoRole {
		return role
	}
	best, bestLength := NoRole, 0
	all := strings.Fields(words)
	for from := range all {
		for to := from + 1; to <= min(from+longestRole, len(all)); to++ {
			phrase := strings.Join(all[from:to], " ")
			role := phraseRole(phrase)
			if role != NoRole && (len(phrase) > bestLength || len(phrase) == bestLength && role < best) {
				best, bestLength = role, len(phrase)
			}
		}
	}
	return best
}

func roleWords(text string) string {
	text = strings.Map(func(r rune) rune {
		switch r {
		case '-', '_', ',', '.', '/', '(', ')', '&', ':', '–', '—', '+':
			return ' '
		}
		return r
	}, strings.ToLower(text))
	return strings.Join(strings.Fields(text), " ")
}

var rankWords = map[string]bool{
	"senior": true, "sr": true, "staff": true, "principal": true, "lead": true, "leading": true, "junior": true, "jr": true,
	"intermediate": true, "associate": true, "acting": true, "interim": true, "distinguished": true, "chief": true,
	"i": true, "ii": true, "iii": true, "iv": true, "1": true, "2": true, "3": true, "4": true, "trainee": true, "working": true, "student": true,
}

// withoutRank drops words of rank; a text of nothing else is a lead without a craft.
func withoutRank(words string) string {
	var kept []string
	for _, word := range strings.Fields(words) {
		if !rankWords[word] {
			kept = append(kept, word)
		}
	}
	if len(kept) == 0 && strings.Contains(words, "lead") {
		return "lead"
	}
	return strings.Join(kept, " ")
}
