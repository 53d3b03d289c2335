package koe.feedback.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.understanding.theme.Theme;
import org.junit.jupiter.api.Test;

class MergeTest {

  private static Theme theme(String key, String parent, List<String> ja, List<String> en) {
    return new Theme(
        key,
        Map.of("en", key),
        Optional.of(parent).filter(name -> !name.isEmpty()),
        Map.of("ja", ja, "en", en));
  }

  private static Theme theme(String key, String parent) {
    return theme(key, parent, List.of(), List.of());
  }

  @Test
  void the_queries_of_both_languages_are_joined_and_none_twice() {
    Theme delivery = theme("delivery", "", List.of("配送"), List.of("delivery", "courier"));
    Theme shipping = theme("shipping", "", List.of("配送", "送料"), List.of("courier", "shipping"));
    Theme parcel = theme("parcel", "", List.of(), List.of("shipping", "parcel"));
    Merge merge =
        Merge.of(delivery, List.of(shipping, parcel), List.of(delivery, shipping, parcel));
    assertThat(Merge.with(delivery, merge.added()))
        .containsEntry("ja", List.of("配送", "送料"))
        .containsEntry("en", List.of("delivery", "courier", "shipping", "parcel"));
  }

  @Test
  void taking_it_back_leaves_what_was_written_since() {
    Theme now = theme("delivery", "", List.of("配送", "送料", "宅配"), List.of("late"));
    assertThat(Merge.without(now, Map.of("ja", List.of("送料"), "en", List.of("shipping"))))
        .containsEntry("ja", List.of("配送", "宅配"))
        .containsEntry("en", List.of("late"));
  }

  @Test
  void what_was_part_of_a_merged_theme_becomes_part_of_the_other() {
    Theme delivery = theme("delivery", "");
    Theme shipping = theme("shipping", "");
    Theme fee = theme("fee", "shipping");
    assertThat(Merge.of(delivery, List.of(shipping), List.of(delivery, shipping, fee)).parents())
        .containsExactly(Map.entry("fee", new Merge.Parents("shipping", "delivery")));
  }

  @Test
  void a_theme_never_becomes_part_of_itself() {
    Theme root = theme("root", "");
    Theme wide = theme("wide", "root");
    Theme middle = theme("middle", "wide");
    Theme target = theme("target", "middle");
    assertThat(Merge.of(target, List.of(wide), List.of(root, wide, middle, target)).parents())
        .containsExactly(Map.entry("middle", new Merge.Parents("wide", "root")));
    assertThat(Merge.of(target, List.of(middle), List.of(root, wide, middle, target)).parents())
        .containsExactly(Map.entry("target", new Merge.Parents("middle", "wide")));
  }
}
