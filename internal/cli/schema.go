package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/schema"
	"github.com/orgvet/orgvet/schema/syntax"
)

func (a *app) schemaCommand() *cobra.Command {
	var dir string
	var vscode bool
	c := &cobra.Command{
		Use:   "schema [KIND]",
		Short: "Print a JSON Schema, or write those that editors need",
		Long: "Without a kind, schema lists the kinds: those of documents, plan for any document, config for .orgvet.yaml. findings is the schema " +
			"of lint --format json, audit that of audit --format json.",
		Example: "  orgvet schema team\n  orgvet schema --write .orgvet/schema            for any editor with a YAML language server\n" +
			"  orgvet schema --write .orgvet/schema --vscode   also sets up VS Code for this folder",
		Args:      cobra.MaximumNArgs(1),
		ValidArgs: append(schemaNames(), "findings", "audit"),
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case vscode && dir == "":
				return usageError("--vscode goes with --write DIR")
			case dir != "":
				if err := a.writeSchemas(dir); err != nil || !vscode {
					return err
				}
				return a.setUpVSCode(c.Context(), dir)
			case len(args) == 0:
				_, err := fmt.Fprintln(a.out, strings.Join(schemaNames(), "\n"))
				return err
			case args[0] == "findings":
				_, err := a.out.Write(schema.Findings())
				return err
			case args[0] == "audit":
				_, err := a.out.Write(schema.Audit())
				return err
			case !slices.Contains(schemaNames(), args[0]):
				if near, ok := syntax.Nearest(args[0], schemaNames()); ok {
					return usageError("there is no schema %q; did you mean %q?", args[0], near)
				}
				return usageError("there is no schema %q; there are %s", args[0], strings.Join(schemaNames(), ", "))
			}
			text, err := schema.Text(args[0])
			if err != nil {
				return err
			}
			_, err = a.out.Write(text)
			return err
		},
	}
	c.Flags().StringVar(&dir, "write", "", "write the schemas into this folder")
	c.Flags().BoolVar(&vscode, "vscode", false, "with --write: tell VS Code which files they are for, in .vscode")
	_ = c.MarkFlagDirname("write")
	return c
}

func schemaNames() []string { return append(schema.Kinds(), "config", "plan") }

func (a *app) writeSchemas(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return usageError("%v", err)
	}
	for _, name := range schemaNames() {
		text, err := schema.Text(name)
		if err != nil {
			return err
		}
		if err := writeFile(filepath.Join(dir, name+".json"), text); err != nil {
			return err
		}
	}
	a.say("wrote %d schemas into %s; plan.json is for documents of every kind, config.json for .orgvet.yaml", len(schemaNames()), dir)
	return nil
}
