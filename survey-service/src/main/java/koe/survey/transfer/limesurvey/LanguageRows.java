package koe.survey.transfer.limesurvey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Texts by language. Old files repeat the whole row for each language, newer ones keep the texts in
 * a table of their own; both are rows that name what they belong to and their language.
 */
final class LanguageRows {

  private final Map<String, List<Row>> byOwner = new HashMap<>();
  private final String language;

  LanguageRows(List<Row> rows, Function<Row, String> owner, String language) {
    this.language = language;
    for (Row row : rows) {
      byOwner.computeIfAbsent(owner.apply(row), id -> new ArrayList<>()).add(row);
    }
  }

  Map<String, String> texts(String owner, String column) {
    return texts(byOwner.getOrDefault(owner, List.of()), language, column);
  }

  static Map<String, String> texts(List<Row> rows, String language, String column) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Row row : rows) {
      row.find(column).ifPresent(text -> texts.putIfAbsent(row.get(language), text));
    }
    return texts;
  }
}
