package koe.feedback.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.feedback.taxonomy.Taxonomies;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditsTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("feedback");
  private final Taxonomies taxonomies = new Taxonomies(database, clock);
  private final Audits audits = new Audits(database, taxonomies, clock);

  @AfterEach
  void close() {
    database.close();
  }

  /** A comment in which the machine finds these themes. */
  private UUID understood(String language, String sentiment, String... themes) {
    UUID item = Ids.next();
    List<String> found = new ArrayList<>();
    for (String theme : themes) {
      found.add("{\"theme\": \"" + theme + "\"}");
    }
    database.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                insert into feedback.item (workspace, id, response, survey, question, text, language,
                  channel, received_at, due_at, model, sentiment, analysis)
                values (access.current_workspace(), ?, ?, ?, 'why', 'x', ?, 'api',
                  '2026-03-31T00:00:00Z', '2026-03-31T00:00:00Z', 'm', ?, cast(? as json))""",
                item,
                Ids.next(),
                Ids.next(),
                language,
                sentiment,
                "{\"sentiment\": {\"label\": \"%s\"}, \"themes\": [%s]}"
                    .formatted(sentiment, String.join(",", found))));
    return item;
  }

  @Test
  void each_comment_is_offered_once_and_in_its_own_language() {
    UUID japanese = understood("ja", "negative", "price");
    understood("en", "positive");
    Audits.Offer offer = audits.next(workspace, "ja").orElseThrow();
    assertThat(offer.id()).isEqualTo(japanese);
    assertThat(offer.themes()).containsExactly("price");
    assertThat(offer.sentiment()).isEqualTo("negative");
    audits.judge(workspace, japanese, List.of("price"), "negative", "aya");
    assertThat(audits.next(workspace, "ja")).isEmpty();
    assertThat(audits.next(workspace, "en")).isPresent();
  }

  @Test
  void only_themes_in_use_are_offered() {
    understood("ja", "negative", "refund", "price", "gone");
    database.useWorkspace(
        workspace,
        handle -> {
          taxonomies.current(handle, workspace);
          handle.execute("update feedback.theme set archived_at = now() where key = 'price'");
        });
    assertThat(audits.next(workspace, "ja").orElseThrow().themes()).containsExactly("refund");
  }

  @Test
  void the_order_is_that_of_the_hash_and_not_of_time() {
    List<UUID> items = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      items.add(understood("ja", "neutral"));
    }
    List<UUID> offered = new ArrayList<>();
    for (Optional<Audits.Offer> next = audits.next(workspace, "ja");
        next.isPresent();
        next = audits.next(workspace, "ja")) {
      offered.add(next.get().id());
      audits.pass(workspace, next.get().id(), "aya");
    }
    assertThat(offered).containsExactlyInAnyOrderElementsOf(items).isNotEqualTo(items);
  }

  @Test
  void what_somebody_judged_last_is_offered_again_after_undoing() {
    UUID item = understood("en", "neutral", "price");
    audits.judge(workspace, item, List.of(), "negative", "aya");
    assertThat(audits.undo(workspace, "ken")).isEmpty();
    assertThat(audits.isUndoable(workspace, "aya")).isTrue();
    assertThat(audits.undo(workspace, "aya")).contains("en");
    assertThat(audits.next(workspace, "en")).isPresent();
    assertThatThrownBy(() -> audits.withdraw(workspace, item)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> audits.pass(workspace, Ids.next(), "aya")).isInstanceOf(Problem.class);
  }

  @Test
  void a_model_in_use_is_not_measured_by_audits_that_it_learned_from() {
    audits.judge(
        workspace, understood("en", "negative", "price"), List.of("price"), "negative", "a");
    assertThat(price().in("en").precision()).isEqualTo(new Share(1, 1).shown());
    learnedFrom(clock.instant());
    assertThat(price().in("en").precision()).isEmpty();
    learnedFrom(clock.instant().minusSeconds(1));
    assertThat(price().in("en").precision()).isEqualTo(new Share(1, 1).shown());
  }

  /** A model of themes that is in use since it learned from all audits until then. */
  private void learnedFrom(Instant trained) {
    database.useWorkspace(
        workspace,
        handle -> {
          handle.execute("delete from feedback.theme_model");
          handle.execute(
              """
              insert into feedback.theme_model (workspace, id, language, name, trained_at,
                trained_by, examples, corrections, themes, micro_f1, rules_f1, offered, active,
                weights)
              values (access.current_workspace(), ?, 'en', 'themes-en', ?, 'test', 200, 0,
                '{price}', 0.9, 0.8, true, true, '')""",
              Ids.next(),
              trained);
        });
  }

  private Parity.Theme price() {
    return audits.parity(workspace).items().stream()
        .filter(one -> one.theme().equals("price"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void figures_are_of_what_people_could_tell() {
    audits.judge(
        workspace, understood("ja", "negative", "price"), List.of("price"), "negative", "a");
    audits.judge(workspace, understood("ja", "negative"), List.of("price"), "mixed", "a");
    audits.judge(workspace, understood("ja", "neutral", "price"), List.of("staff"), "neutral", "a");
    audits.pass(workspace, understood("ja", "neutral", "price"), "a");
    Parity parity = audits.parity(workspace);
    Parity.Theme price =
        parity.items().stream()
            .filter(one -> one.theme().equals("price"))
            .findFirst()
            .orElseThrow();
    assertThat(price.in("ja").precision()).isEqualTo(new Share(1, 2).shown());
    assertThat(price.in("ja").recall()).isEqualTo(new Share(1, 2).shown());
    assertThat(price.in("en").recall()).isEmpty();
    assertThat(price.recall()).isEqualTo(Verdict.NOT_ENOUGH);
    assertThat(parity.languages().get("ja"))
        .isEqualTo(new Parity.Language(3, new Share(2, 3).shown()));
  }

  @Test
  void audits_follow_a_merge_of_themes() {
    audits.judge(
        workspace, understood("ja", "negative", "refund"), List.of("refund"), "negative", "a");
    database.useWorkspace(
        workspace,
        handle ->
            handle.execute(
                """
                update feedback.theme set archived_at = now(), merged_into = 'billing'
                where key = 'refund'"""));
    Parity parity = audits.parity(workspace);
    assertThat(parity.items()).extracting(Parity.Theme::theme).doesNotContain("refund");
    assertThat(parity.known()).extracting(Parity.Theme::theme).containsExactly("billing");
    assertThat(parity.known().get(0).in("ja").recall()).isEqualTo(new Share(1, 1).shown());
  }
}
