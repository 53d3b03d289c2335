// Texts in several languages, side by side, and which of them are missing.

const TEXTS = new Set(["title", "description", "text", "html", "placeholder", "placeHolder", "minRateDescription",
  "maxRateDescription", "requiredErrorText", "commentText", "otherText", "noneText", "refuseText", "dontKnowText",
  "selectAllText", "otherPlaceholder", "labelTrue", "labelFalse", "completedHtml", "pageNextText", "pagePrevText",
  "completeText", "addRowText", "removeRowText", "templateTitle", "panelAddText", "panelRemoveText",
  "addPanelText", "removePanelText", "keyDuplicationError", "altText"]);
const TAG = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;

export function isTag(tag) {
  return TAG.test(tag);
}

function isTexts(value) {
  return value && typeof value === "object" && !Array.isArray(value)
    && Object.entries(value).every(([key, text]) => (key === "default" || isTag(key)) && typeof text === "string");
}

/** Visits every text of a part of a definition. */
export function eachText(value, visit) {
  if (Array.isArray(value)) value.forEach((item) => eachText(item, visit));
  else if (value && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) {
      if (TEXTS.has(key) && (typeof inner === "string" || isTexts(inner))) visit(inner);
      else eachText(inner, visit);
    }
  }
}

export class Languages {
  constructor(definition) {
    this.added = [];
    this.read(definition);
  }

  /** The survey's own language is what it says, else Japanese if its unmarked texts look so. */
  read(definition) {
    const used = new Set(this.added);
    let unmarked = "";
    eachText(definition, (text) => {
      if (typeof text === "string") unmarked += text;
      else Object.entries(text).forEach(([tag, words]) => { if (tag === "default") unmarked += words; else used.add(tag); });
    });
    this.own = definition.locale || (/[\u3040-\u30ff]/.test(unmarked) ? "ja" : "en");
    this.all = [...new Set(["ja", "en", this.own, ...used])];
  }

  add(tag) {
    if (!this.all.includes(tag)) {
      this.added.push(tag);
      this.all.push(tag);
    }
  }

  get(value, language) {
    if (value === undefined || value === null) return "";
    if (typeof value !== "object") return language === this.own ? String(value) : "";
    if (typeof value[language] === "string") return value[language];
    return language === this.own ? value.default || "" : "";
  }

  /** The value with one language changed; what is not touched stays as it was written. */
  set(value, language, text) {
    const isOwn = language === this.own;
    if (value === undefined || value === null || typeof value !== "object") {
      if (isOwn) return text === "" ? undefined : text;
      if (text === "") return value;
      return value === undefined || value === null || value === "" ? { [language]: text } : { default: String(value), [language]: text };
    }
    const key = isOwn && value[language] === undefined ? "default" : language;
    if (text === "") delete value[key];
    else value[key] = text;
    return Object.keys(value).length ? value : undefined;
  }

  /** Texts of the palette are in both languages; the survey's own becomes the default. */
  adopt(value) {
    if (Array.isArray(value)) return value.map((item) => this.adopt(item));
    if (!value || typeof value !== "object") return value;
    if (isTexts(value) && this.own in value && Object.keys(value).length) {
      const { [this.own]: own, ...others } = value;
      return { default: own, ...others };
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.adopt(inner)]));
  }

  /** How many texts of this part are missing, by language. */
  missing(part) {
    const missing = Object.fromEntries(this.all.map((language) => [language, 0]));
    eachText(part, (text) => {
      const written = this.all.filter((language) => this.get(text, language).trim());
      if (written.length) this.all.forEach((language) => { if (!written.includes(language)) missing[language] += 1; });
    });
    return missing;
  }

  missingIn(part) {
    return Object.values(this.missing(part)).reduce((sum, count) => sum + count, 0);
  }

  /** What a person who edits in this language would call it. */
  best(value, language) {
    return this.get(value, language) || this.all.map((tag) => this.get(value, tag)).find(Boolean) || "";
  }
}
