// Lists of choices, rows, columns and fields: values with words in all languages.

import { h, button, labelled, uid } from "./dom.js";
import { label, localized, put } from "./fields.js";
import { free } from "./definition.js";
import { announce } from "./announce.js";
import { w } from "./words.js";

const CELLS = ["dropdown", "radiogroup", "checkbox", "text", "comment", "rating", "boolean"];

function valueOf(item, name) {
  return item && typeof item === "object" ? item[name] : item;
}

/** What somebody typed as a value: a number where it stood as one or all others are. */
function typed(text, before) {
  return typeof before === "number" && /^-?\d+$/.test(text) ? Number(text) : text;
}

/** A list; parts are named things with a title, others are values with a text. */
export function items(app, pointer, name, kind) {
  const parts = kind === "parts";
  const own = parts ? "name" : "value";
  const place = `${pointer}/${name}`;
  const list = app.draft.at(place) || [];
  const change = (edit) => {
    app.draft.change(() => {
      const owner = app.draft.at(pointer);
      if (!Array.isArray(owner[name])) owner[name] = [];
      edit(owner[name]);
      if (!owner[name].length) delete owner[name];
    });
    app.draw();
  };
  const add = () => {
    const used = new Set(list.map((item) => String(valueOf(item, own))));
    const numbers = list.length && list.every((item) => typeof valueOf(item, own) === "number");
    const value = numbers ? Math.max(...list.map((item) => valueOf(item, own))) + 1 : free("item1", used);
    change((items) => items.push(parts ? { name: value } : { value }));
    app.focus(`${place}/${list.length}/${parts ? "title" : "text"}:${app.languages.all[0]}`);
  };
  return h("fieldset", { class: "items" }, h("legend", {}, label(name)), app.problems.at(place),
    h("ol", {}, list.map((item, index) => row(app, { list, place, own, parts, kind, index, change }))),
    button(`＋ ${w("item.add")}`, add, { class: "second", "aria-label": `${label(name)}: ${w("item.add")}`, "data-key": `${place}:add` }));
}

function row(app, { list, place, own, parts, kind, index, change }) {
  const item = list[index];
  const pointer = `${place}/${index}`;
  const value = valueOf(item, own);
  const title = String(value ?? w("item.n", index + 1));
  const move = (to) => {
    change((items) => items.splice(to, 0, ...items.splice(index, 1)));
    announce(w("moved", title, to + 1, list.length));
    app.focus(`${place}/${to}:${to < index ? "up" : "down"}`);
  };
  const control = h("input", {
    type: "text", id: uid("v"), value: value ?? "", spellcheck: "false", "data-key": `${pointer}/${own}`,
    oninput: (event) => app.draft.change(() => {
      const items = app.draft.at(place);
      const now = typed(event.target.value, value);
      if (items[index] && typeof items[index] === "object") items[index][own] = now;
      else items[index] = now;
    }, `${pointer}/${own}`),
    onblur: () => app.draft.pause(),
  });
  return h("li", { class: "item" },
    h("div", { class: "spread" }, labelled(w(parts ? "item.name" : "item.value"), control),
      h("div", { class: "tools" },
        button("↑", () => move(index - 1), { class: "quiet", disabled: index === 0, "aria-label": w("item.up.n", title), "data-key": `${pointer}:up` }),
        button("↓", () => move(index + 1), { class: "quiet", disabled: index === list.length - 1, "aria-label": w("item.down.n", title), "data-key": `${pointer}:down` }),
        button("✕", () => change((items) => items.splice(index, 1)), { class: "quiet", "aria-label": w("item.delete.n", title) }))),
    words(app, pointer, item, parts),
    kind === "pictures" && item && typeof item === "object" ? picture(app, pointer, item) : null,
    parts && place.endsWith("/columns") ? cell(app, pointer, item) : null,
    app.problems.at(pointer));
}

/** A bare value becomes an object as soon as somebody gives it words, and not before. */
function words(app, pointer, item, parts) {
  if (item && typeof item === "object") return localized(app, pointer, parts ? "title" : "text", w("item.text"));
  const [place, index] = [pointer.slice(0, pointer.lastIndexOf("/")), Number(pointer.slice(pointer.lastIndexOf("/") + 1))];
  return button(w("item.text"), () => {
    app.draft.change(() => { app.draft.at(place)[index] = { value: item }; });
    app.draw();
    app.focus(`${pointer}/text:${app.languages.all[0]}`);
  }, { class: "quiet", "aria-label": `${item}: ${w("item.text")}` });
}

function picture(app, pointer, item) {
  return labelled(w("item.picture"), h("input", {
    type: "text", value: item.imageLink ?? "", "data-key": `${pointer}/imageLink`,
    oninput: (event) => put(app, pointer, "imageLink", event.target.value, `${pointer}/imageLink`),
  }));
}

function cell(app, pointer, item) {
  const control = h("select", { "data-key": `${pointer}/cellType`, onchange: (event) => put(app, pointer, "cellType", event.target.value) },
    [...new Set([item.cellType, ...CELLS].filter(Boolean))].map((type) => h("option", { value: type }, w(`type.${type}`))));
  control.value = item.cellType || CELLS[0];
  return labelled(w("item.type"), control);
}
