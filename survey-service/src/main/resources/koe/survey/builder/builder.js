// The builder: cards over the form with JSON, which stays as one of its views.

import { h, button, redraw } from "./dom.js";
import { Draft } from "./draft.js";
import { Languages } from "./languages.js";
import { Problems } from "./problems.js";
import { Autosave } from "./autosave.js";
import { Preview } from "./preview.js";
import { Tester } from "./tester.js";
import { Changes } from "./changes.js";
import { JsonView } from "./json-view.js";
import { at } from "./json.js";
import { cards, marks } from "./cards.js";
import { settings, translation } from "./settings.js";
import { resolve } from "./conflict.js";
import { typeName } from "./palette.js";
import { announce, listenHere } from "./announce.js";
import { speak, w } from "./words.js";

const TABS = ["questions", "settings", "logic", "json"];
const STATES = { saved: "saved", saving: "saving", unsaved: "unsaved", offline: "offline", signedOut: "signed.out", archived: "archived", conflict: "conflict.title" };

class Builder {
  constructor(root) {
    const { survey, revision, name, touchpoint, csrf, language, palette, words, complaints } = root.dataset;
    speak(JSON.parse(words), JSON.parse(complaints));
    this.root = root;
    this.language = language;
    this.palette = JSON.parse(palette);
    this.meta = { name, known: name, touchpoint: touchpoint || "" };
    this.draft = new Draft(document.querySelector("#definition").value);
    this.languages = new Languages(this.draft.definition);
    this.problems = new Problems();
    this.open = "";
    this.more = new Set();
    this.untranslatedOnly = false;
    this.tab = "questions";
    this.autosave = new Autosave(this, { id: survey, csrf, revision: Number(revision) });
    this.preview = new Preview(this, survey);
    this.tester = new Tester(this);
    this.changes = new Changes(survey);
    this.json = new JsonView(this, document.querySelector("#json"));
    this.lay();
    this.listen();
    this.draw();
    this.changes.again();
  }

  lay() {
    this.state = h("p", { class: "state", role: "status" }, w("saved"));
    this.retry = button(w("retry"), () => this.autosave.save(), { class: "quiet", hidden: true });
    this.undo = button(w("undo"), () => this.step("undo"), { class: "second", id: "undo" });
    this.redo = button(w("redo"), () => this.step("redo"), { class: "second", id: "redo" });
    this.tabs = h("div", { class: "tabs", role: "tablist", "aria-label": w("tabs") }, TABS.map((tab) => h("button", {
      type: "button", role: "tab", id: `tab-${tab}`, "aria-controls": tab === "json" ? "json" : "pane", class: "quiet",
      onclick: () => this.show(tab), onkeydown: (event) => this.turn(tab, event) }, w(`tab.${tab}`))));
    this.pane = h("div", { id: "pane", role: "tabpanel" });
    this.translations = h("section", { class: "card", "aria-label": w("untranslated.all") });
    const jsonSection = document.querySelector("#json");
    jsonSection.setAttribute("role", "tabpanel");
    jsonSection.setAttribute("aria-labelledby", "tab-json");
    this.said = h("p", { class: "error", role: "alert" });
    const work = h("div", { class: "work" }, this.pane, jsonSection);
    this.root.append(h("div", { class: "strip" }, this.tabs, h("div", { class: "row" }, this.state, this.retry, this.undo, this.redo)),
      this.said, h("div", { class: "desk" }, work, h("aside", { "aria-label": w("preview") }, this.changes.place, this.translations, this.preview.place)));
    listenHere(this.root);
    this.root.hidden = false;
  }

  listen() {
    this.draft.addEventListener("edit", ({ detail }) => {
      this.languages.read(this.draft.definition);
      this.said.textContent = "";
      this.buttons();
      this.autosave.soon();
      if (detail === "typed") this.refresh();
      else this.draw();
    });
    this.autosave.addEventListener("state", ({ detail }) => this.tell(detail));
    document.addEventListener("keydown", (event) => this.keys(event));
    addEventListener("beforeunload", (event) => { if (this.autosave.isDue) event.preventDefault(); });
    addEventListener("online", () => this.autosave.soon(0));
  }

  tell(detail) {
    const { state } = detail;
    this.state.textContent = state === "refused" ? w("refused", this.problems.count) : w(STATES[state]);
    this.state.dataset.state = state;
    this.retry.hidden = !["offline", "signedOut"].includes(state);
    if (state === "refused" || detail.fresh) this.refresh();
    if (state === "conflict") resolve(this, detail);
    if (detail.fresh) {
      this.preview.again();
      this.changes.again();
    }
  }

  keys(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target === this.json.area || event.isComposing) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    this.step(key === "y" || event.shiftKey ? "redo" : "undo");
  }

  step(way) {
    if (!this.draft[way]()) return;
    if (this.open && !at(this.draft.definition, this.open)) this.open = "";
    this.draw();
    announce(w(way === "undo" ? "undone" : "redone"));
  }

  turn(tab, event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length];
    this.show(next);
    this.root.querySelector(`#tab-${next}`).focus();
  }

  show(tab) {
    this.tab = tab;
    this.draw();
    if (tab === "json") this.json.show();
  }

  buttons() {
    this.undo.disabled = !this.draft.past.length;
    this.redo.disabled = !this.draft.future.length;
  }

  /** Draws everything; the place where somebody is stays. */
  draw() {
    for (const tab of this.tabs.children) {
      const chosen = tab.id === `tab-${this.tab}`;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
    this.buttons();
    this.pane.hidden = this.tab === "json";
    this.json.section.hidden = this.tab !== "json";
    this.pane.setAttribute("aria-labelledby", `tab-${this.tab}`);
    if (this.tab === "questions") redraw(this.pane, cards(this));
    else if (this.tab === "settings") redraw(this.pane, settings(this));
    else if (this.tab === "logic") redraw(this.pane, this.tester.draw());
    redraw(this.translations, translation(this));
    this.preview.languages();
  }

  /** Renews what follows from a text that is being typed, and leaves the fields alone. */
  refresh() {
    this.problems.refresh(this.pane);
    for (const place of this.pane.querySelectorAll("[data-marks]")) {
      const element = this.draft.at(place.dataset.marks);
      if (!element) continue;
      place.replaceChildren(...marks(this, element, place.dataset.marks));
      place.parentElement.querySelector(".name").textContent = this.titleOf(element);
    }
    redraw(this.translations, translation(this));
  }

  focus(key) {
    const wanted = [...this.root.querySelectorAll("[data-key]")].find((element) => element.dataset.key === key);
    if (wanted && wanted.disabled) this.focus(key.replace(/:(up|down)$/, ":open"));
    else if (wanted) wanted.focus();
  }

  say(text) {
    this.said.textContent = text;
  }

  /** What a question is called in the list: its title, else its name. */
  titleOf(element) {
    const text = this.languages.best(element.title ?? element.html ?? element.altText, this.language);
    const plain = text.replace(/<[^>]*>/g, " ").trim();
    return plain || element.name || typeName(element.type);
  }

  nameOf(language) {
    try {
      return new Intl.DisplayNames([this.language], { type: "language" }).of(language) || language;
    } catch {
      return language;
    }
  }
}

const root = document.querySelector("#builder");
if (root) new Builder(root);
