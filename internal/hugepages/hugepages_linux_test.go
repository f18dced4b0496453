package hugepages

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unsafe"
)

// What a program allocates lies where Linux has been advised to use huge pages: if a later runtime gets its memory otherwise, the advice goes
// nowhere and nobody would notice.
func TestHeap(t *testing.T) {
	block := make([]byte, 1<<20)
	at := uintptr(unsafe.Pointer(&block[0]))
	maps, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Skip(err)
	}
	var low, high uintptr
	flagged := false
	for line := range strings.Lines(string(maps)) {
		if n, _ := fmt.Sscanf(line, "%x-%x ", &low, &high); n == 2 {
			continue
		}
		if flags, ok := strings.CutPrefix(line, "VmFlags:"); ok {
			flagged = true
			if low <= at && at < high && strings.Contains(flags, " hg") {
				return
			}
		}
	}
	if !flagged {
		t.Skip("this system does not tell")
	}
	t.Errorf("no advice was given for %x, where the heap is", at)
}
