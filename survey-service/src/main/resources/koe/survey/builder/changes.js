// What the draft would do to comparability, as the page before publishing says it.

import { h } from "./dom.js";

export class Changes {
  constructor(survey) {
    this.address = `/surveys/${survey}/publish`;
    this.place = h("section", { class: "card", hidden: true });
  }

  async again() {
    const answer = await fetch(this.address, { credentials: "same-origin" }).catch(() => null);
    if (!answer || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("#changes");
    this.place.hidden = !found;
    if (found) this.place.replaceChildren(...found.childNodes);
  }
}
