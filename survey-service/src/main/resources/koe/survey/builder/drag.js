// Reordering with mouse, pen or finger: the handle is pulled, a line shows where the question would go.

import { moveTo } from "./arrange.js";

function target(root, x, y, dragged) {
  const lists = [...root.querySelectorAll("[data-list]")].filter((list) => !dragged.contains(list));
  const here = lists.filter((list) => {
    const box = list.getBoundingClientRect();
    return y >= box.top - 24 && y <= box.bottom + 24;
  }).at(-1);
  if (!here) return null;
  const cards = [...here.children].filter((child) => child.dataset.card);
  const before = cards.find((card) => {
    const box = card.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
  return { list: here, before, index: before ? cards.indexOf(before) : cards.length };
}

export function draggable(app, handle, card) {
  let line = null;
  let found = null;
  const follow = (event) => {
    found = target(app.root, event.clientX, event.clientY, card);
    if (!found) return;
    found.list.insertBefore(line, found.before || [...found.list.children].filter((child) => child.dataset.card).at(-1)?.nextSibling || found.list.firstChild);
    const edge = 60;
    if (event.clientY < edge) scrollBy(0, -12);
    if (event.clientY > innerHeight - edge) scrollBy(0, 12);
  };
  const end = (event) => {
    handle.removeEventListener("pointermove", follow);
    card.classList.remove("dragged");
    line.remove();
    if (event.type === "pointerup" && found) moveTo(app, card.dataset.card, found.list.dataset.list, found.index);
  };
  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    line = document.createElement("div");
    line.className = "drop";
    found = null;
    card.classList.add("dragged");
    handle.addEventListener("pointermove", follow);
    handle.addEventListener("pointerup", end, { once: true });
    handle.addEventListener("pointercancel", end, { once: true });
  });
}
