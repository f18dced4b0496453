package audit

import (
	"testing"

	"github.com/orgvet/orgvet/internal/source"
)

// What looks fine and says next to nothing must not make anything look better.
func TestFillerNeverRaisesANumber(t *testing.T) {
	fillers := map[string]string{
		"a team":                "kind: team\nid: filler\n",
		"a named team":          "kind: team\nid: filler\nname: Filler\ntype: product\nmission: We help\n",
		"a small team":          "kind: team\nid: filler\nheadcount: {engineer: 1}\n",
		"an initiative":         "kind: roadmap\nteam: booking\nid: more\ninitiatives:\n  - {id: filler, name: Something small, type: maintenance, status: planned}\n",
		"work without a status": "kind: roadmap\nteam: booking\nid: more\ninitiatives: [Shorter waiting times, Fewer calls, Better lists]\n",
		"work that is done": "kind: roadmap\nteam: booking\nid: more\ninitiatives:\n" +
			"  - {id: filler, name: Something small, type: feature, status: done, launched: 2024-02-01, effort: 1w, customer: none}\n",
		"an objective": "kind: okrs\nteam: booking\nperiod: 2026-Q3\nid: more\nobjectives:\n" +
			"  - {id: filler, objective: Riders are happier, key_results: [{id: filler, metric: happy riders, from: 50%, to: 60%, now: 55%}]}\n",
		"a forum": "kind: forum\nid: filler\npurpose: [status]\n",
	}
	for _, name := range []string{"healthy", "feature-factory"} {
		files := exampleFiles(t, name)
		before := lowsOf(t, files)
		for what, text := range fillers {
			now := lowsOf(t, append(files[:len(files):len(files)], source.ParseFile("filler.yaml", []byte(text), source.DefaultLimits())))
			for id, was := range before {
				s := now[id]
				if s.Low > was.Low+1e-6 || was.Known && (s.Value > was.Value+1e-6 || s.Strict > was.Strict+1e-6) {
					t.Errorf("%s with %s: %s went from %+v to %+v", name, what, id, was, s)
				}
			}
		}
	}
}
