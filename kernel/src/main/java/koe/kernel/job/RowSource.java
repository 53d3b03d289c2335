package koe.kernel.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV, tab-separated or NDJSON file, one after the other. CSV may carry a byte order
 * mark, line breaks in cells and either line end; tab-separated files have no quotes. No two
 * columns may have the same heading, because one would hide the other.
 */
public final class RowSource implements Iterator<Row>, AutoCloseable {

  private final BufferedReader reader;
  private final @Nullable CSVParser table;
  private final @Nullable Iterator<CSVRecord> records;
  private final long count;
  private long line;
  private @Nullable Row pending;

  private RowSource(BufferedReader reader, @Nullable CSVFormat format, long count)
      throws IOException {
    this.reader = reader;
    this.count = count;
    this.table = format == null ? null : format.parse(reader);
    this.records = table == null ? null : table.iterator();
    fetch();
  }

  /**
   * @param format csv, tsv or ndjson
   * @throws JobFailure if the headings cannot be read
   */
  public static RowSource open(Path file, String format) {
    try {
      long rows = count(file, format);
      return new RowSource(reader(file), format(format), rows);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new JobFailure(1, "the headings cannot be read: " + unreadable.getMessage());
    }
  }

  private static @Nullable CSVFormat format(String format) {
    return switch (format) {
      case "csv" ->
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
              .setAllowMissingColumnNames(true)
              .setSkipHeaderRecord(true)
              .setIgnoreEmptyLines(true)
              .get();
      case "tsv" ->
          CSVFormat.TDF
              .builder()
              .setHeader()
              .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
              .setAllowMissingColumnNames(true)
              .setSkipHeaderRecord(true)
              .setQuote(null)
              .setIgnoreSurroundingSpaces(false)
              .setIgnoreEmptyLines(true)
              .get();
      default -> null;
    };
  }

  private static BufferedReader reader(Path file) throws IOException {
    PushbackInputStream input = new PushbackInputStream(Files.newInputStream(file), 3);
    byte[] start = input.readNBytes(3);
    boolean mark =
        start.length == 3
            && start[0] == (byte) 0xEF
            && start[1] == (byte) 0xBB
            && start[2] == (byte) 0xBF;
    if (!mark) {
      input.unread(start);
    }
    return new BufferedReader(
        new InputStreamReader(
            input,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
  }

  private static long count(Path file, String format) throws IOException {
    long rows = 0;
    try (BufferedReader reader = reader(file)) {
      CSVFormat table = format(format);
      if (table == null) {
        return reader.lines().filter(text -> !text.isBlank()).count();
      }
      try (CSVParser parser = table.parse(reader)) {
        for (Iterator<CSVRecord> all = parser.iterator(); all.hasNext(); all.next()) {
          rows++;
        }
      }
    } catch (UncheckedIOException damaged) {
      throw new JobFailure(0, "the file is damaged after row " + rows);
    }
    return rows;
  }

  /** How many rows there are in all. */
  public long count() {
    return count;
  }

  @Override
  public boolean hasNext() {
    return pending != null;
  }

  @Override
  public Row next() {
    Row row = pending;
    if (row == null) {
      throw new NoSuchElementException();
    }
    fetch();
    return row;
  }

  private void fetch() {
    try {
      pending = table == null || records == null ? nextJson() : nextRecord(table, records);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static @Nullable Row nextRecord(CSVParser table, Iterator<CSVRecord> records) {
    long before = table.getCurrentLineNumber();
    if (!records.hasNext()) {
      return null;
    }
    Map<String, String> cells = new LinkedHashMap<>(records.next().toMap());
    return new Row(before + 1, cells, Optional.empty());
  }

  private @Nullable Row nextJson() throws IOException {
    String text;
    do {
      text = reader.readLine();
      line++;
    } while (text != null && text.isBlank());
    return text == null ? null : new Row(line, Map.of(), Optional.of(text));
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
