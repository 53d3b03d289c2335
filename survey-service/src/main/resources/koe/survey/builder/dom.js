// Elements in one line, and a few questions about them.

let counter = 0;

/** An id that no other element of the page has. */
export function uid(prefix) {
  counter += 1;
  return `${prefix}-${counter}`;
}

/** Makes an element: attributes by name, `on…` as listeners, and children of any kind. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else if (name === "checked") element.checked = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** What is wrong somewhere, in words that may be in another language than the page. */
export function wrong(tag, { text, lang = null }, ...before) {
  return h(tag, { class: "error", lang }, ...before, text);
}

/** A button that does something. */
export function button(text, act, attributes = {}) {
  return h("button", { type: "button", onclick: act, ...attributes }, text);
}

/** A labelled control. */
export function labelled(text, control, extra = null) {
  control.id = control.id || uid("c");
  return h("div", { class: "field" }, h("label", { for: control.id }, text), control, extra);
}

/** Redraws a part of the page without losing the place where somebody is typing. */
export function redraw(place, ...children) {
  const active = place.contains(document.activeElement) ? document.activeElement : null;
  const key = active && active.dataset.key;
  const start = active && active.selectionStart;
  place.replaceChildren(...children.flat(3).filter(Boolean));
  if (!key) return;
  const again = place.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!again) return;
  again.focus({ preventScroll: true });
  if (typeof start === "number" && again.setSelectionRange && again.type !== "number") {
    again.setSelectionRange(start, active.selectionEnd);
  }
}
