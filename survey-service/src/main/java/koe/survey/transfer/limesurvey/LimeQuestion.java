package koe.survey.transfer.limesurvey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question as LimeSurvey knows it.
 *
 * @param name its code, or what it is called instead in the survey that is made
 * @param texts what is asked, by language
 * @param help what stands below, by language
 * @param codes of the subquestions
 */
record LimeQuestion(
    Row row,
    String name,
    Map<String, String> texts,
    Map<String, String> help,
    Attributes attributes,
    List<Part> subquestions,
    List<Part> answers,
    List<Row> defaults,
    List<Row> conditions,
    Set<String> codes) {

  /**
   * A subquestion or an answer option.
   *
   * @param scale which of two axes or scales it belongs to
   */
  record Part(Row row, String id, String code, int scale, Map<String, String> texts) {}

  /** LimeSurvey's letter or sign for the type. */
  String type() {
    return row.get("type");
  }

  String id() {
    return row.get("qid");
  }

  boolean hasOther() {
    return row.is("other", "Y");
  }

  boolean isMandatory() {
    return row.is("mandatory", "Y");
  }

  List<Part> subquestions(int scale) {
    return subquestions.stream().filter(part -> part.scale() == scale).toList();
  }

  List<Part> answers(int scale) {
    return answers.stream().filter(part -> part.scale() == scale).toList();
  }

  boolean hasSubquestion(String code) {
    return codes.contains(code);
  }

  Optional<Row> condition() {
    return conditions.stream().findFirst();
  }

  /** Several boxes to tick: the answer is a list of codes. */
  boolean isMultiple() {
    return type().equals("M") || type().equals("P");
  }

  /** One answer for each subquestion. */
  boolean hasRows() {
    return "ABCEFHKQ".contains(type());
  }

  /** One answer for each pair of subquestions of two axes. */
  boolean hasCells() {
    return type().equals(":") || type().equals(";");
  }
}
