package report

import (
	"encoding/xml"
	"io"
)

type (
	checkstyleReport struct {
		XMLName xml.Name          `xml:"checkstyle"`
		Version string            `xml:"version,attr"`
		Files   []*checkstyleFile `xml:"file"`
	}
	checkstyleFile struct {
		Name   string            `xml:"name,attr"`
		Errors []checkstyleError `xml:"error"`
	}
	checkstyleError struct {
		Line     int    `xml:"line,attr,omitempty"`
		Column   int    `xml:"column,attr,omitempty"`
		Severity string `xml:"severity,attr"`
		Message  string `xml:"message,attr"`
		Source   string `xml:"source,attr"`
	}
)

// Checkstyle prints the XML of the Java tool of that name, which many CI servers read.
func Checkstyle(w io.Writer, r *Run, o Options) error {
	out := checkstyleReport{Version: "5.0"}
	for _, f := range r.defects(o) {
		if n := len(out.Files); n == 0 || out.Files[n-1].Name != Clean(f.Place.File) {
			out.Files = append(out.Files, &checkstyleFile{Name: Clean(f.Place.File)})
		}
		file := out.Files[len(out.Files)-1]
		at := r.region(f.Place)
		file.Errors = append(file.Errors, checkstyleError{at.line, at.start, f.Severity.String(), plain(f), "orgvet." + f.Rule.ID})
	}
	return writeXML(w, out)
}
