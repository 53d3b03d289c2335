// What can be added: only what the server says that Koe shows.

import { h, button, uid } from "./dom.js";
import { insert } from "./arrange.js";
import { w, knows } from "./words.js";

const GROUPS = ["scale", "choice", "words", "table", "group", "other"];

/** Opens the choice of types; what is chosen goes to the end of the list. */
export function choose(app, list, inside = false) {
  const close = () => { dialog.close(); };
  const add = (elements) => { close(); insert(app, list, app.languages.adopt(elements)); };
  const heading = uid("h");
  const followUps = h("input", { type: "checkbox", id: uid("c"), checked: true });
  const metrics = h("section", {}, h("h3", {}, w("group.metric")),
    h("div", { class: "tick" }, followUps, h("label", { for: followUps.id }, w("add.followups"))),
    h("div", { class: "kinds" }, app.palette.metrics.map((metric) => button(w(`metric.${metric.key}`),
      () => add(followUps.checked ? [metric.question, ...metric.followUps] : [metric.question]), { class: "second" }))));
  const dialog = h("dialog", { class: "card", "aria-labelledby": heading, onclose: () => dialog.remove() },
    h("div", { class: "head" }, h("h2", { id: heading }, w("add.title")), button(w("add.close"), close, { class: "quiet" })),
    inside ? null : metrics,
    GROUPS.map((group) => kinds(app, group, add)));
  app.root.append(dialog);
  dialog.showModal();
}

function kinds(app, group, add) {
  const types = app.palette.types.filter((type) => type.group === group);
  if (!types.length) return null;
  return h("section", {}, h("h3", {}, w(`group.${group}`)),
    h("div", { class: "kinds" }, types.map((type) => button(typeName(type.type), () => add([type.starter]), { class: "second", "data-type": type.type }))));
}

export function typeName(type) {
  return knows(`type.${type}`) ? w(`type.${type}`) : type;
}
