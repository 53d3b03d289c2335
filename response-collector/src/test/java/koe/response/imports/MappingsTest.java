package koe.response.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;
import koe.response.intake.Door;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MappingsTest {

  private final Door door = new Door();
  private final Mappings mappings = new Mappings(door.staff, Door.CLOCK);

  @AfterEach
  void close() {
    door.close();
  }

  private static ColumnMapping ninetyHeadings() {
    ObjectNode columns = Json.object();
    IntStream.rangeClosed(1, 90)
        .forEach(
            number ->
                columns.put(
                    "第" + number + "問：この一年間に当施設をご利用いただいた際の満足度をお聞かせください", "attributes.問" + number));
    return new ColumnMapping(columns);
  }

  @Test
  void ninety_japanese_headings_are_kept_and_come_back_in_their_order() {
    ColumnMapping sent = ninetyHeadings();
    assertThat(Json.write(sent.columns())).hasSizeGreaterThan(4_000);
    mappings.put(door.workspace, "fukui-2026", sent, null);
    ColumnMapping kept = mappings.named(door.workspace, "fukui-2026");
    assertThat(Json.write(kept.columns())).isEqualTo(Json.write(sent.columns()));
  }

  @Test
  void a_mapping_is_named_by_its_key_or_written_out() {
    mappings.put(door.workspace, "k", ninetyHeadings(), null);
    assertThat(mappings.named(door.workspace, "k").columns()).hasSize(90);
    assertThat(mappings.named(door.workspace, "{\"a\":\"ignore\"}").meaning("a"))
        .contains("ignore");
    assertThatThrownBy(() -> mappings.named(door.workspace, "missing"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
  }

  @Test
  void a_change_made_on_an_older_revision_is_refused() {
    mappings.put(door.workspace, "k", ninetyHeadings(), null);
    mappings.put(door.workspace, "k", ColumnMapping.none(), "\"1\"");
    assertThatThrownBy(() -> mappings.put(door.workspace, "k", ninetyHeadings(), "\"1\""))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(412));
    assertThat(mappings.find(door.workspace, "k").orElseThrow().columns()).isEmpty();
  }

  @Test
  void what_is_deleted_is_gone_and_others_are_listed_by_key() {
    mappings.put(door.workspace, "b", ColumnMapping.none(), null);
    mappings.put(door.workspace, "a", ColumnMapping.none(), null);
    assertThat(mappings.list(door.workspace, "", 10))
        .extracting(MappingStore.Saved::key)
        .containsExactly("a", "b");
    assertThat(mappings.delete(door.workspace, "a")).isTrue();
    assertThat(mappings.delete(door.workspace, "a")).isFalse();
  }

  @Test
  void every_meaning_that_koe_does_not_know_is_named_with_its_pointer() {
    assertThatThrownBy(
            () ->
                ColumnMapping.parse(
                    "{\"a/b\":\"nps\",\"c\":\"ignore\",\"d\":7,\"e\":\"answers.\"}"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .containsExactly("/mapping/a~1b", "/mapping/d", "/mapping/e"));
  }
}
