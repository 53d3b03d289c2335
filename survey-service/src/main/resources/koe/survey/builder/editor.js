// The inside of a card: everything about one question.

import { h, labelled } from "./dom.js";
import { flag, label, localized, text, whole, word } from "./fields.js";
import { condition, expressionField } from "./condition.js";
import { items } from "./items.js";
import { validators } from "./validators.js";
import { metricField } from "./metric.js";
import { follow, names, place } from "./definition.js";
import { moveTo, pageLists } from "./arrange.js";
import { w } from "./words.js";

const TIMES = ["number", "range", "date", "datetime-local", "time", "month", "week"];
const FIRST = new Set(["choices", "rows", "columns", "items", "html", "minRateDescription", "maxRateDescription", "rateMin",
  "rateMax", "inputType", "labelTrue", "labelFalse", "imageLink", "altText", "expression"]);

function isFirst({ name, kind }) {
  return FIRST.has(name) && !(name === "rows" && kind === "whole");
}

export function editor(app, pointer) {
  const element = app.draft.at(pointer);
  const type = app.palette.types.find((one) => one.type === String(element.type).toLowerCase());
  const says = !["html", "image"].includes(element.type);
  const asks = says && element.type !== "panel";
  const properties = (type ? type.properties : []).filter(({ kind }) => kind !== "elements");
  const fields = (first) => properties.filter((property) => isFirst(property) === first).map((property) => field(app, pointer, property));
  return h("div", { class: "editor" },
    type || element.type === "panel" ? null : h("p", { class: "notice" }, w("unknown", element.type)),
    element.type === "rating" ? metricField(app, pointer) : null,
    says ? localized(app, pointer, "title") : null,
    fields(true),
    says ? localized(app, pointer, "description") : null,
    asks ? flag(app, pointer, "isRequired", w("required")) : null,
    h("section", {}, h("h3", {}, w("conditions")), h("div", { class: "several" },
      condition(app, pointer, "visibleIf"),
      says ? condition(app, pointer, "enableIf") : null,
      asks ? condition(app, pointer, "requiredIf") : null)),
    h("details", { open: app.more.has(pointer), ontoggle: (event) => { if (event.target.open) app.more.add(pointer); else app.more.delete(pointer); } },
      h("summary", { "data-key": `${pointer}:more` }, w("more")),
      nameField(app, pointer), fields(false),
      type ? validators(app, pointer, type.validators) : null, pageField(app, pointer)),
    app.problems.at(pointer));
}

function field(app, pointer, { name, kind, options }) {
  const element = app.draft.at(pointer);
  if (kind === "bound") return TIMES.includes(element.inputType) ? bound(app, pointer, name, element.inputType) : null;
  if (kind === "localized" || kind === "passage") return localized(app, pointer, name);
  if (kind === "flag") return flag(app, pointer, name);
  if (kind === "whole") return whole(app, pointer, name);
  if (kind === "word") return word(app, pointer, name, options);
  if (kind === "expression") return element[name] === undefined && name !== "expression" ? null : expressionField(app, pointer, name, label(name));
  if (["choices", "parts", "pictures"].includes(kind)) return items(app, pointer, name, kind);
  return text(app, pointer, name);
}

function bound(app, pointer, name, type) {
  return ["number", "range"].includes(type) ? whole(app, pointer, name, label(name)) : text(app, pointer, name, label(name), { type });
}

/** The name is the key of the answers; all conditions follow when it changes. */
function nameField(app, pointer) {
  const element = app.draft.at(pointer);
  const message = h("p", { class: "error", role: "alert" });
  const control = h("input", {
    type: "text", class: "code", value: element.name ?? "", spellcheck: "false", "data-key": `${pointer}/name`,
    onchange: (event) => {
      const name = event.target.value.trim();
      const before = app.draft.at(pointer).name;
      if (!name || name === before) { event.target.value = before ?? ""; return; }
      if (names(app.draft.definition).has(name)) { message.textContent = w("question.name.taken"); return; }
      app.draft.change((definition) => {
        app.draft.at(pointer).name = name;
        if (before) follow(definition, before, name);
      });
      app.draw();
    },
  });
  return labelled(w("question.name"), control, h("div", {}, h("p", { class: "hint" }, w("question.name.hint")), message, app.problems.at(`${pointer}/name`)));
}

function pageField(app, pointer) {
  const lists = pageLists(app.draft.definition);
  const { list } = place(pointer);
  if (lists.length < 2 || !lists.includes(list)) return null;
  const select = h("select", { "data-key": `${pointer}:page`, onchange: (event) => {
    const to = lists[Number(event.target.value)];
    moveTo(app, pointer, to, (app.draft.at(to) || []).length, "open");
  } }, lists.map((_, index) => h("option", { value: String(index) }, w("page.n", index + 1))));
  select.value = String(lists.indexOf(list));
  return labelled(w("move.page"), select);
}
