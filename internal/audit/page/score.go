package page

import (
	"fmt"
	"html/template"

	"github.com/orgvet/orgvet/internal/audit"
)

// scoreText says a score in words, from what is certain to what is known: "55 to 72 of 100".
func scoreText(s *audit.Score) string {
	if !s.Known {
		return ""
	}
	value, low := fmt.Sprintf("%.0f", s.Value), fmt.Sprintf("%.0f", s.Low)
	if low == value {
		return value + " of 100"
	}
	return fmt.Sprintf("%s to %s of 100", low, value)
}

// scoreBar draws a score on its scale with the limits of the bands and, lighter, the part that hangs on what is not recorded.
func scoreBar(s *audit.Score) template.HTML {
	const width = 300
	d := &drawing{width: width, height: 34}
	d.rect(0, 2, width, 12, inkPale)
	d.rect(0, 2, max(s.Value*3, 2), 12, inkSoft)
	d.rect(0, 2, max(s.Low*3, 2), 12, inkAccent)
	for _, band := range []struct {
		from float64
		name string
	}{{60, "mixed"}, {85, "strong"}} {
		d.line(band.from*3, 0, band.from*3, 18, inkText)
		d.text(band.from*3, 30, "start", inkMuted, band.name)
	}
	d.text(0, 30, "start", inkMuted, "weak")
	return d.svg(fmt.Sprintf("Bar: %s", scoreText(s)))
}

// changeText compares with the earlier report: "better: 52 to 61".
func changeText(c *audit.Change) string {
	if c == nil {
		return ""
	}
	if c.Word == "same" {
		return fmt.Sprintf("about the same as before: %.0f to %.0f", c.Before, c.Now)
	}
	return fmt.Sprintf("%s than before: %.0f to %.0f", c.Word, c.Before, c.Now)
}

// strictText is the number as it would be if nothing were ignored; empty when that makes no difference.
func strictText(s *audit.Score) string {
	if !s.Known || fmt.Sprintf("%.0f", s.Strict) == fmt.Sprintf("%.0f", s.Value) {
		return ""
	}
	return fmt.Sprintf("Without what is ignored on purpose it would be %.0f.", s.Strict)
}
