package koe.survey.transfer.limesurvey;

import java.util.List;
import java.util.Map;

/**
 * The tables of a survey file.
 *
 * @param kind what the file says it holds, such as `Survey`
 * @param version of the database that it was written from
 */
record SurveyFile(String kind, String version, Map<String, List<Row>> tables) {

  List<Row> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }
}
