package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/orgvet/orgvet/schema"
)

func (a *app) schemaCommand() *cobra.Command {
	var dir string
	c := &cobra.Command{
		Use:       "schema [KIND]",
		Short:     "Print the JSON Schema of a kind of document or of the JSON output, or write those of documents",
		Example:   "  orgvet schema team\n  orgvet schema findings\n  orgvet schema --write .orgvet/schema",
		Args:      cobra.MaximumNArgs(1),
		ValidArgs: append(schemaNames(), "findings"),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case dir != "":
				return a.writeSchemas(dir)
			case len(args) == 0:
				_, err := fmt.Fprintln(a.out, strings.Join(schemaNames(), "\n"))
				return err
			case args[0] == "findings":
				_, err := a.out.Write(schema.Findings())
				return err
			case !slices.Contains(schemaNames(), args[0]):
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
	c.Flags().StringVar(&dir, "write", "", "write every schema into this folder")
	return c
}

func schemaNames() []string { return append(schema.Kinds(), "config") }

func (a *app) writeSchemas(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return usageError("%v", err)
	}
	for _, name := range schemaNames() {
		text, err := schema.Text(name)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, name+".json")
		w, done, err := atomicFile(path)
		if err != nil {
			return err
		}
		if _, err := w.Write(text); err != nil {
			return err
		}
		if err := done(); err != nil {
			return err
		}
		a.say("wrote %s; start a plan with the line: # yaml-language-server: $schema=%s", path, filepath.ToSlash(path))
	}
	return nil
}
