package report

import (
	"encoding/xml"
	"fmt"
	"io"

	"github.com/orgvet/orgvet/internal/lint"
)

type (
	junitReport struct {
		XMLName xml.Name `xml:"testsuites"`
		Name    string   `xml:"name,attr"`
		junitCounts
		Suites []*junitSuite `xml:"testsuite"`
	}
	junitCounts struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Errors   int `xml:"errors,attr"`
	}
	junitSuite struct {
		Name string `xml:"name,attr"`
		junitCounts
		Skipped int         `xml:"skipped,attr"`
		Cases   []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		File    string        `xml:"file,attr,omitempty"`
		Error   *junitProblem `xml:"error,omitempty"`
		Failure *junitProblem `xml:"failure,omitempty"`
		Skipped *junitProblem `xml:"skipped,omitempty"`
		Out     string        `xml:"system-out,omitempty"`
	}
	junitProblem struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr,omitempty"`
		Text    string `xml:",chardata"`
	}
)

// JUnit prints findings as test results, a suite for each file: those that fail the run fail, lower ones pass and say so in their output,
// ignored ones are skipped.
func JUnit(w io.Writer, r *Run, o Options) error { return junit(w, r, o, false) }

// JUnitExtended is JUnit with the file of each case, which GitLab links to and strict readers refuse.
func JUnitExtended(w io.Writer, r *Run, o Options) error { return junit(w, r, o, true) }

func junit(w io.Writer, r *Run, o Options, withFile bool) error {
	out := junitReport{Name: "orgvet"}
	names, p := unique{}, privacy(r.ShowPeople)
	for _, f := range r.defects(o) {
		file := Clean(f.Place.File)
		e := p.entity(f.Entity)
		c := junitCase{Class: file, Name: names.name(Clean(fmt.Sprintf("%s: %s %s", f.Rule.ID, e.Kind, e.ID)))}
		if withFile {
			c.File = file
		}
		c.judge(f, r.FailOn)
		out.add(file, c)
	}
	for _, x := range r.Result.Panics {
		c := junitCase{Class: "orgvet", Name: names.name(x.Rule + ": internal error")}
		c.Error = &junitProblem{Message: Clean(x.Value), Text: "please report it; everything else was still checked"}
		out.add("orgvet", c)
	}
	if len(out.Suites) == 0 {
		// Jenkins takes a report without any test for a fault.
		out.add("orgvet", junitCase{Class: "orgvet", Name: "no findings"})
	}
	return writeXML(w, out)
}

// judge says how a finding turned out as a test.
func (c *junitCase) judge(f *lint.Finding, failOn lint.Severity) {
	text := fmt.Sprintf("%s: %s: %s [%s]", where(f.Place), f.Severity, Clean(f.Message), f.Rule.ID)
	if f.Next != "" {
		text += "\nnext: " + Clean(f.Next)
	}
	text += "\norgvet explain " + f.Rule.ID
	switch {
	case f.Status != lint.New:
		c.Skipped = &junitProblem{Message: statusText(f), Text: text}
	case f.Severity >= failOn:
		c.Failure = &junitProblem{Message: Clean(f.Message), Type: f.Severity.String(), Text: text}
	default:
		c.Out = text
	}
}

// add puts a case into the suite of its file. Cases of one file come one after the other.
func (j *junitReport) add(suite string, c junitCase) {
	if n := len(j.Suites); n == 0 || j.Suites[n-1].Name != suite {
		j.Suites = append(j.Suites, &junitSuite{Name: suite})
	}
	s := j.Suites[len(j.Suites)-1]
	s.Cases = append(s.Cases, c)
	for _, counts := range []*junitCounts{&j.junitCounts, &s.junitCounts} {
		counts.Tests++
		if c.Failure != nil {
			counts.Failures++
		}
		if c.Error != nil {
			counts.Errors++
		}
	}
	if c.Skipped != nil {
		s.Skipped++
	}
}
