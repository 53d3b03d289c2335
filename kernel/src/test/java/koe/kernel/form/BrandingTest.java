package koe.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;

class BrandingTest {

  private static final List<String> HOSTS = List.of("shop.example.jp");

  @Test
  void customers_are_led_by_https_to_an_allowed_host_and_nowhere_else() {
    assertThat(Branding.leadsTo("https://shop.example.jp/thanks?from=koe", HOSTS)).isTrue();
    assertThat(Branding.leadsTo("https://SHOP.example.jp/", HOSTS)).isTrue();
    for (String other :
        new String[] {
          "http://shop.example.jp/",
          "https://shop.example.jp.evil.example/",
          "https://evil.example/?shop.example.jp",
          "https://shop.example.jp@evil.example/",
          "https://shop.example.jp:8443/",
          "//shop.example.jp/",
          "javascript:alert(1)",
          "https://shop.example.jp\\@evil.example/",
          "https:///",
          ""
        }) {
      assertThat(Branding.leadsTo(other, HOSTS)).as(other).isFalse();
    }
  }

  @Test
  void a_host_that_is_taken_off_the_list_ends_the_redirect() {
    Branding led =
        new Branding(
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.of("https://shop.example.jp/"),
            List.of(),
            Optional.empty());
    assertThat(led.allowedRedirect()).isEmpty();
  }

  @Test
  void what_is_kept_is_read_as_it_was() {
    Branding branding =
        new Branding(
            Optional.of("#0f6b5c"),
            Optional.of("ab".repeat(32)),
            Map.of("ja", "ありがとうございました", "en", "Thank you"),
            Optional.of("https://shop.example.jp/"),
            HOSTS,
            Optional.of(
                new Branding.PrivacyNotice(
                    2, Map.of("ja", "回答は改善に使います"), Optional.of("https://example.jp/p"))));
    assertThat(Branding.of(Json.read(Json.write(branding.toJson())))).isEqualTo(branding);
    assertThat(Branding.of(Json.object())).isEqualTo(Branding.NONE);
  }

  @Test
  void the_notice_is_read_in_the_customers_language_or_in_one_that_it_has() {
    Branding branding =
        Branding.of(
            Json.read(
                "{\"privacy\": {\"version\": 1, \"text\": {\"ja\": \"日本語\", \"en\": \"English\"}}}"));
    assertThat(FormNotice.of(branding, "ja-JP").orElseThrow().text()).isEqualTo("日本語");
    assertThat(FormNotice.of(branding, "fr").orElseThrow().language()).isEqualTo("en");
    assertThat(FormNotice.of(Branding.NONE, "ja")).isEmpty();
  }
}
