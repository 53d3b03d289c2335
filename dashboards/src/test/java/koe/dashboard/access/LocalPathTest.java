package koe.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/tasks?tab=mine", "/feedback/?q=%E9%85%8D%E9%80%81", "/backlog#x"})
  void a_page_of_koe_is_gone_back_to(String path) {
    assertThat(LocalPath.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tasks",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/a b",
        "/\r\nSet-Cookie: x=y"
      })
  void anything_else_is_the_first_page(String path) {
    assertThat(LocalPath.of(path)).isEqualTo("/");
  }
}
