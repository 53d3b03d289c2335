// What can be answered to a question, for conditions and for trying the logic.

const SPECIAL = [
  ["showNoneItem", "hasNone", "none", "noneText", { en: "None", ja: "該当なし" }],
  ["showRefuseItem", "hasRefuse", "refused", "refuseText", { en: "Refuse to answer", ja: "回答しない" }],
  ["showDontKnowItem", "hasDontKnow", "dontknow", "dontKnowText", { en: "Don't know", ja: "わからない" }],
  ["showOtherItem", "hasOther", "other", "otherText", { en: "Other", ja: "その他" }]];

function listed(items) {
  return (items || []).map((item) => (item && typeof item === "object" ? { value: item.value, text: item.text } : { value: item }));
}

function scale(question) {
  if (Array.isArray(question.rateValues) && question.rateValues.length) return listed(question.rateValues);
  const min = question.rateMin ?? 1;
  const step = question.rateStep || 1;
  const max = question.rateMax ?? (question.rateCount ? min + (question.rateCount - 1) * step : Math.max(5, min + 1));
  const values = [];
  for (let value = min; value <= max && values.length < 100; value += step) values.push({ value });
  return values;
}

function numbers(question) {
  const values = [];
  const step = Math.max(1, question.choicesStep || 1);
  if (question.choicesMin === undefined || question.choicesMax === undefined) return values;
  for (let value = question.choicesMin; value <= question.choicesMax && values.length < 1000; value += step) values.push({ value });
  return values;
}

/** The choices of a question with their values; none where the answer is written. */
export function choicesOf(question) {
  if (question.type === "rating") return scale(question);
  if (question.type === "boolean") {
    return [{ value: question.valueTrue ?? true, text: question.labelTrue || { en: "Yes", ja: "はい" } },
      { value: question.valueFalse ?? false, text: question.labelFalse || { en: "No", ja: "いいえ" } }];
  }
  if (!["radiogroup", "buttongroup", "dropdown", "checkbox", "tagbox", "ranking", "imagepicker"].includes(question.type)) return [];
  const special = SPECIAL.filter(([name, old]) => question[name] || question[old]).map(([, , value, text, usual]) => ({ value, text: question[text] || usual }));
  return [...listed(question.choices), ...numbers(question), ...special];
}
