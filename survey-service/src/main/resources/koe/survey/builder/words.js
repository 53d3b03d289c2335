// What the page says, in the language of the person who edits.

let texts = {};

export function speak(words) {
  texts = words;
}

/** The text of a key, its places filled. */
export function w(key, ...values) {
  const text = texts[`builder.${key}`];
  if (text === undefined) return key;
  return text.replace(/\{(\d)\}/g, (_, place) => String(values[place] ?? ""));
}

export function knows(key) {
  return texts[`builder.${key}`] !== undefined;
}
