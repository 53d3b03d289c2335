package koe.kernel.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{1,1000}){1,1000}){1,1000}",
        "((a{1000,}){1000,}){1000,}",
        "(?:(?:x{999}){999})",
        "\\Q[\\E((a{1000}){1000}){1000}]",
        "[]]((a{1000}){1000}){1000}]",
        "[[:alpha:]]((a{1000}){1000}){1000}]",
        "\\[((a{1000}){1000}){1000}]",
        "\\x{41}((a{1000}){1000})",
        "(abcdefghij){1000}",
        "[\\]]((a{1000}){1000})"
      })
  void repetitions_inside_each_other_are_too_much(String pattern) {
    assertThat(PatternSize.isTooLarge(pattern)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^\\d{3}-\\d{4}$",
        "[a-z]{1,1000}@[a-z]{1,1000}",
        "^(a+)+$",
        "([A-Z]{2}\\d{6}){1,20}",
        "[(]{1000}[(]{1000}",
        "\\({1000}\\({1000}",
        "a{,5}{",
        "[",
        "\\",
        ")))",
        "((("
      })
  void what_forms_ask_for_is_not(String pattern) {
    assertThat(PatternSize.isTooLarge(pattern)).isFalse();
  }
}
