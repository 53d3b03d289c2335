package koe.survey.transfer.limesurvey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import koe.kernel.web.Problem;
import koe.survey.transfer.draft.Names;

/** Puts the rows of a file together: groups with their questions, questions with their parts. */
final class SurveyAssembly {

  private static final int MOST_PARTS = 2_000;

  private final SurveyFile file;
  private final Names names = new Names();
  private final Map<String, List<Row>> subquestions = new HashMap<>();
  private final Map<String, List<Row>> answers;
  private final Map<String, List<Row>> attributes;
  private final Map<String, List<Row>> defaults;
  private final Map<String, List<Row>> conditions;
  private final LanguageRows questionTexts;
  private final LanguageRows answerTexts;
  private final LanguageRows answerTextsInRow;
  private final LanguageRows defaultTexts;

  private SurveyAssembly(SurveyFile file) {
    this.file = file;
    answers = by("answers", "qid");
    attributes = by("question_attributes", "qid");
    defaults = by("defaultvalues", "qid");
    conditions = by("conditions", "qid");
    questionTexts =
        new LanguageRows(
            both("question_l10ns", "questions", "subquestions"), SurveyAssembly::id, "language");
    answerTexts = new LanguageRows(file.rows("answer_l10ns"), row -> row.get("aid"), "language");
    defaultTexts =
        new LanguageRows(file.rows("defaultvalue_l10ns"), row -> row.get("dvid"), "language");
    answerTextsInRow =
        new LanguageRows(file.rows("answers"), SurveyAssembly::answerKey, "language");
    for (Row row : once(both("subquestions", "questions"), "qid")) {
      if (isPart(row)) list(subquestions, row.get("parent_qid")).add(row);
    }
  }

  static LimeSurvey of(SurveyFile file) {
    if (!file.kind().equals("Survey")) {
      String kind = file.kind().isEmpty() ? "no survey" : "'" + file.kind() + "'";
      throw Problem.invalid(
          "/document/LimeSurveyDocType", "the file holds " + kind + ", not a LimeSurvey survey");
    }
    Row survey =
        file.rows("surveys").stream()
            .findFirst()
            .orElse(new Row("surveys", 0, Map.of("language", "en")));
    String language = survey.find("language").orElse("en");
    return new LimeSurvey(
        survey, language, file.rows("surveys_languagesettings"), new SurveyAssembly(file).groups());
  }

  private List<LimeGroup> groups() {
    LanguageRows texts =
        new LanguageRows(both("group_l10ns", "groups"), row -> row.get("gid"), "language");
    Map<String, List<LimeQuestion>> questions = questions();
    List<LimeGroup> groups = new ArrayList<>();
    for (Row row : sorted(once(file.rows("groups"), "gid"), "group_order")) {
      String id = row.get("gid");
      groups.add(
          new LimeGroup(
              row,
              texts.texts(id, "group_name"),
              texts.texts(id, "description"),
              questions.getOrDefault(id, List.of())));
      questions.remove(id);
    }
    questions.values().forEach(lost -> groups.add(without(lost)));
    return groups;
  }

  /** Questions whose group is missing in the file. */
  private static LimeGroup without(List<LimeQuestion> questions) {
    return new LimeGroup(questions.get(0).row(), Map.of(), Map.of(), questions);
  }

  private Map<String, List<LimeQuestion>> questions() {
    Map<String, List<LimeQuestion>> byGroup = new LinkedHashMap<>();
    for (Row row : sorted(once(file.rows("questions"), "qid"), "question_order")) {
      if (!isPart(row)) list(byGroup, row.get("gid")).add(question(row));
    }
    return byGroup;
  }

  private LimeQuestion question(Row row) {
    String id = row.get("qid");
    List<LimeQuestion.Part> below =
        parts(subquestions, id, "title", "question_order", this::subquestionTexts);
    return new LimeQuestion(
        row,
        names.fresh(Names.usable(row.get("title"), "q" + id)),
        questionTexts.texts(id, "question"),
        questionTexts.texts(id, "help"),
        new Attributes(attributes.getOrDefault(id, List.of())),
        below,
        parts(answers, id, "code", "sortorder", this::answerTexts),
        defaults.getOrDefault(id, List.of()).stream().map(this::withText).toList(),
        conditions.getOrDefault(id, List.of()),
        below.stream().map(LimeQuestion.Part::code).collect(Collectors.toSet()));
  }

  private List<LimeQuestion.Part> parts(
      Map<String, List<Row>> rows,
      String question,
      String code,
      String order,
      Function<Row, Map<String, String>> texts) {
    Map<String, LimeQuestion.Part> parts = new LinkedHashMap<>();
    for (Row row : sorted(rows.getOrDefault(question, List.of()), order)) {
      int scale = row.whole("scale_id");
      parts.putIfAbsent(
          scale + " " + row.get(code),
          new LimeQuestion.Part(row, row.get("qid"), row.get(code), scale, texts.apply(row)));
    }
    if (parts.size() > MOST_PARTS) {
      String place = rows.getOrDefault(question, List.of()).get(0).place();
      throw Problem.invalid(place, "a question has more than " + MOST_PARTS + " answers or rows");
    }
    return List.copyOf(parts.values());
  }

  private Map<String, String> subquestionTexts(Row row) {
    return questionTexts.texts(row.get("qid"), "question");
  }

  private Map<String, String> answerTexts(Row row) {
    Map<String, String> texts = answerTexts.texts(row.get("aid"), "answer");
    return texts.isEmpty() ? answerTextsInRow.texts(answerKey(row), "answer") : texts;
  }

  private static String answerKey(Row row) {
    return row.get("qid") + " " + row.get("scale_id") + " " + row.get("code");
  }

  private static String id(Row row) {
    return row.get("qid");
  }

  /** A default whose value stands in a table of its own. */
  private Row withText(Row row) {
    String value =
        defaultTexts.texts(row.get("dvid"), "defaultvalue").values().stream()
            .findFirst()
            .orElse("");
    if (value.isEmpty() || row.find("defaultvalue").isPresent()) return row;
    Map<String, String> values = new HashMap<>(row.values());
    values.put("defaultvalue", value);
    return new Row(row.table(), row.number(), Map.copyOf(values));
  }

  private static boolean isPart(Row row) {
    return row.table().equals("subquestions") || row.whole("parent_qid") != 0;
  }

  private List<Row> both(String... tables) {
    List<Row> rows = new ArrayList<>();
    for (String table : tables) rows.addAll(file.rows(table));
    return rows;
  }

  private Map<String, List<Row>> by(String table, String column) {
    Map<String, List<Row>> by = new HashMap<>();
    for (Row row : file.rows(table)) list(by, row.get(column)).add(row);
    return by;
  }

  private static <T> List<T> list(Map<String, List<T>> lists, String key) {
    return lists.computeIfAbsent(key, id -> new ArrayList<>());
  }

  /** One row for each object; old files have one for each language. */
  private static List<Row> once(List<Row> rows, String id) {
    Map<String, Row> once = new LinkedHashMap<>();
    rows.forEach(row -> once.putIfAbsent(row.get(id), row));
    return List.copyOf(once.values());
  }

  private static List<Row> sorted(List<Row> rows, String order) {
    return rows.stream().sorted(LimeSurvey.inOrderOf(order)).toList();
  }
}
