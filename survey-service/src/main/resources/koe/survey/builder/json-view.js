// The definition as JSON, both ways; what is wrong is shown at its line.

import { h, button, wrong } from "./dom.js";
import { parse, write } from "./json.js";
import { announce } from "./announce.js";
import { said, w } from "./words.js";

const PAUSE_MILLIS = 400;

export class JsonView {
  constructor(app, section) {
    this.app = app;
    this.section = section;
    this.area = section.querySelector("#definition");
    this.problems = section.querySelector("#json-problems");
    section.querySelector(".field").hidden = true;
    section.querySelector(".hint").textContent = w("json.hint");
    const save = section.querySelector("#json-save");
    this.apply = button(w("json.apply"), () => this.use(), { id: "json-apply", disabled: true });
    save.replaceWith(this.apply);
    section.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
    this.area.addEventListener("input", () => this.soon());
    this.timer = 0;
  }

  /** Shows what the cards hold. */
  show() {
    this.area.value = write(this.app.draft.definition, 2);
    this.apply.disabled = true;
    this.check();
  }

  soon() {
    clearTimeout(this.timer);
    this.apply.disabled = true;
    this.timer = setTimeout(() => this.check(), PAUSE_MILLIS);
  }

  async check() {
    const text = this.area.value;
    const answer = await fetch("/surveys/builder/check", { method: "POST", body: text, credentials: "same-origin",
      headers: { "Content-Type": "application/json", "Accept": "application/json", "X-CSRF-Token": this.app.autosave.csrf } }).catch(() => null);
    if (text !== this.area.value) return;
    if (!answer || !answer.ok) { this.problems.replaceChildren(h("p", { class: "error" }, w("offline"))); return; }
    const { problems } = await answer.json();
    this.apply.disabled = problems.length > 0 || text === write(this.app.draft.definition, 2);
    this.area.setAttribute("aria-invalid", String(problems.length > 0));
    this.problems.replaceChildren(problems.length
      ? h("ul", { class: "plain lines" }, problems.map((problem) => h("li", {},
        button(w("line.n", problem.line), () => this.go(problem.line), { class: "quiet" }), problem.pointer ? h("code", {}, problem.pointer) : null, wrong("span", said(problem.detail)))))
      : h("p", { class: "quiet" }, w("json.ok")));
  }

  /** Puts the cursor on a line and brings it into view. */
  go(line) {
    const lines = this.area.value.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    this.area.focus();
    this.area.setSelectionRange(start, start + (lines[line - 1] || "").length);
    this.area.scrollTop = Math.max(0, (line - 4) * (this.area.scrollHeight / lines.length));
  }

  use() {
    this.app.draft.replace(parse(this.area.value));
    this.app.open = "";
    this.apply.disabled = true;
    announce(w("json.applied"));
    this.app.say(w("json.applied"));
  }
}
