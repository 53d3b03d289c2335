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
const { Model, settings } = require(library);
require(`${library}/i18n/japanese`);
// Koe has no moment but that of leaving a page.
settings.triggers.executeSkipOnValueChanged = false;
console.warn = () => {};
console.error = () => {};

function nameOf(survey, page) {
  return survey.isSinglePage ? 'all' : page.name;
}

function isAsked(question) {
  return question.isVisible && question.isParentVisible;
}

function flow(survey) {
  // A page for everything is there even if there is nothing on it.
  if (!survey.getAllQuestions().some(isAsked)) return [];
  survey.validationEnabled = false;
  survey.currentPage = survey.visiblePages[0];
  const pages = [];
  for (let i = 0; i < 50 && survey.state === 'running' && survey.currentPage; i++) {
    pages.push(nameOf(survey, survey.currentPage));
    if (survey.isLastPage) break;
    if (!survey.nextPage()) break;
  }
  return pages;
}

function common(question) {
  return {
    visible: isAsked(question),
    enabled: !question.isReadOnly,
    required: question.isRequired,
  };
}

function inside(question) {
  switch (question.getType()) {
    case 'paneldynamic':
      return question.panels.map((panel) => panel.questions);
    case 'matrixdropdown':
    case 'matrixdynamic':
      return question.visibleRows.map((row) => row.cells.map((cell) => cell.question));
    default:
      return [];
  }
}

const CHOSEN = ['radiogroup', 'dropdown', 'checkbox', 'tagbox', 'ranking', 'imagepicker', 'buttongroup'];

function seen(question) {
  const one = { ...common(question), title: question.locTitle.renderedHtml };
  if (CHOSEN.includes(question.getType())) {
    one.choices = question.visibleChoices
      .map((choice) => choice.value)
      .filter((value) => value !== '' && value !== 'selectall');
  }
  // Copied, because completing the survey empties what is hidden then.
  if (!question.isEmpty()) one.answer = JSON.parse(JSON.stringify(question.value));
  if (one.visible) {
    one.inside = inside(question).map((group) =>
      Object.fromEntries(group.map((inner) => [inner.name, common(inner)]))
    );
  }
  return one;
}

function look({ definition, answers, language, asAsked }) {
  const survey = new Model(definition);
  survey.locale = language;
  for (const [name, value] of answers) {
    const comment = name.match(/^(.*)-Comment$/);
    const question = survey.getQuestionByName(comment ? comment[1] : name);
    if (asAsked && !isAsked(question)) continue;
    if (comment) survey.setComment(comment[1], value);
    else survey.setValue(name, value);
  }
  const questions = {};
  for (const question of survey.getAllQuestions()) {
    if (question.getType() !== 'html') questions[question.name] = seen(question);
  }
  const wrong = [];
  for (const question of survey.getAllQuestions()) {
    const asked = isAsked(question) && !question.isReadOnly;
    if (asked && !question.validate(false)) wrong.push(question);
  }
  const values = {};
  for (const value of survey.calculatedValues) {
    if (value.value !== undefined) values[value.name] = value.value;
  }
  const title = survey.locTitle.renderedHtml;
  const pages = new Map(wrong.map((question) => [question.name, nameOf(survey, question.page)]));
  const walked = flow(survey);
  const invalid = [...pages.keys()].filter((name) => walked.includes(pages.get(name)));
  const thanks = definition.completedHtml ? survey.processedCompletedHtml : '';
  const address = survey.getNavigateToUrl() || '';
  survey.doComplete();
  const kept = {};
  for (const name of ['extra', ...answers.map(([given]) => given)]) {
    if (survey.data[name] !== undefined) kept[name] = JSON.parse(JSON.stringify(survey.data[name]));
  }
  return { questions, invalid: invalid.sort(), values, flow: walked, title, thanks, address, kept };
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
