package cli

import (
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version, and what the program was built from",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			info, _ := debug.ReadBuildInfo()
			return printVersion(a.out, info)
		},
	}
}

// devel is the version of a build outside a release and a repository.
const devel = "(devel)"

// version is that of the build: a release, a commit, or (devel).
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return devel
	}
	return info.Main.Version
}

// printVersion prints one line: version, commit and its time where the build knows them, Go, platform.
func printVersion(w io.Writer, info *debug.BuildInfo) error {
	if info == nil {
		_, err := fmt.Fprintln(w, "orgvet "+devel)
		return err
	}
	set := map[string]string{}
	for _, s := range info.Settings {
		set[s.Key] = s.Value
	}
	parts := []string{"orgvet " + version()}
	if c := set["vcs.revision"]; c != "" {
		if set["vcs.modified"] == "true" {
			c += ", modified"
		}
		parts = append(parts, "commit "+c, set["vcs.time"])
	}
	parts = append(parts, info.GoVersion, set["GOOS"]+"/"+set["GOARCH"])
	_, err := fmt.Fprintln(w, strings.Join(parts, ", "))
	return err
}
