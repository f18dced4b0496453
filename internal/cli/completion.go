package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/internal/lint"
	"github.com/orgvet/orgvet/rules"
)

// noFiles ends a list of words: nothing else is meant.
const noFiles = cobra.ShellCompDirectiveNoFileComp

// complete offers words for a flag.
func complete(c *cobra.Command, flag string, words ...string) {
	_ = c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, noFiles))
}

// completeYAML offers YAML files for a flag.
func completeYAML(c *cobra.Command, flag string) { _ = c.MarkFlagFilename(flag, "yaml", "yml") }

// completeRules offers the rules.
func completeRules(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var out []string
	for _, r := range rules.All() {
		out = append(out, r.ID+"\t"+r.Summary)
	}
	return out, noFiles
}

// completeRule offers a rule as the first argument and files after it.
func completeRule(c *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveDefault
	}
	return completeRules(c, args, word)
}

// completeSettings offers RULE.OPTION= with the default, and behind the sign the words that the option knows.
func completeSettings(_ *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	var out []string
	for _, r := range rules.All() {
		for i := range r.Options {
			o := &r.Options[i]
			setting := r.ID + "." + o.Name + "="
			if !strings.HasPrefix(word, setting) {
				out = append(out, setting+"\tdefault "+lint.FormatOption(o.Default))
				continue
			}
			choices := o.Choices
			if _, yesNo := o.Default.(bool); yesNo {
				choices = []string{"false", "true"}
			}
			for _, choice := range choices {
				out = append(out, setting+choice)
			}
		}
	}
	return out, noFiles | cobra.ShellCompDirectiveNoSpace
}

// completeFindings offers RULE and RULE=KIND:ID of what is found under the paths that were typed so far, else in the working folder.
func (a *app) completeFindings(req *request) cobra.CompletionFunc {
	return func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		req.paths = args
		an, err := a.analyze(c.Context(), req)
		if err != nil {
			return nil, noFiles
		}
		var out []string
		for _, f := range an.result.Findings {
			if f.Status == lint.New && !f.Entity.Private {
				out = append(out, f.Rule.ID+"\t"+f.Rule.Summary, f.Rule.ID+"="+f.Entity.Key())
			}
		}
		slices.Sort(out)
		return slices.Compact(out), noFiles
	}
}
