package audit

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/report"
)

// CSV prints the findings as a table that opens right in a spreadsheet.
func CSV(w io.Writer, r *Report) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("print audit: %w", err)
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	rows := [][]string{{"dimension", "question", "level", "severity", "rule", "teams", "about", "finding", "next", "who can", "effort", "path", "line", "state"}}
	for card := range r.Cards() {
		rows = append(rows, r.row(card))
	}
	if err := c.WriteAll(rows); err != nil {
		return fmt.Errorf("print audit: %w", err)
	}
	return nil
}

func (r *Report) row(c *Card) []string {
	dimension, question := "", ""
	if d, q := questionOf(c.Rule); q != nil {
		dimension, question = d.name, q.text
	}
	line := ""
	if c.Line > 0 {
		line = strconv.Itoa(c.Line)
	}
	note := r.Rule(c.Rule)
	return []string{
		dimension, question, c.Level, c.Severity, c.Rule, report.Cell(strings.Join(c.Teams, " ")), report.Cell(c.Entity), report.Cell(c.Message),
		report.Cell(c.Next), note.Who, note.Effort, report.Cell(c.Path), line, c.State,
	}
}
