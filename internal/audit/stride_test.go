//go:build !race

package audit

// Stride is of how many organizations tests that audit thousands take one.
const Stride = 1
