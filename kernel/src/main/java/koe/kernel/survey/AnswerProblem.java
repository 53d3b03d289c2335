package koe.kernel.survey;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why an answer does not stand, in the respondent's language.
 *
 * @param question the key of the answer in the response
 * @param within the keys from that answer to the place that is wrong; empty for most
 * @param field the form field that is to be mended
 */
public record AnswerProblem(String question, String detail, List<String> within, String field) {

  public AnswerProblem {
    within = List.copyOf(within);
  }

  public AnswerProblem(String question, String detail) {
    this(question, detail, List.of(), question);
  }

  static AnswerProblem at(List<String> path, String field, String detail) {
    return new AnswerProblem(path.get(0), detail, path.subList(1, path.size()), field);
  }

  /** What the page calls the element of the question that is to be mended. */
  public String id() {
    return FieldId.of(field);
  }

  /** The keys from the response to the place that is wrong. */
  public String[] path() {
    return Stream.concat(Stream.of(question), within.stream()).toArray(String[]::new);
  }
}
