package lexicon

import "unicode"

// Measurable reports whether the text states a number, a number word or an observable finish to check against.
// placeholder is left-over template text such as "x" or "tbd", which makes any text unmeasurable, or else the
// vague word that stands where the number should; empty when there is none.
func (l *Language) Measurable(text string) (ok bool, leftOver string) {
	s := l.read(text)
	defer s.free()
	if found := s.hits[placeholder]; len(found) > 0 {
		return false, s.quote(found[0])
	}
	for i := range s.toks {
		if s.isNumber(i) {
			return true, ""
		}
	}
	c := newCollector(s, Facts{})
	c.finished(l)
	if c.has(SideOutput) || len(s.hits[target]) > 0 || len(s.hits[numberWord]) > 0 {
		return true, ""
	}
	if found := s.hits[vague]; len(found) > 0 {
		return false, s.quote(found[0])
	}
	return false, ""
}

// Redacted reports whether numbers were taken out on purpose: "[internal]", "[redacted]", or stand-ins like "N1" and "$X".
// Such a text can neither be called measurable nor a placeholder.
func (l *Language) Redacted(text string) bool {
	toks := tokenize(nil, text)
	for i, t := range toks {
		written := text[t.start:t.end]
		first := rune(written[0])
		before, behind := "", ""
		if i > 0 {
			before = toks[i-1].text
		}
		if i+1 < len(toks) {
			behind = toks[i+1].text
		}
		bracketed := before == "[" && behind == "]"
		switch {
		case bracketed && (t.text == "internal" || t.text == "redacted"):
			return true
		case t.kind == word && len(written) == 1 && unicode.IsUpper(first) && isCurrencyText(before):
			return true
		case t.kind == word && len(written) == 2 && unicode.IsUpper(first) && unicode.IsDigit(rune(written[1])) && !namesPeriod(first):
			return true
		}
	}
	return false
}

// namesPeriod reports letters that name periods, percentiles and priorities (Q3, H1, P1, W4), not numbers.
func namesPeriod(letter rune) bool {
	switch letter {
	case 'Q', 'H', 'P', 'W', 'V', 'S', 'B', 'G', 'L', 'T':
		return true
	}
	return false
}

func isCurrencyText(s string) bool {
	for _, r := range s {
		return isCurrency(r)
	}
	return false
}

func (s *sentence) quote(h hit) string { return s.text[s.toks[h.start].start:s.toks[h.end-1].end] }
