// Two people edited the same draft: the second one sees the difference and chooses.

import { h, button, uid } from "./dom.js";
import { label } from "./fields.js";
import { parse, same, write } from "./json.js";
import { differences, merged } from "./merge.js";
import { w } from "./words.js";

/** Asks what stays, and calls back with the definition that was chosen. */
export function resolve(app, { theirs, revision }) {
  const mine = app.draft.definition;
  const base = parse(app.autosave.base);
  const list = differences(base, mine, theirs.definition);
  const chosen = new Map(list.map(({ key, changed }) => [key, changed === "theirs" ? "theirs" : "mine"]));
  const done = (definition) => {
    dialog.close();
    app.autosave.adopt(theirs, revision);
    if (!same(definition, mine)) app.draft.replace(definition);
    app.draw();
    app.autosave.save();
  };
  const heading = uid("h");
  const dialog = h("dialog", { class: "card", "aria-labelledby": heading, oncancel: (event) => event.preventDefault(), onclose: () => dialog.remove() },
    h("h2", { id: heading }, w("conflict.title")), h("p", {}, w("conflict.text")),
    list.map((difference) => one(app, difference, { mine, theirs: theirs.definition }, chosen)),
    h("div", { class: "row" }, button(w("conflict.apply"), () => done(merged(mine, theirs.definition, list, chosen))),
      button(w("conflict.all.mine"), () => done(mine), { class: "second" }),
      button(w("conflict.all.theirs"), () => done(theirs.definition), { class: "second" })));
  app.root.append(dialog);
  dialog.showModal();
}

function one(app, difference, sides, chosen) {
  const group = uid("choice");
  const title = difference.name ? [app.titleOf(difference.mine || difference.theirs), " ", h("code", {}, difference.name)] : w(difference.key === "order" ? "conflict.order" : "conflict.survey");
  const option = (side) => {
    const input = h("input", { type: "radio", id: uid("c"), name: group, value: side, checked: chosen.get(difference.key) === side,
      onchange: () => chosen.set(difference.key, side) });
    return h("label", { for: input.id, class: "side" }, input, h("span", {}, h("strong", {}, w(side === "mine" ? "conflict.mine" : "conflict.other")), shown(app, difference, sides, side)));
  };
  return h("fieldset", { class: "items" }, h("legend", {}, title, difference.changed === "both" ? h("span", { class: "badge warn" }, w("conflict.both")) : null),
    h("div", { class: "pair" }, option("mine"), option("theirs")));
}

/** Only the properties that differ, as they were written. */
function shown(app, difference, sides, side) {
  if (difference.key === "order") {
    const names = (sides[side].pages || [sides[side]]).map((page) => (page.elements || page.questions || []).map(({ name }) => name).join("、"));
    return h("ol", {}, names.map((page) => h("li", {}, page)));
  }
  const [own, other] = difference.name
    ? [difference[side], difference[side === "mine" ? "theirs" : "mine"]]
    : [sides[side], sides[side === "mine" ? "theirs" : "mine"]];
  if (!own) return h("p", { class: "quiet" }, w("conflict.absent"));
  const keys = Object.keys(own).filter((key) => !["pages", "elements", "questions"].includes(key) && !(other && same(own[key] ?? null, other[key] ?? null)));
  if (!keys.length || !other) return h("p", {}, app.titleOf(own));
  return h("div", {}, keys.map((key) => property(app, key, own[key], other[key])));
}

/** Texts are shown in the languages that differ, everything else as it is written. */
function property(app, key, own, other) {
  const differing = app.languages.all.filter((language) => app.languages.get(own, language) !== app.languages.get(other, language));
  const isText = (value) => value === undefined || typeof value === "string" || (typeof value === "object" && !Array.isArray(value));
  if (differing.length && isText(own) && isText(other)) {
    return differing.map((language) => h("p", {}, h("span", { class: "quiet" }, `${label(key)} (${app.nameOf(language)}) `), h("br"), h("span", { lang: language }, app.languages.get(own, language) || "—")));
  }
  return [h("p", { class: "quiet" }, label(key)), h("pre", {}, write(own, 1))];
}
