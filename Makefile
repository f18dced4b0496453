GOLANGCI = go tool -modfile=tools/go.mod golangci-lint

.PHONY: test lint fmt docs bench ci

test: ## run the test suite
	go test ./...

lint: ## run the linters
	$(GOLANGCI) run

fmt: ## format the code
	$(GOLANGCI) fmt

docs: ## write the rule pages again from the rules
	go test ./internal/cli -run TestGenerated -update

bench: ## measure whole runs against a bare parse; docs/performance.md
	go test ./internal/plangen -run '^$$' -bench Lint -benchtime 1x

ci: ## everything that CI runs
	.ci/run
