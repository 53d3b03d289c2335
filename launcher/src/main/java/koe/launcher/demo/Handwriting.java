package koe.launcher.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How people really type: short forms, missing full stops, faces, narrow kana, slips. */
final class Handwriting {

  private record Habit(double odds, String kind) {}

  private static final Map<String, List<Habit>> HABITS =
      Map.of(
          "ja",
              List.of(
                  new Habit(0.16, "casual"), new Habit(0.04, "narrow"), new Habit(0.05, "slip")),
          "en", List.of(new Habit(0.10, "casual"), new Habit(0.07, "slip")));
  private static final double NO_STOP = 0.2;
  private static final double SHOUT = 0.1;
  private static final double FACE = 0.06;
  private static final double SMALL_LETTERS = 0.08;

  private final Phrasebook book;
  private final List<Habit> habits;
  private final Map<String, List<List<String>>> changes;

  Handwriting(String language, Phrasebook book) {
    this.book = book;
    this.habits = HABITS.getOrDefault(language, List.of());
    this.changes =
        Sheet.read("phrases/" + language + "/habits.tsv").stream()
            .collect(Collectors.groupingBy(row -> row.get(0)));
  }

  String write(String sentences, Tone tone, Dice dice) {
    String text = sentences;
    for (Habit habit : habits) {
      if (dice.chance(habit.odds())) {
        text = change(text, habit.kind());
      }
    }
    return withFace(small(ending(text, tone, dice), dice), tone, dice);
  }

  private String change(String text, String kind) {
    String changed = text;
    for (List<String> row : changes.getOrDefault(kind, List.of())) {
      changed = changed.replaceAll(row.get(1), row.get(2));
    }
    return changed;
  }

  private static String ending(String text, Tone tone, Dice dice) {
    boolean glad = tone == Tone.POSITIVE;
    if (glad && dice.chance(SHOUT)) {
      return text.replaceFirst("。$", "！").replaceFirst("\\.$", "!");
    }
    return dice.chance(NO_STOP) ? text.replaceFirst("[。.]$", "") : text;
  }

  private static String small(String text, Dice dice) {
    return dice.chance(SMALL_LETTERS) ? text.toLowerCase(Locale.ROOT) : text;
  }

  private String withFace(String text, Tone tone, Dice dice) {
    List<String> faces = book.words("face." + tone.word());
    return !faces.isEmpty() && dice.chance(FACE) ? text + dice.one(faces) : text;
  }
}
