package learning

import (
	"testing"

	"github.com/orgvet/orgvet/internal/ruletest"
)

func TestExamples(t *testing.T) { ruletest.Examples(t, Rules()) }
