package judge

import "github.com/orgvet/orgvet/internal/model"

// evidenceNames are the words for types of evidence and touchpoints that do not read well as they are written.
var evidenceNames = map[string]string{
	"":                 "evidence",
	"usability":        "usability test",
	"prototype":        "prototype test",
	"call":             "customer call",
	"support":          "support cases",
	"sales-request":    "sales request",
	"executive":        "executive request",
	"customer-request": "customer request",
	"competitor":       "look at a competitor",
}

// EvidenceName is the word for a type of evidence or touchpoint in a message: "usability test".
func EvidenceName(kind string) string {
	if name, ok := evidenceNames[kind]; ok {
		return name
	}
	return kind
}

// InPerson reports whether a type of evidence or touchpoint means that somebody talked to customers or watched them.
func InPerson(kind string) bool {
	switch kind {
	case "interview", "visit", "usability", "observation", "prototype", "call":
		return true
	}
	return false
}

// Numeric reports whether a type of evidence is about how many rather than why.
func Numeric(kind string) bool {
	switch kind {
	case "data", "experiment", "survey":
		return true
	}
	return false
}

// SecondHand reports whether a type of evidence is what others say about customers.
func SecondHand(kind string) bool {
	switch kind {
	case "opinion", "executive", "sales-request", "customer-request", "competitor":
		return true
	}
	return false
}

// NewWork reports whether an initiative brings users something new, so that it can be asked what is known about them. Work on what
// exists, what the law demands, and work whose purpose is to find out are left out.
func NewWork(i *model.Initiative) bool {
	switch i.Type {
	case "feature", "outcome", "custom":
		return true
	}
	return false
}
