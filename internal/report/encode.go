package report

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/orgvet/orgvet/internal/parallel"
)

// writeJSON prints indented JSON.
func writeJSON(w io.Writer, v any) error {
	text, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	return write(w, append(safeJSON(text), '\n'))
}

// writeJSONList prints indented JSON with n members in a list that v leaves empty; empty is how that is written, such as "findings": [].
func writeJSONList(w io.Writer, v any, empty string, n int, member func(i int) any) error {
	if n == 0 {
		return writeJSON(w, v)
	}
	text, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	before, after, _ := bytes.Cut(safeJSON(text), []byte(empty))
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	outer := "\n" + string(line[:len(line)-len(bytes.TrimLeft(line, " "))])
	inner := outer + "  "
	if err := write(w, slices.Concat(before, []byte(strings.TrimSuffix(empty, "]")))); err != nil {
		return err
	}
	err = writeEach(w, n, inner[1:], "  ", func(e *encoder, i int) error {
		e.WriteString(inner)
		if err := e.json.Encode(member(i)); err != nil {
			return err //nolint:wrapcheck // by writeEach
		}
		e.Truncate(e.Len() - 1) // the end of the line
		if i < n-1 {
			e.WriteByte(',')
		}
		return nil
	})
	if err != nil {
		return err
	}
	return write(w, slices.Concat([]byte(outer+"]"), after, []byte("\n")))
}

// atOnce is how many members of a list each encoder makes before they are written.
const atOnce = 64

// encoder makes the JSON of some members of a list, again and again in the same memory.
type encoder struct {
	bytes.Buffer
	json *json.Encoder
	safe []byte
	err  error
}

// writeEach prints n texts, which are made on all cores, some at a time: all at once would take more memory than anything before them.
func writeEach(w io.Writer, n int, prefix, indent string, encode func(e *encoder, i int) error) error {
	encoders := make([]encoder, min(2*runtime.GOMAXPROCS(0), (n+atOnce-1)/atOnce))
	for k := range encoders {
		encoders[k].json = json.NewEncoder(&encoders[k])
		encoders[k].json.SetIndent(prefix, indent)
	}
	for from := 0; from < n; from += atOnce * len(encoders) {
		_ = parallel.Each(context.Background(), len(encoders), func(k int) {
			e := &encoders[k]
			e.Reset()
			for i := from + k*atOnce; i < min(from+(k+1)*atOnce, n) && e.err == nil; i++ {
				e.err = encode(e, i)
			}
			e.safe = safeJSON(e.Bytes())
		})
		for k := range encoders {
			switch e := &encoders[k]; {
			case e.err != nil:
				return fmt.Errorf("print findings: %w", e.err)
			case len(e.safe) == 0: // behind the last one
			default:
				if err := write(w, e.safe); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func write(w io.Writer, text []byte) error {
	if _, err := w.Write(text); err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	return nil
}

// safeJSON is JSON whose bytes are as harmless in a terminal or a CI log as Clean makes text, and still decode to the same.
func safeJSON(text []byte) []byte {
	if bytes.Contains(text, []byte("##")) {
		text = command.Get().ReplaceAll(text, []byte(`#\u0023$1`))
	}
	odd := func(r rune) bool { return r != '\n' && unsafe(r) }
	if !bytes.ContainsFunc(text, odd) {
		return text
	}
	var b bytes.Buffer
	for _, r := range string(text) {
		switch {
		case !odd(r):
			b.WriteRune(r)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.Bytes()
}

// writeXML prints an XML document.
func writeXML(w io.Writer, v any) error {
	b := bufio.NewWriterSize(w, 64<<10)
	e := xml.NewEncoder(b)
	e.Indent("", "  ")
	_, _ = b.WriteString(xml.Header) // Flush tells of faults
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	_ = b.WriteByte('\n')
	if err := b.Flush(); err != nil {
		return fmt.Errorf("print findings: %w", err)
	}
	return nil
}
