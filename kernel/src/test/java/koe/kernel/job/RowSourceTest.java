package koe.kernel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowSourceTest {

  @TempDir Path folder;

  @Test
  void a_mark_line_breaks_in_cells_and_windows_line_ends_are_read() throws Exception {
    List<Row> rows = read("csv", "\uFEFFid,comment\r\n1,\"one\r\ntwo\"\r\n2,\"駐車場, 狭い\"\r\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).cells()).containsEntry("id", "1").containsEntry("comment", "one\r\ntwo");
    assertThat(rows.get(1).cells()).containsEntry("comment", "駐車場, 狭い");
  }

  @Test
  void a_row_knows_the_line_on_which_it_begins() throws Exception {
    List<Row> rows = read("csv", "id,comment\n1,\"one\ntwo\"\n2,b\n");
    assertThat(rows).extracting(Row::line).containsExactly(2L, 4L);
  }

  @Test
  void tab_separated_cells_keep_their_quotes() throws Exception {
    List<Row> rows = read("tsv", "id\ttext\n1\tsaid \"no\"\n2\t\"\n");
    assertThat(rows)
        .extracting(row -> row.cells().get("text"))
        .containsExactly("said \"no\"", "\"");
  }

  @Test
  void lines_of_json_are_counted_with_the_blank_ones_between() throws Exception {
    List<Row> rows = read("ndjson", "{\"a\":1}\n\n{\"a\":2}\n");
    assertThat(rows).extracting(Row::line).containsExactly(1L, 3L);
  }

  private List<Row> read(String format, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("table"), text);
    List<Row> rows = new ArrayList<>();
    try (RowSource source = RowSource.open(file, format)) {
      source.forEachRemaining(rows::add);
      assertThat(source.count()).isEqualTo(rows.size());
    }
    return rows;
  }
}
