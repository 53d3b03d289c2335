package koe.response.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import koe.kernel.web.Problem;
import koe.kernel.web.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFormTest {

  private static final String TYPE = "multipart/form-data; boundary=\"x-1\"";

  @TempDir Path home;

  private ImportForm read(String type, String body) throws IOException {
    return ImportForm.read(
        type,
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
        new Uploads(home.toString()));
  }

  private static String part(String head, String content) {
    return "--x-1\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
  }

  @Test
  void fields_are_read_and_the_file_is_on_disk_byte_by_byte() throws Exception {
    String body =
        part("name=\"mapping\"", "{\"見出し\":\"ignore\"}")
            + part("name=\"file\"; filename=\"回答.csv\"", "a,b\r\n--x-\r\n1,2")
            + "--x-1--\r\n";
    ImportForm form = read(TYPE, body);
    assertThat(form.field("mapping")).contains("{\"見出し\":\"ignore\"}");
    ImportForm.SentFile file = form.file().orElseThrow();
    assertThat(file.name()).isEqualTo("回答.csv");
    assertThat(Files.readString(new Uploads(home.toString()).find(file.kept())))
        .isEqualTo("a,b\r\n--x-\r\n1,2");
  }

  @Test
  void a_form_that_ends_too_early_is_refused_and_leaves_no_file() throws Exception {
    assertThatThrownBy(() -> read(TYPE, part("name=\"file\"; filename=\"a.csv\"", "a,b") + "--x"))
        .isInstanceOf(IOException.class);
    assertThat(read(TYPE, "nothing").file()).isEmpty();
    assertThat(home.resolve("uploads").toFile().list()).isEmpty();
  }

  @Test
  void a_form_without_a_boundary_is_refused() {
    assertThatThrownBy(() -> read("multipart/form-data", "")).isInstanceOf(Problem.class);
  }

  @Test
  void the_format_follows_from_type_or_name() {
    assertThat(ImportFile.format("text/csv; charset=utf-8", "")).isEqualTo("csv");
    assertThat(ImportFile.format("text/tab-separated-values", "")).isEqualTo("tsv");
    assertThat(ImportFile.format("application/octet-stream", "A.TSV")).isEqualTo("tsv");
    assertThat(ImportFile.format("", "x.jsonl")).isEqualTo("ndjson");
  }
}
