// The definition while it is edited, with everything that can be undone.

import { at, parse, write } from "./json.js";

const MOST = 200;

export class Draft extends EventTarget {
  constructor(text) {
    super();
    this.definition = parse(text);
    this.text = write(this.definition);
    this.past = [];
    this.future = [];
    this.typing = "";
  }

  at(pointer) {
    return at(this.definition, pointer);
  }

  /** Changes something; typing in one field is one step back. */
  change(edit, field = "") {
    edit(this.definition);
    const text = write(this.definition);
    if (text === this.text) return;
    if (!field || field !== this.typing) {
      this.past.push(this.text);
      if (this.past.length > MOST) this.past.shift();
    }
    this.typing = field;
    this.future = [];
    this.text = text;
    this.tell(field ? "typed" : "changed");
  }

  /** Ends a run of typing, so that the next one is a step of its own. */
  pause() {
    this.typing = "";
  }

  undo() {
    return this.step(this.past, this.future);
  }

  redo() {
    return this.step(this.future, this.past);
  }

  step(from, to) {
    if (!from.length) return false;
    to.push(this.text);
    this.text = from.pop();
    this.definition = parse(this.text);
    this.typing = "";
    this.tell("changed");
    return true;
  }

  replace(definition) {
    this.change((own) => {
      for (const key of Object.keys(own)) delete own[key];
      Object.assign(own, definition);
    });
  }

  tell(kind) {
    this.dispatchEvent(new CustomEvent("edit", { detail: kind }));
  }
}
