package koe.survey.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import koe.survey.change.Change.Kind;

/** What became of one question. */
final class QuestionChanges {

  /** Types whose answers are the same and only look different to the customer. */
  private static final List<Set<String>> KINDRED =
      List.of(Set.of("radiogroup", "dropdown"), Set.of("checkbox", "tagbox"));

  private final AskedQuestion before;
  private final AskedQuestion after;
  private final String language;
  private final List<Change> changes = new ArrayList<>();

  QuestionChanges(AskedQuestion before, AskedQuestion after, String language) {
    this.before = before;
    this.after = after;
    this.language = language;
  }

  List<Change> all() {
    boolean same = KINDRED.stream().anyMatch(kinds -> kinds.containsAll(kinds()));
    differ(same ? Kind.SHOWN_DIFFERENTLY : Kind.TYPE_CHANGED, before.kind(), after.kind());
    differ(Kind.METRIC_CHANGED, before.metric(), after.metric());
    if (same || before.kind().equals(after.kind())) answers();
    differ(
        Kind.REQUIRED_CHANGED,
        Boolean.toString(before.required()),
        Boolean.toString(after.required()));
    differ(Kind.CONDITION_CHANGED, before.conditions(), after.conditions());
    reworded(Kind.TITLE_REWORDED, before.title(), after.title());
    return changes;
  }

  private List<String> kinds() {
    return List.of(before.kind(), after.kind());
  }

  private void answers() {
    if (before.isRating()) {
      scale();
    } else {
      choices();
      rows();
    }
  }

  private void differ(Kind kind, String from, String to) {
    if (!from.equals(to)) changes.add(new Change(before.name(), kind, from, to));
  }

  private void reworded(Kind kind, JsonText from, JsonText to) {
    if (from.isSame(to)) return;
    Stream.concat(Stream.of(language), from.texts().keySet().stream())
        .filter(tag -> !from.in(tag).equals(to.in(tag)))
        .findFirst()
        .ifPresent(tag -> differ(kind, from.in(tag), to.in(tag)));
  }

  private void scale() {
    if (!before.choices().keySet().equals(after.choices().keySet())) {
      changes.add(new Change(before.name(), Kind.SCALE_CHANGED, before.scale(), after.scale()));
      return;
    }
    before.choices().forEach((value, text) -> reworded(Kind.SCALE_REWORDED, text, after(value)));
    reworded(Kind.SCALE_REWORDED, before.lowEnd(), after.lowEnd());
    reworded(Kind.SCALE_REWORDED, before.highEnd(), after.highEnd());
  }

  private JsonText after(String value) {
    return Objects.requireNonNull(after.choices().get(value));
  }

  private void choices() {
    Set<String> recoded = new LinkedHashSet<>();
    before
        .choices()
        .forEach(
            (value, text) -> {
              JsonText now = after.choices().get(value);
              if (now == null) {
                gone(value, text, recoded);
              } else {
                reworded(Kind.CHOICE_REWORDED, text, now);
              }
            });
    after.choices().keySet().stream()
        .filter(value -> !before.choices().containsKey(value) && !recoded.contains(value))
        .forEach(value -> changes.add(new Change(before.name(), Kind.CHOICE_ADDED, "", value)));
  }

  /** A choice whose words are still there has only got another value, which is no less a break. */
  private void gone(String value, JsonText text, Set<String> recoded) {
    after.choices().entrySet().stream()
        .filter(choice -> !before.choices().containsKey(choice.getKey()))
        .filter(choice -> choice.getValue().shares(text))
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresentOrElse(
            other -> {
              recoded.add(other);
              changes.add(new Change(before.name(), Kind.CHOICE_RECODED, value, other));
            },
            () -> changes.add(new Change(before.name(), Kind.CHOICE_REMOVED, value, "")));
  }

  private void rows() {
    before.rows().keySet().stream()
        .filter(row -> !after.rows().containsKey(row))
        .forEach(row -> changes.add(new Change(before.name(), Kind.ROW_REMOVED, row, "")));
    after.rows().keySet().stream()
        .filter(row -> !before.rows().containsKey(row))
        .forEach(row -> changes.add(new Change(before.name(), Kind.ROW_ADDED, "", row)));
  }
}
