package koe.kernel.survey;

import org.junit.jupiter.api.Test;

class PassageTest {

  @Test
  void passages_take_no_answers() {
    TypeCase.of(
            "{\"type\": \"html\", \"name\": \"q\", \"html\": \"<p>x</p>\"}, {\"type\": \"text\", \"name\": \"a\"}")
        .refuses("\"x\"");
    TypeCase.of(
            "{\"type\": \"image\", \"name\": \"q\", \"imageLink\": \"https://example.jp/a.png\"}, {\"type\": \"text\", \"name\": \"a\"}")
        .refuses("\"x\"");
  }

  @Test
  void an_expression_is_worked_out_whatever_was_sent() {
    TypeCase.of("{\"type\": \"expression\", \"name\": \"q\", \"expression\": \"1 + 2\"}")
        .keeps("99", "3");
  }
}
