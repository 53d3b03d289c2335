// Two people's edits of one draft, question by question.

import { copy, same } from "./json.js";
import { elementsOf, pages } from "./definition.js";

/** What stands on its own in a page: questions and groups, by name. */
function units(definition) {
  const found = new Map();
  for (const { page, pointer } of pages(definition)) {
    (page.elements || page.questions || []).forEach((element, index) => found.set(element.name || `${pointer}/${index}`, element));
  }
  return found;
}

/** The order of everything, with the pages around it. */
function order(definition) {
  return pages(definition).map(({ page, pointer }) => {
    const { elements, questions, ...own } = pointer === "" ? {} : page;
    return [own, (page.elements || page.questions || []).map((element) => element.name || "")];
  });
}

function settings(definition) {
  const { pages: skipped, elements, questions, ...own } = definition;
  return own;
}

function side(base, mine, theirs) {
  if (same(mine, theirs)) return null;
  if (same(mine, base)) return "theirs";
  return same(theirs, base) ? "mine" : "both";
}

/** Where mine and theirs differ, and who changed it since both began. */
export function differences(base, mine, theirs) {
  const [was, own, other] = [units(base), units(mine), units(theirs)];
  const names = [...new Set([...own.keys(), ...other.keys()])];
  const list = [{ key: "survey", changed: side(settings(base), settings(mine), settings(theirs)) }];
  for (const name of names) {
    list.push({ key: `question:${name}`, name, mine: own.get(name), theirs: other.get(name),
      changed: side(was.get(name) || null, own.get(name) || null, other.get(name) || null) });
  }
  const arrangement = side(order(base), order(mine), order(theirs));
  list.push({ key: "order", changed: [...own.keys()].join("\n") === [...other.keys()].join("\n") && same(order(mine), order(theirs)) ? null : arrangement });
  return list.filter(({ changed }) => changed);
}

/** One definition from both, as somebody chose: `mine` or `theirs` for each difference. */
export function merged(mine, theirs, list, chosen) {
  const take = (key) => chosen.get(key) || "mine";
  const result = copy(take("order") === "mine" ? mine : theirs);
  const other = take("survey") === "mine" ? mine : theirs;
  for (const key of Object.keys(settings(result))) delete result[key];
  Object.assign(result, copy(settings(other)));
  for (const difference of list.filter(({ name }) => name)) {
    const wanted = take(difference.key) === "mine" ? difference.mine : difference.theirs;
    const from = take(difference.key) === "mine" ? mine : theirs;
    place(result, difference.name, wanted && copy(wanted), from);
  }
  return result;
}

function place(result, name, wanted, from) {
  for (const { page } of pages(result)) {
    const list = elementsOf(page);
    const index = list.findIndex((element) => element.name === name);
    if (index < 0) continue;
    if (wanted) list[index] = wanted;
    else list.splice(index, 1);
    return;
  }
  if (!wanted) return;
  const all = pages(from);
  const home = all.findIndex(({ page }) => (page.elements || page.questions || []).some((element) => element.name === name));
  const before = elementsOf(all[home].page).findIndex((element) => element.name === name);
  const list = elementsOf((pages(result)[home] || pages(result).at(-1)).page);
  list.splice(Math.min(before, list.length), 0, wanted);
}
