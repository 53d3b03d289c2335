// A survey definition: its pages and questions, wherever their author put them.

import { escaped } from "./json.js";

const LISTS = ["elements", "questions", "templateElements"];

/** The list of questions of a page, a group or a whole survey, under the name that it has there. */
export function listName(group) {
  if (group.type === "paneldynamic") return "templateElements";
  return group.questions && !group.elements ? "questions" : "elements";
}

export function elementsOf(group) {
  const name = listName(group);
  if (!Array.isArray(group[name])) group[name] = [];
  return group[name];
}

/** The pages with their places; a survey without pages is one page itself. */
export function pages(definition) {
  if (Array.isArray(definition.pages) && definition.pages.length) {
    return definition.pages.map((page, index) => ({ page, pointer: `/pages/${index}`, index }));
  }
  return [{ page: definition, pointer: "", index: 0 }];
}

/** Adds a page; questions that stood in the survey itself go to a first one. */
export function addPage(definition) {
  const used = new Set(pages(definition).map(({ page }) => page.name));
  if (!Array.isArray(definition.pages) || !definition.pages.length) {
    const elements = elementsOf(definition);
    delete definition[listName(definition)];
    definition.pages = [{ name: "page1", elements }];
    used.add("page1");
  }
  definition.pages.push({ name: free("page", used), elements: [] });
}

/** Everything on the pages, groups before what is in them. */
export function walk(definition) {
  const found = [];
  const into = (group, pointer, page) => {
    for (const list of LISTS) {
      if (!Array.isArray(group[list])) continue;
      group[list].forEach((element, index) => {
        const place = `${pointer}/${list}/${index}`;
        found.push({ element, pointer: place, page });
        if (element && typeof element === "object") into(element, place, page);
      });
    }
  };
  for (const { page, pointer, index } of pages(definition)) into(page, pointer, index);
  return found;
}

/** What can be asked about in a condition: questions that stand on their own. */
export function questions(definition) {
  return walk(definition).filter(({ element, pointer }) =>
    element && element.name && !["panel", "html", "image"].includes(element.type) && !pointer.includes("/templateElements/"));
}

export function free(stem, used) {
  const base = stem.replace(/\d+$/, "") || "question";
  if (!used.has(stem)) return stem;
  for (let number = 2; ; number += 1) {
    if (!used.has(`${base}${number}`)) return `${base}${number}`;
  }
}

export function names(definition) {
  return new Set(walk(definition).map(({ element }) => element.name).filter(Boolean));
}

/** Gives elements names that are free, and lets their conditions follow. */
export function rename(elements, used) {
  const renamed = new Map();
  const visit = (element) => {
    if (element.name) {
      const name = free(element.name, used);
      used.add(name);
      renamed.set(element.name, name);
      element.name = name;
    }
    for (const list of LISTS) (element[list] || []).forEach(visit);
  };
  elements.forEach(visit);
  elements.forEach((element) => renamed.forEach((to, from) => follow(element, from, to)));
  return elements;
}

const EXPRESSIONS = new Set(["visibleIf", "enableIf", "requiredIf", "choicesVisibleIf", "expression", "setValueIf",
  "resetValueIf", "defaultValueExpression", "setValueExpression", "runExpression"]);

/** Lets all conditions and texts name a question as it is called now. */
export function follow(value, from, to, key = "") {
  if (Array.isArray(value)) {
    value.forEach((item, index) => { if (typeof item === "string") value[index] = replaced(item, from, to, key); else follow(item, from, to, key); });
  } else if (value && typeof value === "object") {
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === "string") value[name] = replaced(inner, from, to, name);
      else follow(inner, from, to, name);
    }
  }
}

function replaced(text, from, to, key) {
  if (key === "choicesFromQuestion") return text === from ? to : text;
  if (!text.includes("{") || (key === "regex")) return text;
  const escapedName = from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`\\{(\\s*#?)${escapedName}(?=\\s*[}.[]|-Comment)`, EXPRESSIONS.has(key) ? "g" : "g");
  return text.replace(pattern, (_, space) => `{${space}${to}`);
}

/** The place of an element: the list that holds it, and where in it. */
export function place(pointer) {
  const end = pointer.lastIndexOf("/");
  return { list: pointer.slice(0, end), index: Number(pointer.slice(end + 1)) };
}

export function pointerOf(list, index) {
  return `${list}/${escaped(index)}`;
}
