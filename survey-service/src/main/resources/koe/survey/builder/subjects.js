// What a question consists of: what conditions can ask about, and what can be tried.

import { choicesOf } from "./choices.js";

const CELL = "dropdown";
const PLAIN = /^[\p{L}\p{N}_ -]+$/u;
const MANY = ["checkbox", "tagbox", "ranking"];
const COMPOSED = ["matrix", "matrixdropdown", "matrixdynamic", "multipletext", "paneldynamic"];
const EQUALS = ["=", "<>"];
const ORDER = [">", ">=", "<", "<="];
const SETS = ["contains", "notcontains", "anyof", "allof", "noneof"];
const GIVEN = ["empty", "notempty"];

export function isMany(question) {
  return MANY.includes(question.type) || Boolean(question.type === "imagepicker" && question.multiSelect);
}

export function isComposed(question) {
  return COMPOSED.includes(question.type);
}

/** A value or `{value, text}`, as choices, rows and columns are written. */
export function item(written) {
  return written && typeof written === "object" ? { ...written, value: written.value } : { value: written };
}

/** The column of a table as a question of its own. */
function cell(question, column) {
  const usual = question.cellType && question.cellType !== "default" ? question.cellType : CELL;
  const type = column.cellType && column.cellType !== "default" ? column.cellType : usual;
  return { ...column, type, choices: column.choices && column.choices.length ? column.choices : question.choices };
}

/** The questions inside one row or entry; a matrix has one for each row. */
export function inner(question) {
  if (question.type === "matrix") {
    return (question.rows || []).map(item).map((row) => ({ type: question.cellType === "checkbox" ? "checkbox" : "radiogroup",
      name: String(row.value), title: row.text, choices: question.columns }));
  }
  if (question.type === "multipletext") return (question.items || []).map((field) => ({ type: "text", ...field }));
  if (question.type === "paneldynamic") return question.templateElements || [];
  return (question.columns || []).map((column) => cell(question, column));
}

/** What an expression can name of a question: itself, its rows, their cells. */
export function subjects(question) {
  const own = { name: question.name, question, titles: [question.title || question.name] };
  if (["matrix", "multipletext"].includes(question.type)) {
    return [own, ...inner(question).filter(({ name }) => PLAIN.test(name)).map((part) => below(own, part))];
  }
  if (question.type !== "matrixdropdown") return [own];
  const rows = (question.rows || []).map(item).filter(({ value }) => PLAIN.test(String(value)));
  return [own, ...rows.flatMap((row) => inner(question).filter(({ name }) => PLAIN.test(name)).map((part) =>
    below({ name: `${own.name}.${row.value}`, titles: [...own.titles, row.text || String(row.value)] }, part)))];
}

function below(owner, part) {
  return { name: `${owner.name}.${part.name}`, question: part, titles: [...owner.titles, part.title || part.name] };
}

/** The comparisons that make sense for a kind of answer. */
export function operators(question) {
  if (isComposed(question)) return GIVEN;
  if (isMany(question)) return [...SETS, ...GIVEN];
  const choices = choicesOf(question);
  const ordered = !choices.length || choices.every(({ value }) => typeof value === "number");
  return [...EQUALS, ...(ordered ? ORDER : []), ...(choices.length ? ["anyof", "noneof"] : SETS), ...GIVEN];
}
