package koe.survey.transfer.limesurvey;

import java.util.Map;
import java.util.Optional;

/**
 * One row of a table in a survey file; what is empty in it is not kept.
 *
 * @param number its number in the table, from zero
 */
record Row(String table, int number, Map<String, String> values) {

  String get(String column) {
    return values.getOrDefault(column, "");
  }

  Optional<String> find(String column) {
    return Optional.ofNullable(values.get(column)).filter(text -> !text.isBlank());
  }

  int whole(String column) {
    String text = get(column).strip();
    return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  boolean is(String column, String value) {
    return get(column).equals(value);
  }

  /** Where it stands in the file. */
  String place() {
    return "/document/" + table + "/rows/" + number;
  }

  String place(String column) {
    return place() + "/" + column;
  }
}
