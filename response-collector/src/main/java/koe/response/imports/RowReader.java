package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import koe.kernel.job.Row;
import koe.kernel.json.Json;
import koe.kernel.json.MalformedJson;
import koe.kernel.survey.AnswerProblem;
import koe.kernel.survey.Interview;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspace;

/** Reads rows as responses to one survey. */
final class RowReader {

  private final ImportTarget target;
  private final Columns columns;
  private final Workspace workspace;
  private final Clock clock;

  RowReader(ImportTarget target, ColumnMapping mapping, Workspace workspace, Clock clock) {
    this.target = target;
    this.columns = new Columns(target.definition(), mapping);
    this.workspace = workspace;
    this.clock = clock;
  }

  Columns columns() {
    return columns;
  }

  /** What the row says, or everything that is wrong with it. */
  Reading read(Row row) {
    try {
      JsonNode json =
          row.json().isPresent()
              ? Json.parse(row.json().get().getBytes(StandardCharsets.UTF_8))
              : columns.read(row.cells());
      return held(
          EarlierResponse.read(
              json, target.survey(), workspace.language(), workspace.zone(), clock.instant()));
    } catch (Problem refused) {
      return Reading.refused(
          refused.errors().stream().map(one -> one.pointer() + ": " + one.detail()).toList());
    } catch (MalformedJson malformed) {
      return Reading.refused(List.of(malformed.detail()));
    }
  }

  private Reading held(EarlierResponse response) {
    Interview interview =
        target.definition().interview(response.answers(), response.language(), clock);
    List<AnswerProblem> problems = interview.check(false);
    return problems.isEmpty()
        ? Reading.accepted(response, interview.accepted())
        : Reading.refused(
            problems.stream().map(one -> one.question() + ": " + one.detail()).toList());
  }
}
