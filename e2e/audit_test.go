// Package e2e opens what orgvet writes in a real browser. It is a module of its own, so that nobody needs a browser's driver to build
// orgvet.
package e2e

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// browser starts Chromium, and skips the test where there is none. The context ends with the test.
func browser(t *testing.T) context.Context {
	t.Helper()
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skip("no Chromium here: install chromium to run the browser tests")
	}
	ctx, stop := chromedp.NewContext(t.Context(), chromedp.WithAllocatorOptions(
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.WindowSize(1280, 900)))
	t.Cleanup(stop)
	run(ctx, t) // starts the browser without a time limit of its own
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// address is where the page of the feature factory lies.
var address string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "orgvet-e2e")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(dir)
		file := filepath.Join(dir, "audit.html")
		cmd := exec.Command("go", "run", "./cmd/orgvet", "audit", "-o", file, "examples/feature-factory")
		cmd.Dir = ".."
		if out, err := cmd.CombinedOutput(); err != nil {
			fmt.Fprintf(os.Stderr, "orgvet audit: %v\n%s", err, out)
			return 1
		}
		address = (&url.URL{Scheme: "file", Path: file}).String()
		return m.Run()
	}())
}

// look is what a reader sees of the findings.
type look struct {
	All, Shown int
	Status     string
	Sorted     int    // cards outside their themes
	First      string // team of the first card shown
	Levels     string // of the cards shown, each once, in their order
	Focus      string // id of what has the focus
}

const lookScript = `(() => {
	const cards = [...document.querySelectorAll(".card")], shown = cards.filter((c) => !c.hidden);
	return {
		All: cards.length, Shown: shown.length, Status: document.getElementById("shown").textContent,
		Sorted: document.querySelectorAll("#sorted .card").length,
		First: shown.length ? shown[0].dataset.teams || "" : "",
		Levels: [...new Set(shown.map((c) => c.querySelector(".level").textContent))].join(", "),
		Focus: document.activeElement.id,
	};
})()`

type action = chromedp.Action[chromedp.Void]

func run(ctx context.Context, t *testing.T, actions ...action) {
	t.Helper()
	if err := chromedp.Do(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// ask evaluates a script in the page.
func ask[T any](ctx context.Context, t *testing.T, script string) T {
	t.Helper()
	answer, err := chromedp.Run(ctx, chromedp.Evaluate[T](script))
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// see does what a reader does and looks at the findings then.
func see(ctx context.Context, t *testing.T, actions ...action) look {
	t.Helper()
	run(ctx, t, actions...)
	return ask[look](ctx, t, lookScript)
}

// script is a step in the page whose answer nobody needs.
func script(text string) action { return chromedp.Evaluate[chromedp.Void](text) }

// open loads the page, at an anchor such as "#findings" or at its top, and waits until its script has run.
func open(anchor string) action {
	return func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
		if none, err := chromedp.Navigate(address+anchor)(ctx, target); err != nil {
			return none, err
		}
		return chromedp.WaitVisible("#q")(ctx, target)
	}
}

// choose selects an option the way a reader does, with the event that follows.
func choose(id, value string) action {
	return script(`(() => { const s = document.getElementById("` + id + `"); s.value = "` + value +
		`"; s.dispatchEvent(new Event("input", { bubbles: true })); })()`)
}

func TestAuditPageFiltersSearchesAndSorts(t *testing.T) {
	ctx := browser(t)
	start := see(ctx, t, open(""))
	if start.All < 50 || start.Shown != start.All {
		t.Fatalf("at first: %+v, want all of many findings", start)
	}
	team := see(ctx, t, choose("by-team", "till"))
	if team.Shown == 0 || team.Shown == team.All || !strings.Contains(team.First, "|till|") {
		t.Errorf("filtered by team: %+v", team)
	}
	both := see(ctx, t, choose("by-level", "to act on"))
	if both.Shown == 0 || both.Shown >= team.Shown || both.Levels != "to act on" {
		t.Errorf("filtered by team and severity: %+v", both)
	}
	theme := see(ctx, t, chromedp.Click("#reset"), choose("by-theme", "t-discovery"))
	if theme.Shown == 0 || theme.Shown == theme.All {
		t.Errorf("filtered by theme: %+v", theme)
	}
	found := see(ctx, t, chromedp.Click("#reset"), chromedp.SendKeys("#q", "approvals"))
	if found.Shown == 0 || found.Shown == found.All || !strings.HasSuffix(found.Status, "findings shown") {
		t.Errorf("searched: %+v", found)
	}
	none := see(ctx, t, chromedp.SendKeys("#q", " zzzz"))
	if none.Shown != 0 || !strings.HasPrefix(none.Status, "0 of ") {
		t.Errorf("searched for nonsense: %+v", none)
	}
	sorted := see(ctx, t, chromedp.Click("#reset"), choose("sort", "severity"))
	if sorted.Sorted != sorted.All || sorted.Levels != "to correct, to act on, to talk about" {
		t.Errorf("sorted by severity: %+v", sorted)
	}
	back := see(ctx, t, choose("sort", ""))
	if back.Sorted != 0 || back.First != start.First {
		t.Errorf("back to themes: %+v, want the order of the start", back)
	}
}

func TestAuditPageDeepLinks(t *testing.T) {
	ctx := browser(t)
	run(ctx, t, open(""))
	anchor := ask[string](ctx, t, `document.querySelectorAll(".card")[20].id`)
	visible := `document.getElementById("` + anchor + `").checkVisibility({ contentVisibilityAuto: true })`

	run(ctx, t, chromedp.Navigate("about:blank"), open("#"+anchor))
	if l := see(ctx, t); !ask[bool](ctx, t, visible) || l.Focus != anchor {
		t.Errorf("opened with #%s: the finding is out of sight, or the focus is elsewhere: %+v", anchor, l)
	}
	// A link to what a filter hides takes the filter away.
	run(ctx, t, chromedp.SendKeys("#q", "zzzz"), script(`location.hash = ""`))
	if ask[bool](ctx, t, visible) {
		t.Fatal("a search for nonsense hides nothing")
	}
	run(ctx, t, script(`location.hash = "`+anchor+`"`), chromedp.WaitVisible("#"+anchor))
	if l := see(ctx, t); l.Shown != l.All {
		t.Errorf("followed a link to a hidden finding: %+v", l)
	}
}

func TestAuditPageByKeyboard(t *testing.T) {
	ctx := browser(t)
	run(ctx, t, open(""), chromedp.KeyEvent(kb.Tab))
	if stop := ask[string](ctx, t, `document.activeElement.className`); stop != "skip" {
		t.Errorf("the first stop of the keyboard is %q, want the link past the navigation", stop)
	}
	if l := see(ctx, t, chromedp.KeyEvent(kb.Enter)); l.Focus != "content" {
		t.Errorf("after the skip link the focus is on %q, want the report", l.Focus)
	}
	run(ctx, t, chromedp.Focus(".card > summary"), chromedp.KeyEvent(kb.Enter))
	if !ask[bool](ctx, t, `document.querySelector(".card").open`) {
		t.Error("Enter does not open a finding")
	}
	l := see(ctx, t, chromedp.Focus("#q"), chromedp.KeyEvent("approvals"), chromedp.KeyEvent(kb.Tab))
	if l.Focus != "by-team" || l.Shown == l.All {
		t.Errorf("typed a search and went on: %+v", l)
	}
}

func TestAuditPagePrintsAll(t *testing.T) {
	ctx := browser(t)
	run(ctx, t, open(""), chromedp.SendKeys("#q", "zzzz"))
	pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF())
	if err != nil {
		t.Fatal(err)
	}
	if l := see(ctx, t); l.Shown != l.All || len(pdf) == 0 {
		t.Errorf("printing left %d of %d findings", l.Shown, l.All)
	}
}

// pages counts the pages of a PDF, where Chromium writes each as an object of its own.
func pages(pdf []byte) int { return bytes.Count(pdf, []byte("/Type /Page\n")) }

func TestAuditPagePrintsAsAReport(t *testing.T) {
	ctx := browser(t)
	run(ctx, t, open(""))
	for paper, size := range map[string][2]float64{"A4": {8.27, 11.69}, "Letter": {8.5, 11}} {
		pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF(func(p *page.PrintToPDFParams) { p.PaperWidth, p.PaperHeight = size[0], size[1] }))
		if err != nil {
			t.Fatal(err)
		}
		if n := pages(pdf); n == 0 || n > 22 {
			t.Errorf("%s: %d pages, want a report of at most 22", paper, n)
		}
	}
}

