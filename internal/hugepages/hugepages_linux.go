package hugepages

import (
	"syscall"
	"unsafe"
)

// room is how many bytes of the heap, which is what a run over some thousand files needs. Nothing is taken of them before they are used.
const room = 64 << 20

// The runtime maps memory in pieces that are too small to give advice about them in time, unless something needs a larger one. A stack does,
// and when its goroutine ends, what it was made of belongs to the heap at once; a block of the heap itself would have to be collected.
// Packages are made ready in the order of their paths, most of those that are not of the standard library after this one.
func init() {
	done := make(chan struct{})
	go func() {
		defer close(done)
		needStack(nil)
		var here byte
		top := (uintptr(unsafe.Pointer(&here)) | 0xffff) + 1
		// Where Linux does not take the advice, nothing is lost.
		_, _, _ = syscall.RawSyscall(syscall.SYS_MADVISE, top-room, room, syscall.MADV_HUGEPAGE)
	}()
	<-done
}

// needStack needs a stack of that size for a call that it never makes: a quarter of it for a copy and another one to hand that over, of which
// the next power of two that holds both is the whole.
//
//go:noinline
func needStack(block *[room / 4]byte) {
	if block != nil {
		take(*block)
	}
}

//go:noinline
func take([room / 4]byte) {}
