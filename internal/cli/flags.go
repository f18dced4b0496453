package cli

import (
	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/internal/config"
	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/rules"
)

// selectionFlags choose the configuration, the rules and the day; several commands take them.
type selectionFlags struct {
	config  string
	preset  string
	enable  []string
	disable []string
	set     []string
	asOf    string
	reader  string
}

func (f *selectionFlags) register(c *cobra.Command) {
	fs := c.Flags()
	fs.StringVar(&f.config, "config", "", "configuration `FILE` (default: .orgvet.yaml, looked for upward from the first path)")
	fs.StringVar(&f.preset, "preset", "", "core, recommended or strict (default: extends of the configuration, else recommended)")
	fs.StringSliceVar(&f.enable, "enable", nil, "run this `RULE` too")
	fs.StringSliceVar(&f.disable, "disable", nil, "do not run this `RULE`")
	fs.StringArrayVar(&f.set, "set", nil, "change an option: `RULE.OPTION=VALUE`")
	fs.StringVar(&f.asOf, "as-of", "", "the day that counts as today: `DATE`, commit or today")
	fs.StringVar(&f.reader, "reader", "auto", "what reads YAML: auto, or yaml.v3 for that library alone; the result is the same, only slower")
	complete(c, "reader", "auto", "yaml.v3")
	for _, name := range []string{"config", "preset", "enable", "disable", "set", "as-of", "reader"} {
		_ = fs.SetAnnotation(name, sharedFlag, nil)
	}
	complete(c, "preset", "core", "recommended", "strict")
	complete(c, "as-of", "commit", "today")
	for _, name := range []string{"enable", "disable"} {
		_ = c.RegisterFlagCompletionFunc(name, completeRules)
	}
	_ = c.RegisterFlagCompletionFunc("set", completeSettings)
	completeYAML(c, "config")
}

// apply puts the flags over the configuration.
func (f *selectionFlags) apply(cfg *config.Config) error {
	all := rules.All()
	if f.preset != "" {
		p, ok := lint.ParsePreset(f.preset)
		if !ok {
			return usageError("--preset is core, recommended or strict, not %q", f.preset)
		}
		cfg.Selection.Preset, cfg.PresetFrom = p, "--preset"
	}
	for _, id := range f.enable {
		if err := cfg.Enable(id, true, all, "--enable"); err != nil {
			return usageError("--enable: %v", err)
		}
	}
	for _, id := range f.disable {
		if err := cfg.Enable(id, false, all, "--disable"); err != nil {
			return usageError("--disable: %v", err)
		}
	}
	for _, s := range f.set {
		if err := cfg.Set(s, all); err != nil {
			return usageError("%v", err)
		}
	}
	if f.asOf != "" {
		cfg.AsOf = f.asOf
	}
	switch f.reader {
	case "auto", "":
	case "yaml.v3":
		cfg.Limits.NoPlain = true
	default:
		return usageError("--reader is auto or yaml.v3, not %q", f.reader)
	}
	return nil
}
