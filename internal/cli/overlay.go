package cli

import (
	"bytes"
	"io/fs"
	"time"
)

// overlay is a file system in which one file has another content, such as an unsaved or piped one.
type overlay struct {
	fs.FS
	path string
	data []byte
}

// Open opens the overlaid file or one of the file system below.
func (o overlay) Open(name string) (fs.File, error) {
	if name == o.path {
		return &overlayFile{o, bytes.NewReader(o.data)}, nil
	}
	return o.FS.Open(name) //nolint:wrapcheck // an fs.FS passes errors on as they are
}

type overlayFile struct {
	overlay
	*bytes.Reader
}

func (f *overlayFile) Close() error               { return nil }
func (f *overlayFile) Stat() (fs.FileInfo, error) { return f, nil }
func (f *overlayFile) Name() string               { return f.path }
func (f *overlayFile) Size() int64                { return int64(len(f.data)) }
func (f *overlayFile) Mode() fs.FileMode          { return 0o444 }
func (f *overlayFile) ModTime() time.Time         { return time.Time{} }
func (f *overlayFile) IsDir() bool                { return false }
func (f *overlayFile) Sys() any                   { return nil }
