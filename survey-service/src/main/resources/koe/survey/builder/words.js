// What the page says, in the language of the person who edits.

let texts = {};
let complaints = [];

/** @param own what the page says instead of the server's English words */
export function speak(words, own) {
  texts = words;
  complaints = Object.entries(own).sort(([one], [other]) => other.length - one.length).map(([english, instead]) => [
    new RegExp(`^${english.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("(.*)")}$`, "s"), instead]);
}

/** A complaint of the server in the page's words; as it came, and marked as English, where there are none. */
export function said(detail) {
  for (const [english, instead] of complaints) {
    const found = english.exec(detail);
    if (found) return { text: instead.replace(/\{(\d)\}/g, (_, place) => found[Number(place) + 1]) };
  }
  return { text: detail, lang: "en" };
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
