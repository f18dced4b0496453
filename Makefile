GOLANGCI = go tool -modfile=tools/go.mod golangci-lint

.PHONY: test lint fmt docs ci

test: ## run the test suite
	go test ./...

lint: ## run the linters
	$(GOLANGCI) run

fmt: ## format the code
	$(GOLANGCI) fmt

docs: ## write the rule pages again from the rules
	go test ./internal/cli -run TestGenerated -update

ci: ## everything that CI runs
	.ci/run
