//go:build unix

package source

import (
	"errors"
	"io"
	"syscall"
)

// open opens a regular file. os.Open would register it to be waited for, which takes several calls and is good for nothing with a file.
func (d Dir) open(path string) (io.ReadCloser, int64, error) {
	const flags = syscall.O_RDONLY | syscall.O_CLOEXEC | syscall.O_NONBLOCK // a pipe would wait for who writes to it
	fd, err := again(func() (int, error) { return syscall.Open(string(d)+"/"+path, flags, 0) })
	if err != nil {
		return nil, 0, err
	}
	f := descriptor(fd)
	var info syscall.Stat_t
	if _, err = again(func() (int, error) { return 0, syscall.Fstat(fd, &info) }); err == nil && info.Mode&syscall.S_IFMT != syscall.S_IFREG {
		err = errNotRegular
	}
	if err != nil {
		_ = f.Close()
		return nil, 0, err
	}
	return f, info.Size, nil
}

// descriptor is an open file.
type descriptor int

func (d descriptor) Read(p []byte) (int, error) {
	n, err := again(func() (int, error) { return syscall.Read(int(d), p) })
	if n == 0 && err == nil {
		err = io.EOF
	}
	return max(n, 0), err
}

func (d descriptor) Close() error { return syscall.Close(int(d)) }

// again makes a call of the system until no signal interrupts it.
func again(call func() (int, error)) (int, error) {
	for {
		if n, err := call(); !errors.Is(err, syscall.EINTR) {
			return n, err
		}
	}
}
