
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const page = document.documentElement, find = document.getElementById("find");
  const boxes = all(".filters input[type=checkbox]");
  page.classList.add("js");
  const cards = all(".card");
  const texts = cards.map(card => card.textContent.toLowerCase());
  const visible = card => !card.classList.contains("found-not") && boxes.every(
    box => box.checked || !card.classList.contains(box.id.slice("show-".length)));
  const chosen = () => cards.findIndex(card => card.classList.contains("chosen"));
  const claims = id => all(".claim").filter(claim => claim.dataset.claims.split(" ").includes(id));

  function choose(card, scrolls) {
    for (const each of all(".chosen")) { each.classList.remove("chosen"); each.removeAttribute("aria-current"); }
    if (!card) { history.replaceState(null, "", location.pathname + location.search); return; }
    const badge = document.getElementById("at-" + card.id);
    for (const each of [card, badge, ...claims(card.id)]) if (each) each.classList.add("chosen");
    if (badge) badge.setAttribute("aria-current", "true");
    history.replaceState(null, "", "#" + card.id);
    const panel = card.closest(".panel"), wide = matchMedia("(min-width: 62rem)").matches;
    panel.scrollTop = wide ? panel.scrollTop + card.getBoundingClientRect().top - panel.getBoundingClientRect().top - 6 : 0;
    if (scrolls && badge) {
      const box = badge.getBoundingClientRect(), low = window.innerHeight * (wide ? .9 : .4);
      if (box.top < 80 || box.bottom > low) badge.scrollIntoView({ block: "center" });
      badge.focus({ preventScroll: true });
    }
  }
  function step(by, wanted) {
    const at = chosen(), from = at < 0 ? (by > 0 ? -1 : cards.length) : at;
    for (let i = from + by; i >= 0 && i < cards.length; i += by)
      if (visible(cards[i]) && wanted(cards[i])) { choose(cards[i], true); return; }
  }
  document.addEventListener("click", event => {
    if (event.target.closest(".leave")) { choose(null); return; }
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const id = link.getAttribute("href").slice(1), back = id.startsWith("at-");
    const card = cards.find(each => each.id === (back ? id.slice(3) : id));
    if (!card) return;
    event.preventDefault();
    choose(card, back || Boolean(link.closest(".first")));
  });
  const any = () => true, mend = card => card.matches(".refuted, .conflicting");
  const keys = {
    KeyJ: () => step(1, any), KeyK: () => step(-1, any), KeyX: () => step(1, mend),
    Slash: () => find.focus(), Escape: () => { choose(null); if (document.activeElement) document.activeElement.blur(); },
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === find) { if (event.code === "Escape") find.blur(); return; }
    const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code);
    const does = digit ? () => boxes[digit[1] - 1].click() : keys[event.code];
    if (does) { event.preventDefault(); does(); }
  });
  find.addEventListener("input", () => {
    const wanted = find.value.trim().toLowerCase();
    cards.forEach((card, i) => card.classList.toggle("found-not", !texts[i].includes(wanted)));
  });
  find.form.addEventListener("submit", event => event.preventDefault());
  const first = cards.find(card => "#" + card.id === location.hash);
  if (first) choose(first, true);
})();
