package lexicon

import "strings"

type form struct {
	cat  category
	text string
}

// inflection adds the forms of a lemma of a category to forms; finished is the irregular participle or empty.
type inflection func(forms []form, cat category, lemma, finished string) []form

var inflections = map[string]inflection{"en": inflectEnglish, "de": inflectGerman}

// counted lists hold nouns with a plural.
var counted = setOf(deliverable, bareNoun, activity, vanity, vanitySoft, metric, customerState, financial, actor, insider, thing, workNoun)

// inflectEnglish over-generates on purpose (a single "p" beside the double one of "shipping"): a form nobody writes costs nothing.
func inflectEnglish(forms []form, cat category, lemma, finished string) []form {
	forms = append(forms, form{cat, lemma})
	head, tail, _ := strings.Cut(lemma, " ")
	if tail != "" {
		tail = " " + tail
	}
	each := func(cat category, endings ...string) {
		for _, e := range endings {
			forms = append(forms, form{cat, e + tail})
		}
	}
	past := func() []string {
		if finished != "" {
			return []string{finished}
		}
		return englishPast(head)
	}
	switch {
	case cat == making:
		each(making, englishGerund(head)...)
		each(done, past()...)
	case cat == working:
		each(working, englishGerund(head)...)
		each(doneOpening, past()...)
	case cat == change || cat == behavior:
		each(cat, englishGerund(head)...)
		each(cat, past()...)
		each(cat, englishPlural(head))
	case counted.has(cat) || cat == timeUnit || cat == shortUnit || cat == nounTail || cat == abstract:
		cut := strings.LastIndex(lemma, " ") + 1
		forms = append(forms, form{cat, lemma[:cut] + englishPlural(lemma[cut:])})
	}
	return forms
}

func englishPlural(w string) string {
	switch {
	case strings.HasSuffix(w, "y") && len(w) > 1 && !isVowel(w[len(w)-2]):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s") || strings.HasSuffix(w, "x") || strings.HasSuffix(w, "sh") || strings.HasSuffix(w, "ch"):
		return w + "es"
	}
	return w + "s"
}

func englishGerund(w string) []string {
	if strings.HasSuffix(w, "e") {
		return []string{w[:len(w)-1] + "ing"}
	}
	return []string{w + "ing", w + w[len(w)-1:] + "ing"}
}

func englishPast(w string) []string {
	switch {
	case strings.HasSuffix(w, "e"):
		return []string{w + "d"}
	case strings.HasSuffix(w, "y") && len(w) > 1 && !isVowel(w[len(w)-2]):
		return []string{w[:len(w)-1] + "ied"}
	}
	return []string{w + "ed", w + w[len(w)-1:] + "ed"}
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// inflectGerman adds case and plural endings to nouns and adjectives and the imperative to verbs; participles are
// too irregular to guess and stand in the pack.
func inflectGerman(forms []form, cat category, lemma, finished string) []form {
	forms = append(forms, form{cat, lemma})
	add := func(cat category, stem string, endings ...string) {
		for _, e := range endings {
			forms = append(forms, form{cat, stem + e})
		}
	}
	switch {
	case cat == making || cat == working || cat == change:
		if stem, ok := strings.CutSuffix(lemma, "eln"); ok {
			add(cat, stem, "le")
		} else if stem, ok := strings.CutSuffix(lemma, "en"); ok {
			add(cat, stem, "e")
		} else if stem, ok := strings.CutSuffix(lemma, "n"); ok {
			add(cat, stem, "e")
		}
		participle := done
		if cat == change {
			participle = change
		}
		if finished != "" {
			add(participle, finished, "")
		}
	case counted.has(cat):
		add(cat, lemma, "e", "en", "n", "er", "s", "es")
	case cat == quality:
		add(cat, lemma, "e", "en", "er", "es", "em")
	}
	return forms
}
