package koe.dashboard.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.testing.Customers;
import koe.kernel.json.Json;
import org.junit.jupiter.api.Test;

class VerbatimTest {

  @Test
  void personal_data_is_masked_for_those_who_see_no_identities() {
    Verbatim verbatim =
        verbatim("😀田中です。090-1234-5678へ", "[{'start':2,'end':4},{'start':7,'end':20}]");
    assertThat(verbatim.shown(false)).isEqualTo("😀•••です。•••へ");
    assertThat(verbatim.shown(true)).contains("田中");
  }

  @Test
  void a_damaged_span_masks_what_it_can() {
    assertThat(verbatim("abc", "[{'start':1,'end':99},{'start':-5,'end':-1}]").masked())
        .isEqualTo("a•••");
    assertThat(verbatim("abc", "[]").masked()).isEqualTo("abc");
  }

  @Test
  void comments_are_found_by_response_by_time_and_by_theme() {
    Customers customers = new Customers();
    UUID survey = customers.survey("NPS", "x");
    UUID response =
        customers
            .answers(survey)
            .at("2026-04-01T00:00:00Z")
            .npsWithComment(3, "遅い", "negative", "delivery", "price");
    customers.answers(survey).at("2026-04-02T00:00:00Z").npsWithRawComment(3, "まだ");
    customers
        .database()
        .useWorkspace(
            customers.workspace(),
            handle -> {
              VerbatimStore store = handle.attach(VerbatimStore.class);
              assertThat(store.ofResponse(response))
                  .singleElement()
                  .satisfies(it -> assertThat(it.themes()).containsExactly("delivery", "price"));
              Instant from = Instant.parse("2026-04-01T00:00:00Z");
              assertThat(store.latest(from, Instant.parse("2026-05-01T00:00:00Z"), 5))
                  .extracting(Verbatim::text)
                  .containsExactly("遅い");
              assertThat(store.ofThemes(List.of("delivery"), 3)).hasSize(1);
              assertThat(store.ofThemes(List.of("support"), 3)).isEmpty();
            });
  }

  private static Verbatim verbatim(String text, String spans) {
    UUID id = new UUID(0, 1);
    return new Verbatim(
        id,
        id,
        id,
        "why",
        Optional.empty(),
        text,
        "ja",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Instant.EPOCH,
        Json.read("{\"pii\":" + spans.replace('\'', '"') + "}"));
  }
}
