package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"unicode/utf16"
)

// writeJSON prints indented JSON.
func writeJSON(w io.Writer, v any) error {
	text, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	return writeJSONText(w, text)
}

// writeJSONLine prints JSON on one line.
func writeJSONLine(w io.Writer, v any) error {
	text, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	return writeJSONText(w, text)
}

// writeJSONText prints JSON whose bytes are as harmless in a terminal or a CI log as Clean makes text, and still decode to the same.
func writeJSONText(w io.Writer, text []byte) error {
	var b bytes.Buffer
	for _, r := range string(command().ReplaceAll(text, []byte(`#\u0023$1`))) {
		switch {
		case r == '\n' || !unsafe(r):
			b.WriteRune(r)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	b.WriteByte('\n')
	if _, err := b.WriteTo(w); err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	return nil
}

// writeXML prints an XML document.
func writeXML(w io.Writer, v any) error {
	text, err := xml.MarshalIndent(v, "", "  ")
	if err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	if _, err := fmt.Fprintf(w, "%s%s\n", xml.Header, text); err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	return nil
}
