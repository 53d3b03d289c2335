// Fields in which answers are tried, for every type of question, rows and entries included.

import { h, button, labelled, uid } from "./dom.js";
import { choicesOf } from "./choices.js";
import { inner, isComposed, isMany, item } from "./subjects.js";
import { w } from "./words.js";

/** The fields of one question; none where nothing is answered. */
export class AnswerFields {
  constructor(app, answers, changed) {
    this.app = app;
    this.answers = answers;
    this.changed = changed;
  }

  at(path) {
    return path.reduce((value, key) => (value === undefined || value === null ? undefined : value[key]), this.answers);
  }

  /** Writes an answer; what has nothing left inside goes, too. */
  set(path, value) {
    const owners = [this.answers];
    path.slice(0, -1).forEach((key, depth) => {
      const owner = owners.at(-1);
      if (owner[key] === undefined) owner[key] = typeof path[depth + 1] === "number" ? [] : {};
      owners.push(owner[key]);
    });
    const [last, owner] = [path.at(-1), owners.at(-1)];
    if (value === undefined) delete owner[last];
    else owner[last] = value;
    for (let depth = path.length - 2; depth >= 0; depth -= 1) {
      const inside = owners[depth + 1];
      if (!Array.isArray(inside) && !Object.keys(inside).length && !Array.isArray(owners[depth])) delete owners[depth][path[depth]];
      if (Array.isArray(inside)) for (let i = 0; i < inside.length; i += 1) inside[i] ??= {};
    }
    this.changed();
  }

  words(text, otherwise) {
    return this.app.languages.best(text, this.app.language) || otherwise;
  }

  title(question) {
    return question.title ? this.words(question.title, question.name) : question.name;
  }

  field(question) {
    const path = [question.name];
    if (isComposed(question)) return this.group(question, w("tester.answer.n", this.app.titleOf(question)), () => this.parts(question, path));
    return this.plain(question, path, w("tester.answer.n", this.app.titleOf(question)));
  }

  group(question, title, parts) {
    return h("fieldset", { class: "items" }, h("legend", {}, title), parts());
  }

  parts(question, path) {
    const each = (at) => inner(question).map((part) => (isComposed(part)
      ? this.group(part, this.title(part), () => this.parts(part, [...at, part.name]))
      : this.plain(part, [...at, part.name], this.title(part))));
    if (["matrix", "multipletext"].includes(question.type)) return each(path);
    if (question.type === "matrixdropdown") {
      return (question.rows || []).map(item).map((row) =>
        this.group(row, this.words(row.text, String(row.value)), () => each([...path, String(row.value)])));
    }
    return this.entries(question, path, each);
  }

  entries(question, path, each) {
    const given = this.at(path);
    const usual = question.type === "paneldynamic" ? question.panelCount ?? 0 : question.rowCount ?? 2;
    const count = Array.isArray(given) ? given.length : usual;
    return [...Array.from({ length: count }, (_, index) => this.group(question, w("item.n", index + 1), () => each([...path, index]))),
      button(`＋ ${w("tester.entry")}`, () => { this.set(path, Array.from({ length: count + 1 }, (_, index) => (given || [])[index] || {})); this.app.draw(); },
        { class: "quiet", "aria-label": `${this.title(question)}: ${w("tester.entry")}` })];
  }

  plain(question, path, title) {
    const choices = choicesOf(question);
    if (choices.length && isMany(question)) return this.boxes(choices, path, title);
    if (choices.length) return this.list(choices, path, title);
    return ["text", "comment"].includes(question.type) ? this.text(question, path, title) : null;
  }

  key(path) {
    return `try:${path.join(".")}`;
  }

  text(question, path, title) {
    const numeric = ["number", "range"].includes(question.inputType);
    return labelled(title, h("input", { type: "text", value: this.at(path) ?? "", "data-key": this.key(path),
      onchange: (event) => this.set(path, event.target.value === "" ? undefined : numeric ? Number(event.target.value) : event.target.value) }));
  }

  shown(choice) {
    const text = this.words(choice.text, "");
    return text && text !== String(choice.value) ? `${choice.value}: ${text}` : String(choice.value);
  }

  list(choices, path, title) {
    const select = h("select", { "data-key": this.key(path), onchange: (event) => this.set(path, event.target.value === "" ? undefined : choices[Number(event.target.value)].value) },
      h("option", { value: "" }, w("tester.none")), choices.map((choice, index) => h("option", { value: String(index) }, this.shown(choice))));
    const index = choices.findIndex(({ value }) => value === this.at(path));
    select.value = index < 0 ? "" : String(index);
    return labelled(title, select);
  }

  /** What is ticked first stands first, which is also the order of a ranking. */
  boxes(choices, path, title) {
    const given = this.at(path) || [];
    return h("fieldset", { class: "choices" }, h("legend", {}, title), choices.map((choice) => {
      const box = h("input", { type: "checkbox", id: uid("c"), checked: given.includes(choice.value), onchange: (event) => {
        const now = (this.at(path) || []).filter((value) => value !== choice.value);
        if (event.target.checked) now.push(choice.value);
        this.set(path, now.length ? now : undefined);
      } });
      return h("label", { for: box.id }, box, this.shown(choice));
    }));
  }
}
