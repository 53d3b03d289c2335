// Conditions as a tree that can be built by choosing, read from an expression and written as one.

const TOKEN = /\s*(?:(\{[^{}]+\})|('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?)(?![\w.])|(<=|>=|<>|!=|==|=|<|>)|([()[\],])|([a-zA-Z]\w*)|(&&|\|\|))/y;
const SAME = { "==": "=", equal: "=", equals: "=", "!=": "<>", notequal: "<>", less: "<", lessorequal: "<=",
  greater: ">", greaterorequal: ">=", contain: "contains", notcontain: "notcontains", notContains: "notcontains" };
const OPERATORS = new Set(["=", "<>", "<", "<=", ">", ">=", "contains", "notcontains", "anyof", "allof", "noneof", "empty", "notempty"]);

function tokens(text) {
  const found = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    const [, name, quoted, number, sign, mark, word, logic] = match;
    if (name) found.push({ name: name.slice(1, -1).trim() });
    else if (quoted !== undefined) found.push({ value: unquoted(quoted) });
    else if (number !== undefined) found.push({ value: Number(number) });
    else if (mark) found.push({ mark });
    else found.push({ word: sign || { "&&": "and", "||": "or" }[logic] || word });
  }
  return found;
}

function unquoted(text) {
  return text.slice(1, -1).replace(/\\(['"\\])/g, "$1");
}

export function isUnary(operator) {
  return operator === "empty" || operator === "notempty";
}

export function isList(operator) {
  return ["anyof", "allof", "noneof"].includes(operator);
}

/** The tree of an expression; null if it says more than can be chosen. */
export function read(text) {
  const list = tokens(text);
  if (!list) return null;
  let next = 0;
  const peek = (mark) => list[next] && list[next].mark === mark;
  const logic = () => { const word = list[next] && list[next].word; return word && /^(and|or)$/i.test(word) ? word.toLowerCase() : ""; };

  function value() {
    if (peek("[")) {
      const items = [];
      next += 1;
      while (list[next] && !peek("]")) {
        const item = value();
        if (item === undefined || Array.isArray(item)) return undefined;
        items.push(item);
        if (peek(",")) next += 1;
      }
      if (!peek("]")) return undefined;
      next += 1;
      return items;
    }
    const token = list[next];
    if (!token) return undefined;
    next += 1;
    if (token.value !== undefined) return token.value;
    if (token.word === "true" || token.word === "false") return token.word === "true";
    return undefined;
  }

  function comparison() {
    const token = list[next];
    if (!token || !token.name) return null;
    const word = list[next + 1] && list[next + 1].word;
    const operator = word && (SAME[word] || SAME[word.toLowerCase()] || word.toLowerCase());
    if (!OPERATORS.has(operator)) return null;
    next += 2;
    if (isUnary(operator)) return { question: token.name, operator };
    const compared = value();
    return compared === undefined ? null : { question: token.name, operator, value: compared };
  }

  function part() {
    if (!peek("(")) return comparison();
    next += 1;
    const inner = group();
    if (!inner || !peek(")")) return null;
    next += 1;
    return inner;
  }

  /** `and` binds tighter than `or`, as in the language itself. */
  function chain(word, of) {
    const parts = [of()];
    while (parts.at(-1) && logic() === word) { next += 1; parts.push(of()); }
    if (!parts.every(Boolean)) return null;
    return parts.length === 1 ? parts[0] : { join: word, parts };
  }

  function group() {
    return chain("or", () => chain("and", part));
  }

  const tree = group();
  if (!tree || next < list.length) return null;
  return tree.join ? tree : { join: "and", parts: [tree] };
}

function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  return typeof value === "string" ? `'${value.replace(/(['\\])/g, "\\$1")}'` : String(value);
}

/** The expression of a tree. */
export function text(tree) {
  return tree.parts.map((part) => {
    if (part.join) return part.parts.length > 1 ? `(${text(part)})` : text(part);
    return isUnary(part.operator) ? `{${part.question}} ${part.operator}` : `{${part.question}} ${part.operator} ${literal(part.value)}`;
  }).join(` ${tree.join} `);
}

/** The names of the questions that an expression asks about. */
export function asked(expression) {
  return [...new Set([...String(expression).matchAll(/\{\s*#?([^{}]+?)\s*\}/g)].map((match) => match[1]))];
}
