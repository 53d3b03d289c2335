package koe.kernel.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The strings that an HTML form sent, by field. The field of a question inside another one is
 * written `outer{0}{inner}`; names of questions have no braces, so that no two fields are one.
 */
public record SentFields(Map<String, List<String>> fields) {

  private static final int LONGEST_NUMBER = 4;

  public SentFields {
    fields = Map.copyOf(fields);
  }

  public static String inner(String field, String step) {
    return field + "{" + step + "}";
  }

  List<String> of(String field) {
    return fields.getOrDefault(field, List.of());
  }

  Optional<Integer> number(String field) {
    return of(field).stream()
        .filter(text -> text.length() <= LONGEST_NUMBER && text.matches("\\d+"))
        .map(Integer::valueOf)
        .findFirst();
  }
}
