// Moving, copying and deleting questions and pages.

import { copy } from "./json.js";
import { elementsOf, listName, names, pages, place, pointerOf, rename, walk } from "./definition.js";
import { announce } from "./announce.js";
import { w } from "./words.js";

function pointerTo(app, element) {
  const found = walk(app.draft.definition).find((one) => one.element === element);
  return found ? found.pointer : "";
}

/** The list of questions of each page. */
export function pageLists(definition) {
  return pages(definition).map(({ page, pointer }) => `${pointer}/${listName(page)}`);
}

function asked(definition) {
  return walk(definition).filter(({ element }) => element && element.type !== "panel" && element.type !== "html").length;
}

/** Puts a question at another place; the list may be that of another page or group. */
export function moveTo(app, pointer, list, index, focus = "") {
  const element = app.draft.at(pointer);
  const from = app.draft.at(place(pointer).list);
  const at = place(pointer).index;
  const wasOpen = app.open === pointer;
  if (list === place(pointer).list && (index === at || index === at + 1)) return;
  if (list.startsWith(`${pointer}/`)) return;
  app.draft.change(() => {
    const to = app.draft.at(list) || elementsOf(app.draft.at(list.slice(0, list.lastIndexOf("/"))));
    from.splice(at, 1);
    to.splice(to === from && index > at ? index - 1 : index, 0, element);
  });
  const now = pointerTo(app, element);
  if (wasOpen) app.open = now;
  app.draw();
  say(app, element, now);
  if (focus) app.focus(`${now}:${focus}`);
}

function say(app, element, pointer) {
  const { list, index } = place(pointer);
  const page = pageLists(app.draft.definition).indexOf(list);
  const title = app.titleOf(element);
  const order = w("moved", title, index + 1, app.draft.at(list).length);
  announce(page > 0 ? `${order} ${w("page.n", page + 1)}` : order);
}

/** One place up or down; at the end of a page, over to the next one. */
export function step(app, pointer, by) {
  const { list, index } = place(pointer);
  const there = index + by;
  const focus = by < 0 ? "up" : "down";
  if (there >= 0 && there < app.draft.at(list).length) {
    moveTo(app, pointer, list, by < 0 ? there : there + 1, focus);
    return;
  }
  const lists = pageLists(app.draft.definition);
  const page = lists.indexOf(list) + by;
  if (lists.indexOf(list) < 0 || page < 0 || page >= lists.length) return;
  moveTo(app, pointer, lists[page], by < 0 ? (app.draft.at(lists[page]) || []).length : 0, focus);
}

export function duplicate(app, pointer) {
  const { list, index } = place(pointer);
  const [twin] = rename([copy(app.draft.at(pointer))], names(app.draft.definition));
  app.draft.change(() => app.draft.at(list).splice(index + 1, 0, twin));
  app.open = pointerOf(list, index + 1);
  app.draw();
  announce(w("duplicated", app.titleOf(twin)));
  app.focus(`${app.open}:open`);
}

export function remove(app, pointer) {
  const { list, index } = place(pointer);
  const element = app.draft.at(pointer);
  const own = walk({ elements: [element] }).filter((one) => !["panel", "html"].includes(one.element.type)).length;
  if (asked(app.draft.definition) - own < 1) {
    announce(w("delete.last"));
    app.say(w("delete.last"));
    return;
  }
  app.draft.change(() => app.draft.at(list).splice(index, 1));
  app.open = "";
  app.draw();
  announce(w("deleted", app.titleOf(element)));
  const left = app.draft.at(list).length;
  app.focus(left ? `${pointerOf(list, Math.min(index, left - 1))}:open` : `${list}:add`);
}

/** Adds elements at the end of a list, under names that are free. */
export function insert(app, list, elements) {
  const added = rename(copy(elements), names(app.draft.definition));
  app.draft.change(() => {
    const to = app.draft.at(list) || elementsOf(app.draft.at(list.slice(0, list.lastIndexOf("/"))));
    to.push(...added);
  });
  app.open = pointerTo(app, added[0]);
  app.draw();
  announce(w("added", app.titleOf(added[0])));
  app.focus(`${app.open}:open`);
}

export function movePage(app, index, by) {
  app.draft.change((definition) => definition.pages.splice(index + by, 0, ...definition.pages.splice(index, 1)));
  app.open = "";
  app.draw();
  announce(w("page.moved", index + by + 1));
  app.focus(`/pages/${index + by}:${by < 0 ? "up" : "down"}`);
}

export function removePage(app, index) {
  const page = app.draft.at(`/pages/${index}`);
  if (asked(app.draft.definition) - asked({ elements: elementsOf(page) }) < 1) {
    app.say(w("delete.last"));
    return;
  }
  app.draft.change((definition) => definition.pages.splice(index, 1));
  app.open = "";
  app.draw();
  announce(w("page.deleted"));
}
