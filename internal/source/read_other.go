//go:build !unix

package source

import (
	"io"
	"os"
)

func (d Dir) open(path string) (io.ReadCloser, int64, error) { return open(os.DirFS(string(d)), path) }
