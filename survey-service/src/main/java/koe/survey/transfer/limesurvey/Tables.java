package koe.survey.transfer.limesurvey;

import java.util.Map;
import java.util.Set;

/** Which tables and columns of a survey file matter to Koe. */
final class Tables {

  /** What concerns looks, plugins and administration only. */
  private static final Set<String> LOOKS =
      Set.of("themes", "themes_inherited", "plugin_settings", "permissions", "languages");

  private static final Map<String, Set<String>> READ =
      Map.ofEntries(
          Map.entry(
              "surveys",
              Set.of(
                  "sid",
                  "language",
                  "additional_languages",
                  "format",
                  "allowprev",
                  "showprogress",
                  "showwelcome",
                  "autoredirect",
                  "assessments",
                  "expires",
                  "startdate",
                  "showsurveypolicynotice",
                  "usecaptcha")),
          Map.entry(
              "surveys_languagesettings",
              Set.of(
                  "surveyls_language",
                  "surveyls_title",
                  "surveyls_description",
                  "surveyls_welcometext",
                  "surveyls_endtext",
                  "surveyls_url",
                  "surveyls_policy_notice",
                  "surveyls_email_invite",
                  "surveyls_email_remind")),
          Map.entry(
              "groups",
              Set.of(
                  "gid",
                  "group_name",
                  "description",
                  "language",
                  "group_order",
                  "randomization_group",
                  "grelevance")),
          Map.entry("group_l10ns", Set.of("gid", "group_name", "description", "language")),
          Map.entry("questions", questionColumns()),
          Map.entry("subquestions", questionColumns()),
          Map.entry("question_l10ns", Set.of("qid", "question", "help", "language", "script")),
          Map.entry("question_attributes", Set.of("qid", "attribute", "value", "language")),
          Map.entry(
              "answers",
              Set.of(
                  "aid",
                  "qid",
                  "code",
                  "answer",
                  "sortorder",
                  "assessment_value",
                  "language",
                  "scale_id")),
          Map.entry("answer_l10ns", Set.of("aid", "answer", "language")),
          Map.entry(
              "defaultvalues",
              Set.of("dvid", "qid", "sqid", "scale_id", "specialtype", "language", "defaultvalue")),
          Map.entry("defaultvalue_l10ns", Set.of("dvid", "language", "defaultvalue")),
          Map.entry(
              "conditions", Set.of("qid", "cqid", "cfieldname", "method", "value", "scenario")));

  private Tables() {}

  private static Set<String> questionColumns() {
    return Set.of(
        "qid",
        "parent_qid",
        "gid",
        "type",
        "title",
        "question",
        "preg",
        "help",
        "other",
        "mandatory",
        "question_order",
        "language",
        "scale_id",
        "relevance");
  }

  /**
   * Of a table that Koe knows nothing of, the first columns are enough to tell that it is there.
   */
  static boolean isRead(String table, String column) {
    if (LOOKS.contains(table)) return false;
    Set<String> columns = READ.get(table);
    return columns == null
        ? column.equals("id") || column.equals("name")
        : columns.contains(column);
  }

  static boolean isKnown(String table) {
    return READ.containsKey(table);
  }

  /** Attributes without a value are most of a file. */
  static boolean isUnused(String table, Map<String, String> row) {
    return table.equals("question_attributes") && row.getOrDefault("value", "").isBlank();
  }
}
