// Package parallel spreads work over all cores.
package parallel

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls do for each number below n, in no order. When ctx ends, the rest is left out, and the error is the context's.
func Each(ctx context.Context, n int, do func(i int)) error {
	return EachWith(ctx, n, func() func(int) { return do })
}

// EachWith is Each with a do of its own for each core, which worker makes there.
func EachWith(ctx context.Context, n int, worker func() func(i int)) error {
	var next atomic.Int64
	work := func() {
		do := worker()
		for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
			do(i)
		}
	}
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) - 1 {
		wg.Go(work)
	}
	if n > 0 {
		work() // on the caller's stack, which has grown already
	}
	wg.Wait()
	return ctx.Err() //nolint:wrapcheck // it is the caller's own
}
