package source

import (
	"encoding/binary"
	"testing"
)

// Neighbors matter: a sum of bytes at once may carry from one to the next.
func TestEightBytesAreJudgedLikeEach(t *testing.T) {
	eightOf := func(a, b byte) uint64 {
		return binary.NativeEndian.Uint64([]byte{'x', a, b, '\n', a, b, '~', ' '})
	}
	quick := func(c byte) bool { return common[c] && c != '\t' && c != '\r' }
	for a := range 256 {
		for b := range 256 {
			want := quick(byte(a)) && quick(byte(b))
			if got := areCommon(eightOf(byte(a), byte(b))); got != want {
				t.Fatalf("areCommon with 0x%02X and 0x%02X: %t, want %t", a, b, got, want)
			}
		}
	}
}
