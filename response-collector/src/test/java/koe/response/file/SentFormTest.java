package koe.response.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import koe.kernel.survey.FileQuestion;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class SentFormTest {

  private static final String TYPE = "multipart/form-data; boundary=x-1";

  private static SentForm read(String body) {
    return SentForm.read(TYPE, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  static String part(String head, String content) {
    return "--x-1\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
  }

  static String file(String field, String name, String content) {
    return part("name=\"" + field + "\"; filename=\"" + name + "\"", content);
  }

  @Test
  void fields_and_files_arrive_and_nothing_is_left_on_disk() throws Exception {
    Path path;
    try (SentForm form =
        read(
            part("name=\"why\"", "遠い")
                + part("name=\"what\"", "a")
                + part("name=\"what\"", "b")
                + file("photo", "../写真.txt", "こんにちは")
                + file("photo", "", "")
                + "--x-1--\r\n")) {
      assertThat(form.fields().getFirst("why")).isEqualTo("遠い");
      assertThat(form.fields().get("what")).containsExactly("a", "b");
      assertThat(form.files("photo")).hasSize(1);
      SentFile photo = form.files("photo").get(0);
      assertThat(photo.name().text()).isEqualTo("写真.txt");
      path = photo.path();
      assertThat(Files.readString(path)).isEqualTo("こんにちは");
      assertThat(photo.size()).isEqualTo(15);
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void of_a_file_that_is_too_large_no_more_is_kept_than_allowed_and_the_rest_arrives()
      throws Exception {
    int size = (int) FileQuestion.LARGEST + 100_000;
    try (SentForm form =
        read(file("f", "a.txt", "x".repeat(size)) + part("name=\"why\"", "far") + "--x-1--")) {
      SentFile file = form.files("f").get(0);
      assertThat(file.size()).isEqualTo(size);
      assertThat(Files.size(file.path())).isLessThanOrEqualTo(FileQuestion.LARGEST);
      assertThat(form.fields().getFirst("why")).isEqualTo("far");
    }
  }

  @Test
  void damaged_and_overlong_forms_are_refused() {
    assertThatThrownBy(() -> read(file("f", "a.txt", "abc") + "--x"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("cut off");
    assertThatThrownBy(
            () -> SentForm.read("multipart/form-data", new ByteArrayInputStream(new byte[0])))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> read(part("name=\"a\"", "x".repeat(300_000)) + "--x-1--"))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> read(part("name=\"a\"", "").repeat(10_000) + "--x-1--"))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> read(file("f", "a.txt", "a").repeat(50) + "--x-1--"))
        .isInstanceOf(Problem.class);
  }
}
