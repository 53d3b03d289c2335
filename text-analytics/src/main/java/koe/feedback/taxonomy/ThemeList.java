package koe.feedback.taxonomy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import koe.kernel.job.Job;

/**
 * The themes as their page lists them.
 *
 * @param job that tags history again after a change, if one was just begun
 */
public record ThemeList(
    List<ThemeView> used, List<ThemeView> archived, List<Merged> merges, Optional<Job> job) {

  /** A merge in force; only the newest into a theme that is in use can be undone. */
  public record Merged(String into, List<String> names, String key, boolean undoable) {}

  static ThemeList of(
      List<ThemeView> every, List<ThemeMerges.View> merges, String language, Optional<Job> job) {
    Set<String> seen = new HashSet<>();
    List<ThemeView> used = every.stream().filter(theme -> !theme.isArchived()).toList();
    return new ThemeList(
        used,
        every.stream().filter(ThemeView::isArchived).filter(ThemeList::isAlone).toList(),
        merges.stream()
            .map(
                merge ->
                    new Merged(
                        name(every, merge.target(), language),
                        merge.merged().stream().map(key -> name(every, key, language)).toList(),
                        merge.target(),
                        seen.add(merge.target())
                            && used.stream().anyMatch(it -> it.key().equals(merge.target()))))
            .toList(),
        job);
  }

  private static boolean isAlone(ThemeView theme) {
    return theme.mergedInto().isEmpty();
  }

  private static String name(List<ThemeView> every, String key, String language) {
    return every.stream()
        .filter(theme -> theme.key().equals(key))
        .findFirst()
        .map(theme -> theme.nameIn(language))
        .orElse(key);
  }
}
