// A metric set by one choice, with the scale, the words of its ends and the question as they are asked.

import { h, labelled } from "./dom.js";
import { copy } from "./json.js";
import { announce } from "./announce.js";
import { w } from "./words.js";

const SCALE = ["rateValues", "rateCount", "rateStep", "rateMin", "rateMax", "minRateDescription", "maxRateDescription", "autoGenerate"];

/** Writes everything that makes the question this metric; its name and conditions stay. */
export function setMetric(app, pointer, key) {
  app.draft.change(() => {
    const question = app.draft.at(pointer);
    if (!key) {
      delete question.metric;
      return;
    }
    const { question: model } = app.palette.metrics.find((metric) => metric.key === key);
    SCALE.forEach((name) => delete question[name]);
    const { name, type, ...written } = app.languages.adopt(copy(model));
    Object.assign(question, written);
  });
  app.draw();
  if (key) announce(w("metric.set", key.toUpperCase()));
}

export function metricField(app, pointer) {
  const select = h("select", { "data-key": `${pointer}/metric`, onchange: (event) => setMetric(app, pointer, event.target.value) },
    h("option", { value: "" }, w("metric.none")),
    app.palette.metrics.map(({ key }) => h("option", { value: key }, w(`metric.${key}`))));
  select.value = app.draft.at(pointer).metric || "";
  return labelled(w("metric"), select, h("div", {}, h("p", { class: "hint" }, w("metric.hint")), app.problems.at(`${pointer}/metric`)));
}
