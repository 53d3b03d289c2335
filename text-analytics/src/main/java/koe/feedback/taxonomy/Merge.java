package koe.feedback.taxonomy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import koe.understanding.theme.Theme;

/**
 * What it means for the others that some themes go into one: it is found by the queries of all, and
 * what was part of a merged theme is part of it.
 *
 * @param added the queries that the target had not before, by language
 * @param parents the parents that change, by theme
 */
record Merge(
    String target,
    List<String> merged,
    Map<String, List<String>> added,
    Map<String, Parents> parents) {

  static final int MOST_QUERIES = 200;

  /** What a theme was part of, and what it is part of now; empty at the top. */
  record Parents(String before, String after) {}

  static Merge of(Theme target, List<Theme> merged, List<Theme> all) {
    List<String> keys = merged.stream().map(Theme::key).toList();
    return new Merge(target.key(), keys, added(target, merged), parents(target, keys, all));
  }

  private static Map<String, List<String>> added(Theme target, List<Theme> merged) {
    Map<String, List<String>> added = new TreeMap<>();
    for (String language : List.of("en", "ja")) {
      Set<String> more = new LinkedHashSet<>();
      merged.forEach(theme -> more.addAll(theme.queries().getOrDefault(language, List.of())));
      target.queries().getOrDefault(language, List.of()).forEach(more::remove);
      added.put(language, List.copyOf(more));
    }
    return added;
  }

  private static Map<String, Parents> parents(Theme target, List<String> gone, List<Theme> all) {
    Map<String, Theme> known =
        all.stream().collect(Collectors.toMap(Theme::key, Function.identity()));
    Set<String> above = above(target, known);
    Map<String, Parents> changes = new LinkedHashMap<>();
    for (Theme theme : all) {
      String before = theme.parent().orElse("");
      if (gone.contains(before) && !gone.contains(theme.key())) {
        boolean circle = theme.key().equals(target.key()) || above.contains(theme.key());
        String after = circle ? remaining(before, gone, known) : target.key();
        changes.put(theme.key(), new Parents(before, after));
      }
    }
    return changes;
  }

  private static Set<String> above(Theme theme, Map<String, Theme> known) {
    Set<String> above = new HashSet<>();
    Optional<String> next = theme.parent();
    while (next.isPresent() && above.add(next.get())) {
      next = Optional.ofNullable(known.get(next.get())).flatMap(Theme::parent);
    }
    return above;
  }

  /** The nearest theme upwards that does not go. */
  private static String remaining(String from, List<String> gone, Map<String, Theme> known) {
    Set<String> seen = new HashSet<>();
    String key = from;
    while (gone.contains(key) && seen.add(key)) {
      key = Optional.ofNullable(known.get(key)).flatMap(Theme::parent).orElse("");
    }
    return gone.contains(key) ? "" : key;
  }

  /** The queries of the target afterwards. */
  static Map<String, List<String>> with(Theme target, Map<String, List<String>> added) {
    Map<String, List<String>> joined = new TreeMap<>();
    for (String language : List.of("en", "ja")) {
      List<String> queries = new ArrayList<>(target.queries().getOrDefault(language, List.of()));
      queries.addAll(added.getOrDefault(language, List.of()));
      joined.put(language, queries);
    }
    return joined;
  }

  /** The queries of the target without what a merge brought; what was written since stays. */
  static Map<String, List<String>> without(Theme target, Map<String, List<String>> added) {
    Map<String, List<String>> left = new TreeMap<>();
    target
        .queries()
        .forEach(
            (language, queries) ->
                left.put(
                    language,
                    queries.stream()
                        .filter(query -> !added.getOrDefault(language, List.of()).contains(query))
                        .toList()));
    return left;
  }
}
