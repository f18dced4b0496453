package git

import (
	"context"
	"strings"
)

// Commit names the commit of the work tree that holds dir, shortened, and says when plans under dir differ from it; "" without one.
func Commit(ctx context.Context, dir string) string {
	out, err := run(ctx, dir, nil, "rev-parse", "--short=10", "HEAD")
	if err != nil {
		return ""
	}
	commit := strings.TrimSpace(string(out))
	if changed, err := run(ctx, dir, nil, "status", "--porcelain", "--", "."); err == nil && len(changed) > 0 {
		commit += " and later changes"
	}
	return commit
}
