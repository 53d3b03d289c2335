// JSON in and out without changing what nobody touched: a number that JavaScript cannot hold keeps its digits.

function exact(key, value, context) {
  const isLost = typeof value === "number" && context && JSON.rawJSON
    && !Number.isSafeInteger(value) && String(value) !== context.source;
  return isLost ? JSON.rawJSON(context.source) : value;
}

export function parse(text) {
  return JSON.parse(text, exact);
}

export function write(value, space = 0) {
  return JSON.stringify(value, null, space);
}

export function copy(value) {
  return value === undefined ? undefined : parse(write(value));
}

export function same(one, other) {
  return write(one) === write(other);
}

export function escaped(key) {
  return String(key).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The value at an RFC 6901 pointer. */
export function at(root, pointer) {
  return pointer.split("/").slice(1).reduce(
    (value, key) => (value === undefined || value === null ? undefined : value[key.replaceAll("~1", "/").replaceAll("~0", "~")]),
    root);
}
