// Fields that write one property each.

import { h, labelled, uid } from "./dom.js";
import { w, knows } from "./words.js";

/** Writes a property; undefined takes it away, so that what Koe does by itself applies again. */
export function put(app, pointer, name, value, typing = "") {
  app.draft.change((definition) => {
    const owner = app.draft.at(pointer);
    if (value === undefined) delete owner[name];
    else owner[name] = value;
  }, typing);
}

export function label(name, kind = "") {
  const exact = `property.${name}.${kind}`;
  return knows(exact) ? w(exact) : knows(`property.${name}`) ? w(`property.${name}`) : name;
}

function key(pointer, name) {
  return `${pointer}/${name}`;
}

function area(text, attributes) {
  const wide = text.replace(/[^\u0000-\u2fff]/g, "xx").length;
  const rows = Math.min(8, Math.max(1, Math.ceil(wide / 30), text.split("\n").length));
  return h("textarea", { rows, value: text, ...attributes });
}

/** One text in all languages, side by side; what is missing is marked. */
export function localized(app, pointer, name, title = label(name)) {
  const group = uid("texts");
  const columns = app.languages.all.map((language) => {
    const id = uid("text");
    const text = app.languages.get((app.draft.at(pointer) || {})[name], language);
    const control = area(text, {
      id, lang: language, "data-key": key(pointer, `${name}:${language}`), class: "text",
      oninput: (event) => {
        const owner = app.draft.at(pointer);
        put(app, pointer, name, app.languages.set(owner[name], language, event.target.value), key(pointer, `${name}:${language}`));
        mark(app, pointer, name, event.target.closest(".texts"));
      },
      onblur: () => app.draft.pause(),
    });
    return h("div", { class: "in", "data-language": language },
      h("label", { for: id, lang: app.language }, `${title} `, h("span", { class: "tag" }, app.nameOf(language)), h("span", { class: "badge warn lack", hidden: true }, w("untranslated"))), control);
  });
  const block = h("div", { class: "texts", role: "group", "aria-labelledby": group }, h("span", { id: group, class: "said" }, title), columns);
  mark(app, pointer, name, block);
  return h("div", { class: "field" }, block, app.problems.at(key(pointer, name)));
}

function mark(app, pointer, name, block) {
  const value = (app.draft.at(pointer) || {})[name];
  const any = app.languages.all.some((language) => app.languages.get(value, language).trim());
  let lacks = false;
  for (const column of block.querySelectorAll(".in")) {
    const lacking = any && !app.languages.get(value, column.dataset.language).trim();
    column.querySelector(".lack").hidden = !lacking;
    lacks ||= lacking;
  }
  block.classList.toggle("lacking", lacks);
}

export function flag(app, pointer, name, title = label(name)) {
  const control = h("input", {
    type: "checkbox", id: uid("c"), checked: Boolean(app.draft.at(pointer)[name]), "data-key": key(pointer, name),
    onchange: (event) => put(app, pointer, name, event.target.checked || undefined),
  });
  return h("div", { class: "field tick" }, control, h("label", { for: control.id }, title), app.problems.at(key(pointer, name)));
}

export function whole(app, pointer, name, title = label(name, "whole")) {
  const value = app.draft.at(pointer)[name];
  const control = h("input", {
    type: "number", step: "1", value: value ?? "", "data-key": key(pointer, name),
    oninput: (event) => put(app, pointer, name, event.target.value === "" ? undefined : Number(event.target.value), key(pointer, name)),
    onblur: () => app.draft.pause(),
  });
  return labelled(title, control, app.problems.at(key(pointer, name)));
}

export function text(app, pointer, name, title = label(name), attributes = {}) {
  const value = app.draft.at(pointer)[name];
  const control = h("input", {
    type: "text", value: value ?? "", "data-key": key(pointer, name), spellcheck: "false", ...attributes,
    oninput: (event) => put(app, pointer, name, event.target.value === "" ? undefined : event.target.value, key(pointer, name)),
    onblur: () => app.draft.pause(),
  });
  return labelled(title, control, app.problems.at(key(pointer, name)));
}

export function word(app, pointer, name, options, title = label(name)) {
  const value = app.draft.at(pointer)[name];
  const shown = value !== undefined && !options.includes(value) ? [value, ...options] : options;
  const control = h("select", {
    "data-key": key(pointer, name),
    onchange: (event) => { put(app, pointer, name, event.target.value); app.draw(); },
  }, shown.map((option) => h("option", { value: option }, label(`${name}.${option}`) === `${name}.${option}` ? option : label(`${name}.${option}`))));
  control.value = value ?? options[0];
  return labelled(title, control, app.problems.at(key(pointer, name)));
}
