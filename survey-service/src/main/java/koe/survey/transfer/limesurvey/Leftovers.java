package koe.survey.transfer.limesurvey;

import java.util.List;
import java.util.Map;
import koe.survey.transfer.draft.Warnings;

/** Says what of a file belongs to the whole survey and was not carried over. */
final class Leftovers {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "expires", "the survey ended at this time",
          "startdate", "the survey began at this time",
          "usecaptcha", "captchas were set");

  private Leftovers() {}

  static void warn(SurveyFile file, LimeSurvey survey, Warnings warnings) {
    tables(file, warnings);
    SETTINGS.forEach(
        (column, words) ->
            survey
                .row()
                .find(column)
                .filter(value -> !value.matches("N|E|I|inherit"))
                .ifPresent(
                    value ->
                        warnings.add(
                            survey.row().place(column),
                            words + ", which is not carried over: " + value)));
    if (survey.row().is("assessments", "Y")) {
      warnings.add(survey.row().place("assessments"), "Assessments are not carried over");
    }
    if (!survey.texts("surveyls_email_invite").isEmpty()) {
      warnings.add(
          "/document/surveys_languagesettings",
          "The texts of mails are not carried over; Koe keeps them with each distribution");
    }
  }

  private static void tables(SurveyFile file, Warnings warnings) {
    file.tables()
        .forEach(
            (table, rows) -> {
              if (!Tables.isKnown(table)) {
                warnings.add(
                    "/document/" + table,
                    rows.size() + " rows of '" + table + "' are not carried over" + named(rows));
              }
            });
  }

  private static String named(List<Row> rows) {
    List<String> names =
        rows.stream().flatMap(row -> row.find("name").stream()).distinct().limit(10).toList();
    return names.isEmpty() ? "" : ": " + String.join(", ", names);
  }
}
