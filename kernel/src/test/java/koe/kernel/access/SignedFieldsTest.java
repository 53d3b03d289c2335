package koe.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedFieldsTest {

  private static final String KEY =
      SignedFields.keyOf("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "link");
  private static final Map<String, String> FIELDS = Map.of("order", "A-1", "branch", "福井");

  private static Map<String, String> query(Map<String, String> fields, String signature) {
    Map<String, String> query = new HashMap<>(Map.of("nps", "9", "koe.sig", signature));
    fields.forEach((name, value) -> query.put("koe." + name, value));
    return query;
  }

  @Test
  void fields_that_the_company_signed_are_read_and_nothing_else_of_the_address() {
    assertThat(SignedFields.read(KEY, query(FIELDS, SignedFields.sign(KEY, FIELDS))))
        .contains(FIELDS);
  }

  @Test
  void a_changed_a_foreign_and_a_missing_signature_leave_nothing() {
    String signature = SignedFields.sign(KEY, FIELDS);
    assertThat(SignedFields.read(KEY, query(Map.of("order", "A-2", "branch", "福井"), signature)))
        .isEmpty();
    assertThat(SignedFields.read(KEY, query(Map.of("order", "A-1"), signature))).isEmpty();
    assertThat(SignedFields.read(KEY, query(FIELDS, ""))).isEmpty();
    String other = SignedFields.keyOf("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "another");
    assertThat(SignedFields.read(other, query(FIELDS, signature))).isEmpty();
    assertThat(SignedFields.read(KEY, Map.of("nps", "9"))).isEmpty();
  }

  @Test
  void two_fields_cannot_be_passed_off_as_one() {
    Map<String, String> joined = Map.of("a", "1\nb=2");
    assertThat(SignedFields.read(KEY, query(joined, SignedFields.sign(KEY, joined)))).isEmpty();
  }
}
