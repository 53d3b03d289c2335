package koe.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import koe.kernel.json.Json;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+81",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠a",
        "'quoted",
        "plain",
        "",
        "a;b,\"c\"\nd"
      })
  void what_a_customer_wrote_is_a_text_and_comes_back_as_it_was(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sheet sheet = Sheet.begin("csv", bytes, List.of("=heading", "text"), false);
    sheet.row(List.of(Optional.of("x"), Optional.of(text)));
    sheet.end();
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .parse(new StringReader(bytes.toString(StandardCharsets.UTF_8)))
            .getRecords();
    assertThat(rows.get(0).get(0)).isEqualTo("'=heading");
    String cell = rows.get(1).get(1);
    assertThat("=+-@\t\r＝＋－＠").doesNotContain(cell.isEmpty() ? "x" : cell.substring(0, 1));
    assertThat(cell.startsWith("'") ? cell.substring(1) : cell).isEqualTo(text);
  }

  @Test
  void numbers_stay_numbers_and_excel_gets_its_mark() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sheet sheet = Sheet.begin("csv", bytes, List.of("n"), true);
    sheet.row(List.of(Optional.of(-5.5)));
    sheet.end();
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFn\r\n-5.5\r\n");
  }

  @Test
  void lines_are_typed_and_nothing_is_null() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sheet sheet = Sheet.begin("ndjson", bytes, List.of("a", "b", "c", "d"), false);
    Instant moment = Instant.parse("2026-04-01T00:00:00Z");
    sheet.row(List.of(Optional.of("=1"), Optional.of(1), Optional.empty(), Optional.of(moment)));
    sheet.end();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":\"=1\",\"b\":1,\"c\":null,\"d\":\"2026-04-01T00:00:00Z\"}\n");
  }

  @Test
  void answers_are_an_object_in_lines_and_keep_their_shape_and_name() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> headings = List.of("attributes", "themes", "answers.a.b", "answers.none");
    Sheet sheet = Sheet.begin("ndjson", bytes, headings, false);
    sheet.row(
        List.of(
            Optional.of(Json.object().put("plan", "pro")),
            Optional.of(List.of("price", "staff")),
            Optional.of(Json.read("[1,\"x\"]")),
            Optional.empty()));
    sheet.end();
    assertThat(Json.read(bytes.toString(StandardCharsets.UTF_8)))
        .isEqualTo(
            Json.read(
                "{\"attributes\":{\"plan\":\"pro\"},\"themes\":[\"price\",\"staff\"],"
                    + "\"answers\":{\"a.b\":[1,\"x\"]}}"));
  }

  @Test
  void lists_and_objects_are_texts_where_cells_have_no_parts() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Sheet sheet = Sheet.begin("csv", bytes, List.of("themes", "answers.q"), false);
    sheet.row(List.of(Optional.of(List.of("=price", "staff")), Optional.of(Json.read("[1,2]"))));
    sheet.end();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("themes,answers.q\r\n'=price staff,\"[1,2]\"\r\n");
  }

  @Test
  void a_workbook_holds_texts_as_texts_and_goes_on_in_the_next_sheet() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ExcelSheet sheet = new ExcelSheet(bytes, List.of("text", "n"), 3);
    for (int i = 0; i < 5; i++) {
      sheet.row(List.of(Optional.of("=HYPERLINK(\"x\")"), Optional.of(i)));
    }
    sheet.end();
    String first = entry(bytes.toByteArray(), "xl/worksheets/sheet1.xml");
    assertThat(first).contains("inlineStr").contains("=HYPERLINK").doesNotContain("<f>");
    assertThat(entry(bytes.toByteArray(), "xl/worksheets/sheet3.xml")).contains("<v>4</v>");
  }

  private static String entry(byte[] zip, String name) throws IOException {
    Path file = Files.createTempFile("koe", ".xlsx");
    Files.write(file, zip);
    try (ZipFile entries = new ZipFile(file.toFile())) {
      return new String(
          entries.getInputStream(entries.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void a_long_workbook_is_not_held_in_memory() throws IOException {
    ExcelSheet sheet = new ExcelSheet(OutputStream.nullOutputStream(), List.of("text"));
    long before = used();
    for (int i = 0; i < 200_000; i++) {
      sheet.row(List.of(Optional.of("a comment that nobody else has written, number " + i)));
    }
    assertThat(used() - before).isLessThan(8_000_000);
    sheet.end();
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
