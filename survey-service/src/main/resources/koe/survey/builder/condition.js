// Conditions built by choosing, with the expression visible and editable below.

import { h, button, labelled, uid } from "./dom.js";
import { put } from "./fields.js";
import { questions } from "./definition.js";
import { choicesOf } from "./choices.js";
import { isList, isUnary, read, text } from "./expression.js";
import { isMany, operators, subjects } from "./subjects.js";
import { w } from "./words.js";

const PRESS = 300;

/** An expression as text, with the server's complaint under it. */
export function expressionField(app, pointer, name, title, hint = null) {
  const key = `${pointer}/${name}`;
  const control = h("textarea", {
    rows: 2, class: "code short", spellcheck: "false", value: app.draft.at(pointer)[name] ?? "", "data-key": key,
    oninput: (event) => put(app, pointer, name, event.target.value || undefined, key),
    // Drawn at once, what is just being pressed would be gone before the finger is lifted.
    onchange: () => { app.draft.pause(); setTimeout(() => app.draw(), PRESS); },
  });
  return labelled(title, control, h("div", {}, hint && h("p", { class: "hint" }, hint), app.problems.at(key)));
}

/** One condition of an element. */
export function condition(app, pointer, name) {
  const title = w(`condition.${name}`);
  const source = app.draft.at(pointer)[name];
  if (source === undefined) {
    const first = others(app, pointer)[0];
    if (!first) return null;
    return button(`＋ ${title}`, () => {
      write(app, pointer, name, { join: "and", parts: [fresh(first)] });
      app.focus(`${pointer}/${name}:0:question`);
    }, { class: "second", "data-key": `${pointer}/${name}:set` });
  }
  const tree = read(String(source));
  const clear = button(w("condition.clear"), () => { put(app, pointer, name, undefined); app.draw(); }, { class: "quiet" });
  return h("fieldset", { class: "items condition" }, h("legend", {}, title),
    tree ? group(app, tree, tree, { pointer, name, path: "" }) : null,
    expressionField(app, pointer, name, `${title}: ${w("condition.text")}`, tree ? null : w("condition.text.hint")), clear);
}

function others(app, pointer) {
  const own = (app.draft.at(pointer) || {}).name;
  return questions(app.draft.definition).filter(({ element }) => element.name !== own).flatMap(({ element }) => subjects(element));
}

function fresh({ name, question }) {
  const choices = choicesOf(question);
  if (!choices.length) return { question: name, operator: "notempty" };
  return { question: name, operator: isMany(question) ? "contains" : "=", value: choices[0].value };
}

function write(app, pointer, name, tree) {
  put(app, pointer, name, tree.parts.length ? text(tree) : undefined);
  app.draw();
}

function group(app, tree, root, where, remove = null) {
  const save = () => write(app, where.pointer, where.name, root);
  const drop = (index) => { tree.parts.splice(index, 1); if (!tree.parts.length && remove) remove(); else save(); };
  const choices = others(app, where.pointer);
  const join = h("select", { onchange: (event) => { tree.join = event.target.value; save(); }, "data-key": `${where.pointer}/${where.name}:${where.path}join` },
    h("option", { value: "and" }, w("condition.all")), h("option", { value: "or" }, w("condition.any")));
  join.value = tree.join;
  return h("div", { class: "logic" },
    tree.parts.length > 1 ? labelled(w("condition.join"), join) : null,
    tree.parts.map((part, index) => (part.join
      ? group(app, part, root, { ...where, path: `${where.path}${index}.` }, () => drop(index))
      : comparison(app, part, choices, save, () => drop(index), `${where.pointer}/${where.name}:${where.path}${index}`))),
    h("div", { class: "row" },
      button(`＋ ${w("condition.add")}`, () => { tree.parts.push(fresh(choices[0])); save(); }, { class: "quiet", disabled: !choices.length, "data-key": `${where.pointer}/${where.name}:${where.path}add` }),
      where.path.split(".").length < 3 ? button(`＋ ${w("condition.group")}`, () => {
        const first = choices[0];
        tree.parts.push({ join: tree.join === "and" ? "or" : "and", parts: [fresh(first), fresh(first)] });
        save();
      }, { class: "quiet", disabled: !choices.length }) : null,
      remove ? button(w("condition.group.delete"), remove, { class: "quiet" }) : null));
}

function comparison(app, part, choices, save, drop, key) {
  const known = choices.find(({ name }) => name === part.question);
  const question = h("select", { "data-key": `${key}:question`, onchange: (event) => { Object.assign(part, { value: undefined }, fresh(choices.find(({ name }) => name === event.target.value))); save(); } },
    known ? null : h("option", { value: part.question }, part.question),
    choices.map(({ name, titles }) => h("option", { value: name }, `${name}: ${titles.map((title) => app.languages.best(title, app.language)).join(" – ")}`)));
  question.value = part.question;
  const operator = h("select", { "data-key": `${key}:operator`, onchange: (event) => {
    part.operator = event.target.value;
    if (isUnary(part.operator)) delete part.value;
    else if (isList(part.operator) && !Array.isArray(part.value)) part.value = part.value === undefined ? [] : [part.value];
    else if (!isList(part.operator) && Array.isArray(part.value)) part.value = part.value[0] ?? "";
    else if (part.value === undefined) part.value = (known && fresh(known).value) ?? "";
    save();
  } }, [...new Set([...operators(known ? known.question : {}), part.operator])].map((name) => h("option", { value: name }, w(`operator.${name}`))));
  operator.value = part.operator;
  return h("div", { class: "comparison" }, labelled(w("condition.question"), question), labelled(w("condition.operator"), operator),
    isUnary(part.operator) ? null : valueField(app, part, known && choicesOf(known.question), save, key),
    button("✕", drop, { class: "quiet", "aria-label": `${part.question}: ${w("condition.delete")}` }));
}

function valueField(app, part, offered, save, key) {
  if (offered && offered.length && isList(part.operator)) {
    return h("fieldset", { class: "choices" }, h("legend", {}, w("condition.value")), offered.map((choice) => {
      const box = h("input", { type: "checkbox", id: uid("c"), checked: part.value.includes(choice.value), "data-key": `${key}:${choice.value}`, onchange: (event) => {
        part.value = event.target.checked ? [...part.value, choice.value] : part.value.filter((value) => value !== choice.value);
        save();
      } });
      return h("label", { for: box.id }, box, app.languages.best(choice.text, app.language) || String(choice.value));
    }));
  }
  if (offered && offered.length) {
    const select = h("select", { "data-key": `${key}:value`, onchange: (event) => { part.value = offered[Number(event.target.value)] ? offered[Number(event.target.value)].value : part.value; save(); } },
      offered.some((choice) => choice.value === part.value) ? null : h("option", { value: "-1" }, String(part.value)),
      offered.map((choice, index) => h("option", { value: String(index) }, app.languages.best(choice.text, app.language) || String(choice.value))));
    select.value = String(offered.findIndex((choice) => choice.value === part.value));
    return labelled(w("condition.value"), select);
  }
  return labelled(w("condition.value"), h("input", { type: "text", value: Array.isArray(part.value) ? part.value.join(", ") : String(part.value ?? ""), "data-key": `${key}:value`,
    onchange: (event) => {
      const typed = (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
      part.value = isList(part.operator) ? event.target.value.split(",").map((item) => typed(item.trim())).filter((item) => item !== "") : typed(event.target.value.trim());
      save();
    } }));
}
