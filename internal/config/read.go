package config

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema"
	"github.com/orgvet/orgvet/schema/syntax"
)

// Parse reads a configuration file's text. A *ParseError names every fault with its place; unknown keys, rules and options are faults.
func Parse(path string, data []byte, rules []*lint.Rule) (*Config, error) {
	r := &reader{cfg: Default(), file: source.ParseFile(path, data, source.DefaultLimits()), rules: rules}
	r.cfg.Path = path
	r.faults = r.file.Faults
	switch {
	case len(r.faults) > 0 || len(r.file.Docs) == 0:
	case len(r.file.Docs) > 1:
		r.fault(r.file.Docs[1].Root(), "a configuration is one YAML document, this is another", "keep one, delete the other")
	default:
		r.doc = r.file.Docs[0]
		r.document()
	}
	if len(r.faults) > 0 {
		return nil, &ParseError{r.faults}
	}
	return r.cfg, nil
}

type reader struct {
	cfg    *Config
	file   *source.File
	doc    *source.Document
	rules  []*lint.Rule
	faults []source.Fault
}

func (r *reader) fault(at *source.Node, message, next string) {
	r.faults = append(r.faults, source.Fault{Place: r.file.PlaceOf(at), Message: message, Next: next})
}

func (r *reader) document() {
	root := r.doc.Root()
	if root.Kind == source.Null {
		return
	}
	if r.faults = schema.CheckConfig(r.doc); len(r.faults) > 0 {
		return
	}
	r.selection(root)
	r.settings(root)
	r.run(root)
}

func (r *reader) selection(root *source.Node) {
	sel := &r.cfg.Selection
	if p := root.Pair("extends"); p != nil {
		sel.Preset, _ = lint.ParsePreset(p.Value.Value)
		r.cfg.PresetFrom = r.origin(p.Key)
	}
	sel.Expect = texts(root.Get("expect"))
	sel.Ignores = model.ReadIgnores(r.doc, root.Get("ignore"))
	if rules := root.Get("rules"); rules != nil {
		for _, p := range rules.Pairs {
			r.rule(p)
		}
	}
}

// rule reads one entry of rules: off, or a map with severity and options.
func (r *reader) rule(p source.Pair) {
	id := p.Key.Value
	rule := find(r.rules, id)
	if rule == nil {
		r.fault(p.Key, fmt.Sprintf("%q is not a rule", id), didYouMean(id, ids(r.rules), "orgvet rules lists them"))
		return
	}
	set := lint.Setting{Options: map[string]any{}, Origin: map[string]string{}}
	for _, o := range p.Value.Pairs {
		r.option(rule, &set, o)
	}
	// Settings for a rule of a larger preset say that the rule is wanted.
	if on := p.Value.Kind == source.Map; !on || rule.Preset > r.cfg.Selection.Preset {
		set.On, set.Origin["on"] = &on, r.origin(p.Key)
	}
	r.cfg.Selection.Rules[id] = set
}

func (r *reader) option(rule *lint.Rule, set *lint.Setting, p source.Pair) {
	name := p.Key.Value
	if name == "severity" {
		s, ok := lint.ParseSeverity(p.Value.Value)
		if !ok {
			r.fault(p.Value, fmt.Sprintf("%q is not a severity", p.Value.Value), "write error, warning or info")
			return
		}
		set.Severity, set.Origin[name] = s, r.origin(p.Value)
		return
	}
	o := findOption(rule, name)
	if o == nil {
		r.fault(p.Key, fmt.Sprintf("%s has no option %q", rule.ID, name), didYouMean(name, optionNames(rule), optionHint(rule)))
		return
	}
	v, err := o.Parse(p.Value)
	if err != nil {
		r.fault(p.Value, fmt.Sprintf("%s.%s: %v", rule.ID, name, err), "")
		return
	}
	set.Options[name], set.Origin[name] = v, r.origin(p.Key)
}

func (r *reader) settings(root *source.Node) {
	s := &r.cfg.Settings
	if n := root.Get("makers"); n != nil {
		s.Makers = nil
		for _, item := range n.Items {
			s.Makers = append(s.Makers, model.Role(item.Value))
		}
	}
	if n := root.Get("roles"); n != nil {
		s.Roles = map[string]model.Role{}
		for _, p := range n.Pairs {
			s.Roles[p.Key.Value] = model.Role(p.Value.Value)
		}
	}
	if n := root.Get("sizes"); n != nil {
		for _, p := range n.Pairs {
			if w, err := syntax.ParseDuration(p.Value.Value); err == nil {
				s.Sizes[p.Key.Value] = w
			}
		}
	}
	s.FiscalYearStart = number(root.Get("fiscal_year_start"))
	if n := root.Get("language"); n != nil {
		s.Language = n.Value
	}
	if n := root.Get("show_people"); n != nil {
		s.ShowPeople, _ = syntax.ParseYesNo(n.Value)
	}
}

func (r *reader) run(root *source.Node) {
	r.cfg.AsOf = text(root.Get("as_of"))
	r.cfg.Files = texts(root.Get("files"))
	r.cfg.Baseline = text(root.Get("baseline"))
	r.rulesVersion(root.Get("rules_version"))
	if n := root.Get("fail_on"); n != nil {
		level, err := ParseFailOn(n.Value)
		if err != nil {
			r.fault(n, err.Error(), "")
		}
		r.cfg.FailOn = level
	}
	limits := root.Get("limits")
	if n := limits.Get("file_size"); n != nil {
		r.cfg.Limits.FileBytes, _ = syntax.ParseSize(n.Value)
	}
	r.cfg.Limits.Depth = orDefault(number(limits.Get("depth")), r.cfg.Limits.Depth)
	r.cfg.Limits.AliasExtra = orDefault(number(limits.Get("alias_nodes")), r.cfg.Limits.AliasExtra)
}

// rulesVersion reads the version of the rules to stay with. One that this program does not know yet is a fault: it would be no pin.
func (r *reader) rulesVersion(n *source.Node) {
	v, latest := text(n), lint.LatestVersion(r.rules)
	switch {
	case n == nil:
	case !lint.IsVersion(v):
		r.fault(n, fmt.Sprintf("%q is not a version of the rules", v), "write two numbers with a dot between them, such as "+latest)
	case lint.Newer(v, latest):
		r.fault(n, fmt.Sprintf("%q is newer than the rules of this orgvet, %s", v, latest), "use a newer orgvet, or write "+latest)
	}
	r.cfg.Selection.RulesVersion = v
}

func (r *reader) origin(n *source.Node) string {
	return fmt.Sprintf("%s:%d", r.file.Path, r.file.PlaceOf(n).Span.Start.Line)
}

func orDefault(v, def int) int {
	if v > 0 {
		return v
	}
	return def
}

func number(n *source.Node) int {
	if n == nil {
		return 0
	}
	v, _ := strconv.ParseFloat(n.Value, 64)
	return int(v)
}

func text(n *source.Node) string {
	if n == nil {
		return ""
	}
	return n.Value
}

func texts(n *source.Node) []string {
	if n == nil {
		return nil
	}
	if n.IsScalar() {
		return []string{n.Value}
	}
	var out []string
	for _, item := range n.Items {
		out = append(out, item.Value)
	}
	return out
}

func find(rules []*lint.Rule, id string) *lint.Rule {
	if i := slices.IndexFunc(rules, func(r *lint.Rule) bool { return r.ID == id }); i >= 0 {
		return rules[i]
	}
	return nil
}
