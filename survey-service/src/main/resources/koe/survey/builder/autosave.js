// Keeps the draft on the server: a moment after every change, and only on top of what this page knows.

import { parse, same, write } from "./json.js";

const PAUSE_MILLIS = 700;
const AGAIN_MILLIS = 5000;

export class Autosave extends EventTarget {
  constructor(app, survey) {
    super();
    this.app = app;
    this.address = `/surveys/api/v1/surveys/${survey.id}`;
    this.edit = `/surveys/${survey.id}/edit`;
    this.csrf = survey.csrf;
    this.revision = survey.revision;
    this.base = app.draft.text;
    this.sent = this.written();
    this.timer = 0;
    this.busy = false;
    this.state = "saved";
  }

  /** What is kept: the definition, and the names around it. */
  written() {
    const { name, touchpoint } = this.app.meta;
    return write({ name: name.trim() || this.app.meta.known, ...(touchpoint.trim() ? { touchpoint: touchpoint.trim() } : {}), definition: this.app.draft.definition });
  }

  get isDue() {
    return this.written() !== this.sent;
  }

  tell(state, detail = {}) {
    this.state = state;
    this.dispatchEvent(new CustomEvent("state", { detail: { state, ...detail } }));
  }

  soon(wait = PAUSE_MILLIS) {
    clearTimeout(this.timer);
    if (this.state === "conflict") return;
    if (!this.isDue && this.state !== "refused") { this.tell("saved"); return; }
    if (!this.busy) this.tell("unsaved");
    this.timer = setTimeout(() => this.save(), wait);
  }

  async save() {
    clearTimeout(this.timer);
    if (this.busy) { this.soon(); return; }
    this.busy = true;
    this.tell("saving");
    try {
      await this.send(true);
    } catch {
      this.tell("offline");
      this.timer = setTimeout(() => this.save(), AGAIN_MILLIS);
    } finally {
      this.busy = false;
    }
    if (this.state === "saved" && this.isDue) this.soon();
  }

  async send(again) {
    const text = this.app.draft.text;
    const body = this.written();
    const answer = await fetch(this.address, { method: "PUT", body, credentials: "same-origin",
      headers: { "Content-Type": "application/json", "Accept": "application/json", "If-Match": `"${this.revision}"`, "X-CSRF-Token": this.csrf } });
    if (answer.ok) {
      this.revision = Number(answer.headers.get("ETag").replace(/[^0-9]/g, ""));
      this.base = text;
      this.sent = body;
      this.app.problems.set([]);
      this.tell("saved", { fresh: true });
    } else if (answer.status === 412) {
      await this.meet();
    } else if (answer.status === 422 || answer.status === 400) {
      this.app.problems.set((await answer.json()).errors || []);
      this.tell("refused");
    } else if (answer.status === 403 && again && await this.renewed()) {
      await this.send(false);
    } else if (answer.status === 401 || answer.status === 403) {
      this.tell("signedOut");
      this.timer = setTimeout(() => this.save(), AGAIN_MILLIS);
    } else if (answer.status === 409) {
      this.tell("archived");
    } else {
      throw new Error(`saving was answered with ${answer.status}`);
    }
  }

  /** After signing in again, the session has another token. */
  async renewed() {
    const page = new DOMParser().parseFromString(await (await fetch(this.edit, { credentials: "same-origin" })).text(), "text/html");
    const place = page.querySelector("#builder");
    if (!place || place.dataset.csrf === this.csrf) return false;
    this.csrf = place.dataset.csrf;
    return true;
  }

  /** Somebody else was faster: what they saved is fetched, and the person chooses. */
  async meet() {
    const answer = await fetch(this.address, { credentials: "same-origin", headers: { "Accept": "application/json" } });
    const text = await answer.text();
    const survey = parse(text);
    const revision = Number(answer.headers.get("ETag").replace(/[^0-9]/g, ""));
    if (same(survey.definition, this.app.draft.definition)) {
      this.adopt(survey, revision);
      this.soon(0);
      return;
    }
    this.tell("conflict", { theirs: survey, revision });
  }

  /** Goes on from what the other person saved. */
  adopt(survey, revision) {
    this.revision = revision;
    this.base = write(survey.definition);
    this.sent = "";
    this.state = "unsaved";
  }
}
