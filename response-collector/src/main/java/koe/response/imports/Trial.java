package koe.response.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.job.JobFailure;
import koe.kernel.job.Row;
import koe.kernel.job.RowSource;
import koe.kernel.web.Problem;

/**
 * What would come of a file's first rows.
 *
 * @param rows how many rows the file has
 * @param tried how many of them were looked at
 * @param accepted how many of these would be kept
 */
public record Trial(
    long rows,
    int tried,
    int accepted,
    List<Column> columns,
    List<Kept> responses,
    List<Complaint> errors) {

  static final int ROWS = 100;
  private static final int SAMPLES = 3;

  /**
   * A column of the table.
   *
   * @param meaning how it is understood
   * @param samples the first of its values
   */
  public record Column(String heading, String meaning, List<String> samples) {}

  /** A response as it would be kept. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Kept(
      long line,
      Optional<String> contact,
      String channel,
      String language,
      JsonNode attributes,
      JsonNode answers,
      Optional<Instant> startedAt,
      Instant receivedAt) {}

  /** Something that is wrong with a row. */
  public record Complaint(long line, String detail) {}

  public Trial {
    columns = List.copyOf(columns);
    responses = List.copyOf(responses);
    errors = List.copyOf(errors);
  }

  static Trial of(RowReader reader, Path file, String format) {
    try (RowSource source = RowSource.open(file, format)) {
      Map<String, List<String>> samples = new LinkedHashMap<>();
      List<Kept> kept = new ArrayList<>();
      List<Complaint> complaints = new ArrayList<>();
      int tried = 0;
      for (; tried < ROWS && source.hasNext(); tried++) {
        Row row = source.next();
        row.cells().forEach((heading, cell) -> sample(samples, heading, cell));
        Reading reading = reader.read(row);
        reading.held().map(held -> kept(row.line(), held)).ifPresent(kept::add);
        reading.complaints().forEach(one -> complaints.add(new Complaint(row.line(), one)));
      }
      return new Trial(
          source.count(), tried, kept.size(), columns(reader, samples), kept, complaints);
    } catch (JobFailure unreadable) {
      throw Problem.malformed(unreadable.detail());
    }
  }

  private static void sample(Map<String, List<String>> samples, String heading, String cell) {
    List<String> known = samples.computeIfAbsent(heading, column -> new ArrayList<>());
    if (known.size() < SAMPLES && !cell.isBlank() && !known.contains(cell.strip())) {
      known.add(cell.strip());
    }
  }

  private static List<Column> columns(RowReader reader, Map<String, List<String>> samples) {
    return samples.entrySet().stream()
        .map(
            column ->
                new Column(
                    column.getKey(),
                    reader.columns().meaning(column.getKey()),
                    List.copyOf(column.getValue())))
        .toList();
  }

  private static Kept kept(long line, Reading.Held held) {
    EarlierResponse response = held.response();
    return new Kept(
        line,
        response.contact(),
        response.channel(),
        response.language(),
        response.attributes(),
        held.accepted(),
        response.startedAt(),
        response.receivedAt());
  }
}
