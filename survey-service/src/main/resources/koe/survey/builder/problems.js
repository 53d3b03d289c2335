// What the server refused, at the card and the field that it is about.

import { h, wrong } from "./dom.js";
import { said } from "./words.js";

export class Problems {
  constructor() {
    this.all = [];
  }

  set(errors) {
    this.all = errors.map(({ pointer, detail }) => ({ pointer: pointer.replace(/^\/definition/, ""), detail }));
  }

  get count() {
    return this.all.length;
  }

  /** Everything that is wrong with what stands here, its parts included. */
  within(pointer) {
    return this.all.filter((problem) => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`));
  }

  /** The message under a field. */
  at(pointer) {
    const here = this.within(pointer);
    return h("div", { class: "at", "data-problem": pointer, role: here.length ? "alert" : null },
      here.map((problem) => wrong("p", said(problem.detail))));
  }

  /** Renews the messages under the fields that are shown, without drawing the fields again. */
  refresh(root) {
    for (const place of root.querySelectorAll("[data-problem]")) {
      place.replaceWith(this.at(place.dataset.problem));
    }
  }
}
