package lint

import (
	"fmt"
	"strconv"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema/syntax"
)

// Option is a number, switch or list that a user may change. The type of Default is the type of the option: float64 (a number),
// Share, Weeks, bool, string, []string, or Numbers (limits by name).
type Option struct {
	Name    string
	Default any
	Strict  any      // default under the strict preset; nil means the same
	Reason  string   // why the default is what it is
	Choices []string // string options: the words allowed
}

// Share is the type of options that hold a part of a whole; 0.6 is 60%.
type Share float64

// Weeks is the type of options that hold a length of time or an effort in (person-)weeks.
type Weeks float64

// Months is the type of options that hold a length of time in calendar months.
type Months float64

// Numbers is the type of options that hold a number by name, such as a limit by team type.
type Numbers map[string]float64

// Type names the option's type for documentation.
func (o *Option) Type() string {
	switch o.Default.(type) {
	case float64:
		return "number"
	case Share:
		return "share"
	case Weeks, Months:
		return "duration"
	case bool:
		return "yes/no"
	case string:
		return "text"
	case []string:
		return "list"
	default:
		return "numbers by name"
	}
}

// ParseText reads a value given on the command line.
func (o *Option) ParseText(text string) (any, error) {
	file := source.ParseFile("option", []byte(text), source.DefaultLimits())
	if len(file.Faults) > 0 || len(file.Docs) != 1 {
		return nil, fmt.Errorf("%q is not a %s", text, o.Type())
	}
	return o.Parse(file.Docs[0].Root())
}

// Parse reads the option's value from a configuration. The error says in plain words what is wanted.
func (o *Option) Parse(n *source.Node) (any, error) {
	switch o.Default.(type) {
	case []string:
		return parseList(n)
	case Numbers:
		return parseNumbers(n)
	}
	if !n.IsScalar() {
		return nil, fmt.Errorf("%s is a %s, not a list or map", o.Name, o.Type())
	}
	switch o.Default.(type) {
	case float64:
		return parseNumber(o.Name, n.Value)
	case Share:
		v, err := syntax.ParseShare(n.Value)
		return Share(v), err
	case Weeks:
		v, err := syntax.ParseDuration(n.Value)
		return Weeks(v), err
	case Months:
		v, err := syntax.ParseDuration(n.Value)
		return Months(v * 12 / 52), err
	case bool:
		return syntax.ParseYesNo(n.Value)
	default:
		return o.parseWord(n.Value)
	}
}

func (o *Option) parseWord(word string) (any, error) {
	if len(o.Choices) == 0 {
		return word, nil
	}
	for _, c := range o.Choices {
		if c == word {
			return word, nil
		}
	}
	return nil, fmt.Errorf("%q is not one of %v", word, o.Choices)
}

func parseNumber(name, text string) (any, error) {
	if v, err := strconv.ParseFloat(text, 64); err == nil {
		return v, nil
	}
	v, err := syntax.ParseRatio(text)
	if err != nil {
		return nil, fmt.Errorf("%s is a number, not %q", name, text)
	}
	return v, nil
}

func parseList(n *source.Node) (any, error) {
	if n.IsScalar() {
		return []string{n.Value}, nil
	}
	var out []string
	for _, item := range n.Items {
		if !item.IsScalar() {
			return nil, fmt.Errorf("a list of texts is wanted, such as [a, b]")
		}
		out = append(out, item.Value)
	}
	if n.Kind != source.List {
		return nil, fmt.Errorf("a list is wanted, such as [a, b]")
	}
	return out, nil
}

func parseNumbers(n *source.Node) (any, error) {
	if n.Kind != source.Map {
		return nil, fmt.Errorf("numbers by name are wanted, such as {platform: 14}")
	}
	out := Numbers{}
	for _, p := range n.Pairs {
		v, err := parseNumber(p.Key.Value, p.Value.Value)
		if err != nil {
			return nil, err
		}
		f, ok := v.(float64)
		if !ok {
			return nil, fmt.Errorf("%s is a number, not %q", p.Key.Value, p.Value.Value)
		}
		out[p.Key.Value] = f
	}
	return out, nil
}
