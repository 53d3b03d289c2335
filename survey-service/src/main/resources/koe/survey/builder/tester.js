// Trying the logic: answers are set, and the server says which questions show.

import { h, button, wrong } from "./dom.js";
import { questions, walk } from "./definition.js";
import { AnswerFields } from "./answers.js";
import { asked } from "./expression.js";
import { said, w } from "./words.js";

export class Tester {
  constructor(app) {
    this.app = app;
    this.answers = {};
    this.result = h("div", { "aria-live": "polite" });
  }

  draw() {
    const all = questions(this.app.draft.definition).filter(({ pointer }) => !pointer.includes("/templateElements/"));
    const fields = new AnswerFields(this.app, this.answers, () => this.changed());
    this.run();
    return h("div", { class: "card" }, h("p", { class: "hint" }, w("tester.text")),
      h("div", { class: "try" }, h("div", {}, all.map(({ element }) => fields.field(element)),
        button(w("tester.clear"), () => { this.answers = {}; this.app.draw(); this.changed(); }, { class: "second" })), this.result));
  }

  changed() {
    this.app.preview.answers = this.answers;
    this.app.preview.again();
    this.run();
  }

  async run() {
    const body = JSON.stringify({ definition: this.app.draft.definition, answers: this.answers, language: this.app.preview.language });
    const answer = await fetch("/surveys/api/v1/evaluate", { method: "POST", body, credentials: "same-origin",
      headers: { "Content-Type": "application/json", "Accept": "application/json", "X-CSRF-Token": this.app.autosave.csrf } }).catch(() => null);
    if (!answer) { this.result.replaceChildren(h("p", { class: "error" }, w("offline"))); return; }
    const json = await answer.json();
    if (answer.ok) this.show(json);
    else this.result.replaceChildren(...(json.errors || [{ pointer: "", detail: json.detail }]).map(({ pointer, detail }) => wrong("p", said(detail), h("code", {}, pointer), " ")));
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
    const why = condition ? [h("code", {}, condition), h("br"), known] : question.visible || page.visible ? w("tester.always") : w("tester.page.hidden");
    return h("tr", {}, h("th", { scope: "row" }, question.title || this.app.titleOf(written), h("p", { class: "quiet why" }, why)),
      h("td", {}, h("span", { class: `badge ${question.visible ? "good" : "neutral"}` }, w(question.visible ? "tester.shown" : "tester.hidden")),
        question.visible && question.required ? h("span", { class: "badge" }, w("tester.required")) : null,
        question.visible && !question.enabled ? h("span", { class: "badge neutral" }, w("tester.disabled")) : null));
  }
}
