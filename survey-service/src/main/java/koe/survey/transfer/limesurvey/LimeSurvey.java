package koe.survey.transfer.limesurvey;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A survey as LimeSurvey knows it, whichever dialect its file was written in.
 *
 * @param language its own language, as LimeSurvey calls it
 * @param settings texts of the whole survey, one row for each language
 */
record LimeSurvey(Row row, String language, List<Row> settings, List<LimeGroup> groups) {

  Stream<LimeQuestion> questions() {
    return groups.stream().flatMap(group -> group.questions().stream());
  }

  Optional<LimeQuestion> withId(String id) {
    return questions().filter(question -> question.id().equals(id)).findFirst();
  }

  /** A text of the whole survey, by language. */
  Map<String, String> texts(String column) {
    return LanguageRows.texts(settings, "surveyls_language", column);
  }

  static Comparator<Row> inOrderOf(String column) {
    return Comparator.comparingInt((Row row) -> row.whole(column)).thenComparingInt(Row::number);
  }
}
