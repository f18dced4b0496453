package cli

import (
	"runtime"
	"syscall"
)

// useLargePages has the heap grow into memory that the system gives in pages of 2 MB, where it has such: the first touch of thousands of
// small ones is a tenth of a run. The runtime does not ask for them; what is asked for here is garbage at once, and so what the heap takes
// next.
func useLargePages(bytes int) {
	memory := make([]byte, bytes)
	_ = syscall.Madvise(memory, syscall.MADV_HUGEPAGE) // without them small ones serve
	runtime.GC()
}