// rows is what a reader sees of the findings that are not open.
const rows = `[...document.querySelectorAll(".card:not([open]) > summary")].map((s) => {
	const [level, title] = [s.querySelector(".level"), s.querySelector(".title")], box = title.getBoundingClientRect();
	return level.checkVisibility() && title.checkVisibility() && level.textContent && title.textContent.length > 20 &&
		box.right <= innerWidth && title.scrollWidth <= title.clientWidth + 1 && s.querySelector(".whose").textContent.length > 2;
})`

func TestAuditPageShowsClosedFindings(t *testing.T) {
	ctx := browser(t)
	for _, width := range []int64{1280, 400} {
		run(ctx, t, chromedp.EmulateViewport(width, 900), open(""))
		shown := ask[[]bool](ctx, t, rows)
		if len(shown) < 50 || slices.Contains(shown, false) {
			t.Errorf("%d px wide: a closed finding hides its severity, team or title: %v", width, shown)
		}
		if wide := ask[float64](ctx, t, `document.documentElement.scrollWidth`); wide > float64(width) {
			t.Errorf("%d px wide: the page is %.0f wide", width, wide)
		}
	}
}

func TestAuditPageAsksForNothing(t *testing.T) {
	ctx := browser(t)
	events, stop := context.WithCancel(ctx)
	requests := cdp.Events(events, chromedp.FromContext(ctx).Target, network.RequestWillBeSent)
	complaints := chromedp.Console(events)
	run(ctx, t, open(""))
	// The last request is ours, so that everything before it has arrived.
	const last = "data:text/plain,last"
	run(ctx, t, script(`console.log("`+last+`")`), chromedp.Navigate(last))
	for e, err := range requests {
		if err != nil {
			t.Fatal(err)
		}
		if e.Request.URL == last {
			break
		}
		if e.Request.URL != address && e.Request.URL != "data:," {
			t.Errorf("the page asks for %s", e.Request.URL)
		}
	}
	for m, err := range complaints {
		if err != nil {
			t.Fatal(err)
		}
		if m.Text == last {
			break
		}
		t.Errorf("the console says %s: %s", m.Type, m.Text)
	}
	stop()
}

func TestAuditPageIsStyledUnderItsOwnPolicy(t *testing.T) {
	ctx := browser(t)
	run(ctx, t, open(""))
	if edge := ask[string](ctx, t, `getComputedStyle(document.querySelector(".card")).borderLeftWidth`); edge != "4px" {
		t.Errorf("the edge of a card is %s wide, want that of the style sheet", edge)
	}
}
