// Trying the logic: answers are set, and the server says which questions show.

import { h, button, labelled, uid } from "./dom.js";
import { questions, walk } from "./definition.js";
import { choicesOf } from "./choices.js";
import { asked } from "./expression.js";
import { w } from "./words.js";

const MANY = ["checkbox", "tagbox"];

export class Tester {
  constructor(app) {
    this.app = app;
    this.answers = {};
    this.result = h("div", { "aria-live": "polite" });
  }

  draw() {
    const all = questions(this.app.draft.definition).filter(({ pointer }) => !pointer.includes("/templateElements/"));
    this.run();
    return h("div", { class: "card" }, h("p", { class: "hint" }, w("tester.text")),
      h("div", { class: "try" }, h("div", {}, all.map(({ element }) => this.field(element)),
        button(w("tester.clear"), () => { this.answers = {}; this.app.draw(); this.changed(); }, { class: "second" })), this.result));
  }

  changed() {
    this.app.preview.answers = this.answers;
    this.app.preview.again();
    this.run();
  }

  set(name, value) {
    if (value === undefined) delete this.answers[name];
    else this.answers[name] = value;
    this.changed();
  }

  field(question) {
    const choices = choicesOf(question);
    const title = w("tester.answer.n", this.app.titleOf(question));
    if (!choices.length) {
      if (!["text", "comment"].includes(question.type)) return null;
      const numeric = ["number", "range"].includes(question.inputType);
      return labelled(title, h("input", { type: "text", value: this.answers[question.name] ?? "", "data-key": `try:${question.name}`,
        onchange: (event) => this.set(question.name, event.target.value === "" ? undefined : numeric ? Number(event.target.value) : event.target.value) }));
    }
    const words = (choice) => { const text = this.app.languages.best(choice.text, this.app.language); return text && text !== String(choice.value) ? `${choice.value}: ${text}` : String(choice.value); };
    if (MANY.includes(question.type)) return this.boxes(question, choices, title, words);
    const select = h("select", { "data-key": `try:${question.name}`, onchange: (event) => this.set(question.name, event.target.value === "" ? undefined : choices[Number(event.target.value)].value) },
      h("option", { value: "" }, w("tester.none")), choices.map((choice, index) => h("option", { value: String(index) }, words(choice))));
    const index = choices.findIndex(({ value }) => value === this.answers[question.name]);
    select.value = index < 0 ? "" : String(index);
    return labelled(title, select);
  }

  boxes(question, choices, title, words) {
    const given = this.answers[question.name] || [];
    return h("fieldset", { class: "choices" }, h("legend", {}, title), choices.map((choice) => {
      const box = h("input", { type: "checkbox", id: uid("c"), checked: given.includes(choice.value), onchange: (event) => {
        const now = (this.answers[question.name] || []).filter((value) => value !== choice.value);
        if (event.target.checked) now.push(choice.value);
        this.set(question.name, now.length ? now : undefined);
      } });
      return h("label", { for: box.id }, box, words(choice));
    }));
  }

  async run() {
    const body = JSON.stringify({ definition: this.app.draft.definition, answers: this.answers, language: this.app.preview.language });
    const answer = await fetch("/surveys/api/v1/evaluate", { method: "POST", body, credentials: "same-origin",
      headers: { "Content-Type": "application/json", "Accept": "application/json", "X-CSRF-Token": this.app.autosave.csrf } }).catch(() => null);
    if (!answer) { this.result.replaceChildren(h("p", { class: "error" }, w("offline"))); return; }
    const json = await answer.json();
    if (answer.ok) this.show(json);
    else this.result.replaceChildren(...(json.errors || [{ pointer: "", detail: json.detail }]).map(({ pointer, detail }) => h("p", { class: "error", lang: "en" }, h("code", {}, pointer), " ", detail)));
  }

  show(json) {
    const written = new Map(walk(this.app.draft.definition).map(({ element }) => [element.name, element]));
    const rows = json.pages.flatMap((page) => page.questions.map((question) => this.row(question, written.get(question.name) || {}, page)));
    const values = Object.entries(json.values || {});
    this.result.replaceChildren(h("table", {}, h("tbody", {}, rows)),
      json.complete ? h("p", { class: "notice" }, w("tester.complete"))
        : h("div", {}, h("h2", {}, w("tester.open")), h("ul", {}, json.errors.map(({ question, detail }) => h("li", {}, h("code", {}, question), " ", detail)))),
      values.length ? h("div", {}, h("h2", {}, w("tester.values")), h("ul", {}, values.map(([name, value]) => h("li", {}, h("code", {}, name), ` = ${JSON.stringify(value)}`)))) : "");
  }

  given(name) {
    const answer = this.answers[name.split(/[.[]/)[0]];
    return answer === undefined ? w("tester.none") : JSON.stringify(answer);
  }

  /** Whether a question shows, with its condition and the answers that the condition looks at. */
  row(question, written, page) {
    const condition = written.visibleIf;
    const known = condition ? asked(condition).map((name) => `${name}: ${this.given(name)}`).join("、") : "";
    return h("tr", {}, h("th", { scope: "row" }, question.title || this.app.titleOf(written)),
      h("td", {}, h("span", { class: `badge ${question.visible ? "good" : "neutral"}` }, w(question.visible ? "tester.shown" : "tester.hidden")),
        question.visible && question.required ? h("span", { class: "badge" }, w("tester.required")) : null,
        question.visible && !question.enabled ? h("span", { class: "badge neutral" }, w("tester.disabled")) : null),
      h("td", {}, condition ? [h("code", {}, condition), h("br"), h("span", { class: "quiet" }, known)]
        : question.visible || page.visible ? w("tester.always") : w("tester.page.hidden")));
  }
}
