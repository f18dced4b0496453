// Command orgvet vets the health of product organizations that are described as plain text.
package main

import (
	"os"

	"github.com/orgvet/orgvet/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
