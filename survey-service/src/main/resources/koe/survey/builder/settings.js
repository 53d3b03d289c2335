// What belongs to the survey as a whole, and its languages.

import { h, button, labelled } from "./dom.js";
import { label, localized } from "./fields.js";
import { isTag } from "./languages.js";
import { announce } from "./announce.js";
import { w } from "./words.js";

export function settings(app) {
  return h("div", { class: "card" }, labelled(w("name"), meta(app, "name")), labelled(w("touchpoint"), meta(app, "touchpoint")),
    ["title", "description", "completedHtml", "pageNextText", "pagePrevText", "completeText"].map((name) => localized(app, "", name)),
    progress(app), back(app), app.problems.at("/title"));
}

function meta(app, name) {
  return h("input", { type: "text", maxlength: "300", value: app.meta[name], "data-key": `meta:${name}`, oninput: (event) => {
    app.meta[name] = event.target.value;
    app.autosave.soon();
  } });
}

function progress(app) {
  const value = app.draft.definition.showProgressBar;
  const control = h("input", { type: "checkbox", id: "progress", checked: value !== undefined && value !== "off" && value !== false,
    onchange: (event) => app.draft.change((definition) => { definition.showProgressBar = event.target.checked ? "top" : "off"; }) });
  return h("div", { class: "field tick" }, control, h("label", { for: "progress" }, label("showProgressBar")));
}

function back(app) {
  const control = h("input", { type: "checkbox", id: "back", checked: app.draft.definition.showPrevButton !== false,
    onchange: (event) => app.draft.change((definition) => { if (event.target.checked) delete definition.showPrevButton; else definition.showPrevButton = false; }) });
  return h("div", { class: "field tick" }, control, h("label", { for: "back" }, label("showPrevButton")));
}

/** How far each language is, a filter for what is missing, and further languages. */
export function translation(app) {
  const missing = app.languages.missing(app.draft.definition);
  const only = h("input", { type: "checkbox", id: "untranslated-only", checked: app.untranslatedOnly, "data-key": "untranslated-only", onchange: (event) => {
    app.untranslatedOnly = event.target.checked;
    app.draw();
  } });
  const tag = h("input", { type: "text", id: "new-language", maxlength: "35", spellcheck: "false" });
  const wrong = h("p", { class: "error", role: "alert" });
  return [
    h("h2", {}, w("untranslated.all")),
    h("ul", { class: "plain" }, app.languages.all.map((language) => h("li", {}, h("span", { class: "tag" }, app.nameOf(language)), " ",
      missing[language] ? h("span", { class: "badge warn" }, w("untranslated.n", missing[language])) : h("span", { class: "badge good" }, w("translated"))))),
    h("div", { class: "tick" }, only, h("label", { for: "untranslated-only" }, w("untranslated.only"))),
    h("details", {}, h("summary", {}, w("language.add")), labelled(w("language.tag"), tag), wrong,
      button(w("language.add"), () => {
        if (!isTag(tag.value.trim())) { wrong.textContent = w("language.wrong"); return; }
        app.languages.add(tag.value.trim());
        announce(w("language.added", tag.value.trim()));
        app.draw();
      }, { class: "second" })),
  ];
}
