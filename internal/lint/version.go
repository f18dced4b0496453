package lint

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/lazy"
)

// FirstVersion is the version of the rules that came first.
const FirstVersion = "0.1"

var versionPattern = lazy.Regexp(`^[0-9]{1,6}\.[0-9]{1,6}$`)

// IsVersion reports whether a text is a version of the rules: two numbers with a dot between them.
func IsVersion(text string) bool { return versionPattern.MatchString(text) }

// Version is the version of the rules that brought the rule.
func (r *Rule) Version() string { return cmp.Or(r.Since, FirstVersion) }

// Newer reports whether version a came after version b.
func Newer(a, b string) bool {
	majorA, minorA := numbers(a)
	majorB, minorB := numbers(b)
	return majorA > majorB || majorA == majorB && minorA > minorB
}

func numbers(version string) (major, minor int) {
	before, after, _ := strings.Cut(version, ".")
	major, _ = strconv.Atoi(before) // IsVersion holds wherever a version is written
	minor, _ = strconv.Atoi(after)
	return major, minor
}

// LatestVersion is the version of the newest of the rules.
func LatestVersion(rules []*Rule) string {
	latest := FirstVersion
	for _, r := range rules {
		if Newer(r.Version(), latest) {
			latest = r.Version()
		}
	}
	return latest
}
