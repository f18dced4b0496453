package lexicon

// category is the list a phrase belongs to.
type category int

const (
	function category = iota
	shared
	owner
	adverb
	making
	working
	change
	makingNoun
	nounHead
	nounTail
	deliverable
	bareNoun
	fresh
	preposition
	timeUnit
	done
	doneOpening
	workNoun
	datePhrase
	timely
	andWord
	dateWord
	activity
	vanity
	vanitySoft
	vanityNot
	rescue
	metric
	customerState
	financial
	quality
	actor
	insider
	thing
	behavior
	ownWork
	relative
	whoWord
	gaining
	earning
	credential
	moving
	countOpener
	clauseWord
	timesShare
	falling
	builtWord
	process
	repeats
	pace
	finite
	levelWord
	instead
	shortUnit
	comparative
	enabling
	abstract
	trend
	per
	getting
	blocker
	standing
	standingWord
	opener
	modal
	decreasing
	being
	purpose
	means
	fromWord
	toWord
	byWord
	ofWord
	threshold
	ceiling
	numberWord
	target
	frequency
	vague
	placeholder
	categories // how many there are
)

// categorySet is a set of categories; the zero value is empty.
type categorySet [(categories + 63) / 64]uint64

func (s *categorySet) add(cat category)      { s[cat/64] |= 1 << (cat % 64) }
func (s *categorySet) has(cat category) bool { return s[cat/64]&(1<<(cat%64)) != 0 }

// meets reports whether two sets have a category in common.
func (s *categorySet) meets(other *categorySet) bool {
	for i := range s {
		if s[i]&other[i] != 0 {
			return true
		}
	}
	return false
}

// without is what a set has beside another.
func (s categorySet) without(other *categorySet) categorySet {
	for i := range s {
		s[i] &^= other[i]
	}
	return s
}

// setOf is the set of some categories.
func setOf(cats ...category) (set categorySet) {
	for _, cat := range cats {
		set.add(cat)
	}
	return set
}
