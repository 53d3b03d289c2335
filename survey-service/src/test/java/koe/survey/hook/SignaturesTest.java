package koe.survey.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignaturesTest {

  private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";

  private static Map<String, List<String>> call(String from) {
    return Map.of(
        "CallSid", List.of("CA1234567890ABCDE"),
        "From", List.of(from),
        "Caller", List.of(from),
        "To", List.of("+18005551212"),
        "Digits", List.of("1234"));
  }

  @Test
  void a_signature_is_the_one_that_the_provider_documents() {
    TwilioSignature signature = new TwilioSignature("12345");
    assertThat(signature.of(URL, call("+12349013030"))).isEqualTo("0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
    assertThat(signature.of(URL, call("+14158675309"))).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    assertThat(signature.isRight("0/KCTR6DLpKmkAf8muzZqo1nDgQ=", URL, call("+1"))).isFalse();
  }

  @Test
  void lines_signature_covers_the_body_to_the_byte() {
    byte[] body = "{\"events\":[]}".getBytes(StandardCharsets.UTF_8);
    byte[] other = "{\"events\": []}".getBytes(StandardCharsets.UTF_8);
    assertThat(LineHook.sign("secret", body))
        .isEqualTo(LineHook.sign("secret", body.clone()))
        .isNotEqualTo(LineHook.sign("secret", other))
        .isNotEqualTo(LineHook.sign("other", body));
  }
}
