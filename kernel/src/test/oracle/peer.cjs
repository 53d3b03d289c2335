// Reads pairs of a definition and answers, one a line, and writes what survey-core makes of each.
'use strict';
const fs = require('fs');
const readline = require('readline');
const [, , library, pairs, results, noon] = process.argv;

const RealDate = Date;
global.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(noon);
    else super(...parts);
  }
  static now() {
    return new RealDate(noon).getTime();
  }
};
const { Model } = require(library);
console.warn = () => {};
console.error = () => {};

function flow(survey) {
  survey.validationEnabled = false;
  survey.currentPage = survey.visiblePages[0];
  const pages = [];
  for (let i = 0; i < 50 && survey.state === 'running' && survey.currentPage; i++) {
    pages.push(survey.currentPage.name);
    if (survey.isLastPage) break;
    if (!survey.nextPage()) break;
  }
  return pages;
}

function seen(question) {
  const one = {
    visible: question.isVisible && question.isParentVisible,
    enabled: !question.isReadOnly,
    required: question.isRequired,
    title: question.locTitle.renderedHtml,
  };
  if (['radiogroup', 'dropdown', 'checkbox', 'tagbox', 'ranking'].includes(question.getType())) {
    one.choices = question.visibleChoices.map((choice) => choice.value);
  }
  // Copied, because completing the survey empties what is hidden then.
  if (!question.isEmpty()) one.answer = JSON.parse(JSON.stringify(question.value));
  return one;
}

function look({ definition, answers }) {
  const survey = new Model(definition);
  for (const [name, value] of answers) survey.setValue(name, value);
  const questions = {};
  for (const question of survey.getAllQuestions()) {
    if (question.getType() !== 'html') questions[question.name] = seen(question);
  }
  const wrong = [];
  for (const question of survey.getAllQuestions()) {
    const asked = question.isVisible && question.isParentVisible && !question.isReadOnly;
    if (asked && !question.validate(false)) wrong.push(question);
  }
  const values = {};
  for (const value of survey.calculatedValues) {
    if (value.value !== undefined) values[value.name] = value.value;
  }
  const pages = new Map(wrong.map((question) => [question.name, question.page.name]));
  const walked = flow(survey);
  const invalid = [...pages.keys()].filter((name) => walked.includes(pages.get(name)));
  return { questions, invalid: invalid.sort(), values, flow: walked };
}

const out = fs.createWriteStream(results);
const lines = readline.createInterface({ input: fs.createReadStream(pairs) });
lines.on('line', (line) => {
  let result;
  try {
    result = look(JSON.parse(line));
  } catch (failure) {
    result = { failure: String(failure.stack) };
  }
  out.write(JSON.stringify(result) + '\n');
});
lines.on('close', () => out.end());
