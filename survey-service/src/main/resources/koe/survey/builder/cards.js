// Pages with their questions as cards.

import { h, button } from "./dom.js";
import { localized } from "./fields.js";
import { condition } from "./condition.js";
import { editor } from "./editor.js";
import { addPage, listName, pages } from "./definition.js";
import { duplicate, movePage, remove, removePage, step } from "./arrange.js";
import { draggable } from "./drag.js";
import { choose, typeName } from "./palette.js";
import { announce } from "./announce.js";
import { w } from "./words.js";

/** All pages of the survey. */
export function cards(app) {
  const all = pages(app.draft.definition);
  return [
    ...all.map((page) => pageCard(app, page, all.length)),
    button(`＋ ${w("page.add")}`, () => {
      app.draft.change(addPage);
      app.draw();
      announce(w("page.added"));
      const now = pages(app.draft.definition).at(-1);
      app.focus(`${now.pointer}/${listName(now.page)}:add`);
    }, { class: "second", "data-key": "page:add" }),
  ];
}

function pageCard(app, { page, pointer, index }, count) {
  const list = `${pointer}/${listName(page)}`;
  const real = pointer !== "";
  return h("section", { class: "page", "aria-label": w("page.n", index + 1) },
    h("div", { class: "spread" }, h("h2", {}, w("page.n", index + 1)), real ? h("div", { class: "tools" },
      button("↑", () => movePage(app, index, -1), { class: "quiet", disabled: index === 0, "aria-label": `${w("page.n", index + 1)}: ${w("page.up")}`, "data-key": `${pointer}:up` }),
      button("↓", () => movePage(app, index, 1), { class: "quiet", disabled: index === count - 1, "aria-label": `${w("page.n", index + 1)}: ${w("page.down")}`, "data-key": `${pointer}:down` }),
      count > 1 ? button(w("page.delete"), () => removePage(app, index), { class: "quiet", "aria-label": `${w("page.n", index + 1)}: ${w("page.delete")}` }) : null) : null),
    app.problems.at(`${pointer}/name`),
    real ? h("details", { open: app.more.has(pointer), ontoggle: (event) => { if (event.target.open) app.more.add(pointer); else app.more.delete(pointer); } },
      h("summary", {}, w("page.settings")), localized(app, pointer, "title"), localized(app, pointer, "description"), condition(app, pointer, "visibleIf")) : null,
    cardList(app, page[listName(page)] || [], list),
    button(`＋ ${w("add")}`, () => choose(app, list), { "data-key": `${list}:add`, "aria-label": `${w("page.n", index + 1)}: ${w("add")}` }));
}

function cardList(app, elements, list) {
  const shown = elements.map((element, index) => ({ element, index }))
    .filter(({ element }) => !app.untranslatedOnly || app.languages.missingIn(element) > 0);
  const empty = elements.length ? w("untranslated.none") : w("page.empty");
  return h("div", { class: "list", "data-list": app.untranslatedOnly ? null : list },
    shown.length ? shown.map(({ element, index }) => card(app, element, list, index, elements.length)) : h("p", { class: "quiet" }, empty));
}

function card(app, element, list, index, count) {
  const pointer = `${list}/${index}`;
  const open = app.open === pointer || app.open.startsWith(`${pointer}/`);
  const title = app.titleOf(element);
  const handle = h("span", { class: "handle", "aria-hidden": "true", title: w("grab", title) }, "⠿");
  const own = h("article", { class: `question${open ? " open" : ""}`, "data-card": pointer, onkeydown: (event) => keys(app, pointer, event) },
    h("div", { class: "bar" }, handle,
      button([h("span", { class: "name" }, title), h("span", { class: "kind" }, typeName(element.type))], () => {
        app.open = app.open === pointer ? "" : pointer;
        app.draw();
        app.focus(`${pointer}:open`);
      }, { class: "opener", "aria-expanded": String(open), "data-key": `${pointer}:open` }),
      h("span", { class: "marks", "data-marks": pointer }, marks(app, element, pointer)),
      tools(app, pointer, title, index, count)),
    open ? editor(app, pointer) : null,
    inner(app, element, pointer));
  if (!app.untranslatedOnly) draggable(app, handle, own);
  return own;
}

/** A group shows its own questions inside. */
function inner(app, element, pointer) {
  if (element.type !== "panel" && element.type !== "paneldynamic") return null;
  const name = listName(element);
  const list = `${pointer}/${name}`;
  return h("div", { class: "inner" }, cardList(app, element[name] || [], list),
    button(`＋ ${w("add")}`, () => choose(app, list, element.type === "paneldynamic"), { class: "quiet", "data-key": `${list}:add`, "aria-label": `${app.titleOf(element)}: ${w("add")}` }));
}

export function marks(app, element, pointer) {
  const missing = app.languages.missingIn(element);
  const problems = app.problems.within(pointer).length;
  return [
    element.metric ? h("span", { class: "badge good" }, String(element.metric).toUpperCase()) : null,
    element.isRequired ? h("span", { class: "badge" }, w("required")) : null,
    element.visibleIf || element.enableIf || element.requiredIf ? h("span", { class: "badge neutral" }, w("conditional")) : null,
    missing ? h("span", { class: "badge warn" }, w("untranslated.n", missing)) : null,
    problems ? h("span", { class: "badge bad" }, w("problems.n", problems)) : null,
  ].filter(Boolean);
}

function tools(app, pointer, title, index, count) {
  const edge = (by) => !/^(\/pages\/\d+)?\/(elements|questions)\/\d+$/.test(pointer) && (by < 0 ? index === 0 : index === count - 1);
  return h("span", { class: "tools" },
    button("↑", () => step(app, pointer, -1), { class: "quiet", disabled: edge(-1), "aria-label": w("up.n", title), "data-key": `${pointer}:up` }),
    button("↓", () => step(app, pointer, 1), { class: "quiet", disabled: edge(1), "aria-label": w("down.n", title), "data-key": `${pointer}:down` }),
    button(w("duplicate"), () => duplicate(app, pointer), { class: "quiet", "aria-label": `${title}: ${w("duplicate")}` }),
    button(w("delete"), () => remove(app, pointer), { class: "quiet", "aria-label": `${title}: ${w("delete")}` }));
}

function keys(app, pointer, event) {
  if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
  step(app, pointer, event.key === "ArrowUp" ? -1 : 1);
}
