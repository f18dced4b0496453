//go:build race

package audit

// Stride is of how many organizations tests that audit thousands take one. The race detector makes each take ten times as long, and sees in a
// few what it sees in all.
const Stride = 10
