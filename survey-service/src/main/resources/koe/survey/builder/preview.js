// The page as it is sent, at the width of a phone: rendered by the server from what is saved.

import { h, button, labelled } from "./dom.js";
import { w } from "./words.js";

export class Preview {
  constructor(app, survey) {
    this.app = app;
    this.survey = survey;
    this.language = app.language;
    this.answers = {};
    this.frame = h("iframe", { class: "phone", title: w("preview"), src: this.address() });
    this.select = h("select", { id: "preview-language", onchange: () => { this.language = this.select.value; this.again(); } });
    this.place = h("section", { class: "card", "aria-label": w("preview") }, h("h2", {}, w("preview")), h("p", { class: "hint" }, w("preview.hint")),
      labelled(w("preview.language"), this.select), this.frame,
      h("p", {}, button(w("preview.again"), () => { this.answers = {}; this.again(); }, { class: "quiet" })));
    this.languages();
  }

  languages() {
    this.select.replaceChildren(...this.app.languages.all.map((language) => h("option", { value: language }, this.app.nameOf(language))));
    this.select.value = this.language;
  }

  address() {
    const query = new URLSearchParams({ lang: this.language });
    if (Object.keys(this.answers).length) query.set("answers", JSON.stringify(this.answers));
    return `/surveys/${this.survey}/preview?${query}`;
  }

  /** Shows it again without a step in the history of the browser. */
  again() {
    if (this.frame.contentWindow) this.frame.contentWindow.location.replace(this.address());
  }
}
