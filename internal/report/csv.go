package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/orgvet/orgvet/internal/lazy"
	"github.com/orgvet/orgvet/internal/lint"
)

var csvHeader = []string{
	"severity", "rule", "category", "finding", "next", "kind", "id", "name", "path", "line", "column", "value", "limit", "unit", "status", "because",
}

// CSV prints a table that opens right in a spreadsheet: marked as UTF-8, and no cell is a formula.
func CSV(w io.Writer, r *Run, o Options) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	rows := [][]string{csvHeader}
	for _, f := range r.defects(o) {
		rows = append(rows, csvRow(f, privacy(r.ShowPeople)))
	}
	if err := c.WriteAll(rows); err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	return nil
}

func csvRow(f *lint.Finding, p privacy) []string {
	at, e := f.Place.Span.Start, p.entity(f.Entity)
	row := []string{
		f.Severity.String(), f.Rule.ID, string(f.Rule.Category), Cell(f.Message), Cell(f.Next), e.Kind, Cell(e.ID), Cell(e.Name),
		Cell(f.Place.File), "", "", "", "", "", string(f.Status), Cell(f.Because),
	}
	if at.Line > 0 {
		row[9], row[10] = strconv.Itoa(at.Line), strconv.Itoa(at.Column)
	}
	if m := f.Measure; m != nil {
		row[11], row[12], row[13] = number(m.Value), number(m.Limit), Cell(m.Unit)
	}
	return row
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// formulaSigns begin what a spreadsheet would calculate. The hyphen stands last, as in the middle it would mean a range to formula.
const formulaSigns = "=+@＝＋－＠-"

// formula finds them at the start of a cell, and after a semicolon, where some countries' spreadsheets begin the next cell.
var formula = lazy.Regexp(`(^|;)(\s*)([` + formulaSigns + `])`)

// Cell is text that stays text in a spreadsheet.
func Cell(text string) string {
	text = Clean(text)
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(text))
	if !strings.ContainsRune(formulaSigns, first) && !strings.Contains(text, ";") {
		return text
	}
	return formula.Get().ReplaceAllString(text, "$1$2'$3")
}
