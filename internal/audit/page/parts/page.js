"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const controls = $("controls");
  const reveal = () => {
    const target = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden || target.closest("[hidden]")) reset();
    for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    target.scrollIntoView();
    if (!target.matches("[tabindex], a")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  let reset = () => {};
  if (controls) {
    // Gathered with the first use of a control, so that a large report opens quickly.
    let cards, groups;
    const gather = () => {
      if (cards) return;
      cards = [...document.querySelectorAll(".card")].map((el) => ({
        el,
        home: el.parentElement,
        text: el.textContent.toLowerCase(),
        teams: el.dataset.teams || "",
        team: el.closest(".group").querySelector(".group-name").textContent,
        theme: el.closest(".theme").id,
        level: el.querySelector(".level").textContent,
      }));
      groups = [...document.querySelectorAll(".group")].map((el) => ({ el, open: el.open }));
    };
    const themes = [...document.querySelectorAll(".theme")];
    const levels = [...$("by-level").options].map((o) => o.value);
    const fields = ["q", "by-team", "by-theme", "by-level", "sort"].map($);
    const [query, team, theme, level, sort] = fields;
    const place = () => {
      gather();
      const by = sort.value;
      if (!by) {
        for (const c of cards) if (c.el.parentElement !== c.home) c.home.append(c.el);
        return;
      }
      const key = by === "team" ? (a, b) => a.team.localeCompare(b.team, "en") : (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level);
      $("sorted").append(...[...cards].sort(key).map((c) => c.el));
    };
    const filter = () => {
      gather();
      const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const c of cards) {
        const fits = words.every((w) => c.text.includes(w)) && (!team.value || c.teams.includes("|" + team.value + "|")) &&
          (!theme.value || c.theme === theme.value) && (!level.value || c.level === level.value);
        c.el.hidden = !fits;
        shown += fits;
      }
      const narrow = words.length > 0 || team.value || theme.value || level.value;
      for (const g of groups) {
        const fits = g.el.querySelector(".card:not([hidden])");
        g.el.hidden = !fits;
        g.el.open = Boolean(fits) && (narrow ? true : g.open);
      }
      for (const t of themes) t.hidden = !t.querySelector(".card:not([hidden])");
      $("shown").textContent = shown + " of " + cards.length + (cards.length === 1 ? " finding shown" : " findings shown");
    };
    reset = () => {
      for (const f of fields) f.value = "";
      place();
      filter();
    };
    for (const f of fields) f.addEventListener("input", () => { if (f === sort) place(); filter(); });
    $("reset").addEventListener("click", () => { reset(); query.focus(); });
    // What is filtered out or folded would be missing on paper, unless the style sheet can open it.
    let opened = [];
    addEventListener("beforeprint", () => {
      reset();
      if (CSS.supports("selector(::details-content)")) return;
      opened = [...document.querySelectorAll(".group:not([open]), .card:not([open])")];
      for (const e of opened) e.open = true;
    });
    addEventListener("afterprint", () => { for (const e of opened) e.open = false; });
    // A browser may restore what was chosen before a reload.
    for (const f of fields) f.value = "";
    controls.hidden = false;
  }
  addEventListener("hashchange", reveal);
  reveal();
})();
