package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMarkdown(t *testing.T) {
	got := string(printed(t, Markdown, sample(), onlyNew))
	const url = "https://github.com/orgvet/orgvet/blob/main/docs/rules/"
	want := "# orgvet: 3 errors, 1 warning, 1 info\n\n## Errors\n\n" +
		"- **teams/straße 1.yaml:2**: 𝔊 is not a size [`bad-value`](" + url + "bad-value.md)\n" +
		"- **roadmaps/b:list.yaml:2**: two lines [`bad-value`](" + url + "bad-value.md)\n" +
		"- **broken.yaml**: cannot be read [`bad-value`](" + url + "bad-value.md)\n" +
		"\n## Warnings\n\n" +
		"- **teams/checkout.yaml:3**: checkout: 11.0 makers for 1 product manager, limit 10:1 [`makers-per-pm`](" + url + "makers-per-pm.md)\n" +
		"  - see teams/straße 1.yaml:1: the product manager \\[is\\] here\n" +
		"  - 11 engineers = 11.0 makers\n" +
		"  - next: add a product manager, or hand work over\n" +
		"\n## Infos\n\n" +
		"- **roadmaps/b:list.yaml:3**: list: 3 initiatives: an item names no outcome (a, b, c) [`no-outcome`](" + url + "no-outcome.md)\n" +
		"  - at roadmaps/b:list.yaml:3: a: names no outcome\n" +
		"  - at roadmaps/b:list.yaml:4: b: names no outcome\n" +
		"  - at roadmaps/b:list.yaml:5: c: names no outcome\n"
	body, _, _ := strings.Cut(got, "\n0 files")
	if diff := cmp.Diff(want, body); diff != "" {
		t.Errorf("report (-want +got):\n%s", diff)
	}
	if all := string(printed(t, Markdown, sample(), showAll)); !strings.Contains(all, "no-outcome.md) (ignored: we know and wait)") {
		t.Errorf("an ignored finding does not say why:\n%s", all)
	}
}

func TestMarkdownText(t *testing.T) {
	for text, want := range map[string]string{
		"a | b `c` *d* _e_":           "a \\| b \\`c\\` \\*d\\* \\_e\\_",
		"<script>x</script>":          "\\< script\\>x\\< /script\\>",
		"[here](https://evil.test)":   "\\[here\\] (https:\\//evil.test)",
		"www.evil.test":               "www\\.evil.test",
		"WWW.evil.test":               "WWW\\.evil.test",
		"ask @everyone about #12":     "ask @ everyone about # 12",
		"ana@example.com, $5, 11.0 %": "ana@example.com, \\$5, 11.0 %",
	} {
		if got := MarkdownText(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
