// Checks of an answer.

import { h, button } from "./dom.js";
import { localized, text, whole } from "./fields.js";
import { copy } from "./json.js";
import { expressionField } from "./condition.js";
import { w } from "./words.js";

const NUMBERS = { numeric: ["minValue", "maxValue"], text: ["minLength", "maxLength"], answercount: ["minCount", "maxCount"] };

function nameOf(type) {
  return w(`validator.${type === "text" ? "length" : type}`);
}

/** The checks of a question, and those that can be added. */
export function validators(app, pointer, offered) {
  const place = `${pointer}/validators`;
  const list = app.draft.at(place) || [];
  if (!offered.length && !list.length) return null;
  const add = (type) => {
    app.draft.change(() => {
      const owner = app.draft.at(pointer);
      owner.validators = [...(owner.validators || []), copy(app.palette.validators[type])];
    });
    app.draw();
  };
  const remove = (index) => {
    app.draft.change(() => {
      const owner = app.draft.at(pointer);
      owner.validators.splice(index, 1);
      if (!owner.validators.length) delete owner.validators;
    });
    app.draw();
  };
  return h("fieldset", { class: "items" }, h("legend", {}, w("validators")),
    list.map((check, index) => one(app, `${place}/${index}`, check, () => remove(index))),
    offered.length ? chooser(offered, add) : null);
}

function chooser(offered, add) {
  const select = h("select", { "aria-label": w("validator.add") }, offered.map((type) => h("option", { value: type }, nameOf(type))));
  return h("div", { class: "row" }, select, button(`＋ ${w("validator.add")}`, () => add(select.value), { class: "second" }));
}

function one(app, pointer, check, remove) {
  const type = String(check.type || "").replace(/validator$/, "");
  return h("div", { class: "item" },
    h("div", { class: "spread" }, h("strong", {}, nameOf(type)),
      button("✕", remove, { class: "quiet", "aria-label": `${nameOf(type)}: ${w("validator.delete")}` })),
    h("div", { class: "pair" }, (NUMBERS[type] || []).map((name) => whole(app, pointer, name, w(`validator.${name}`)))),
    type === "regex" ? text(app, pointer, "regex", w("validator.regex")) : null,
    type === "expression" ? expressionField(app, pointer, "expression", w("validator.expression")) : null,
    localized(app, pointer, "text", w("validator.text")),
    app.problems.at(pointer));
}
