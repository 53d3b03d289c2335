package koe.launcher.demo;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What customers of one language say, by theme and tone. */
final class Phrasebook {

  static final String GENERAL = "general";
  static final List<String> THEMES =
      List.of(
          "delivery",
          "price",
          "billing",
          "support",
          "staff",
          "waiting",
          "quality",
          "reliability",
          "performance",
          "usability",
          "features",
          "onboarding",
          "account",
          "selection",
          "facilities",
          "cleanliness",
          "location",
          "food",
          "communication",
          "refund",
          "documentation");

  private final Map<String, Map<Tone, List<Phrase>>> phrases = new LinkedHashMap<>();
  private final Map<String, List<String>> words;

  Phrasebook(String language) {
    THEMES.forEach(theme -> phrases.put(theme, read(language, theme)));
    phrases.put(GENERAL, read(language, GENERAL));
    this.words =
        Sheet.read("phrases/" + language + "/words.tsv").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> List.of(row.get(1).split("\\|"))));
  }

  private static Map<Tone, List<Phrase>> read(String language, String theme) {
    Map<Tone, List<Phrase>> byTone = new EnumMap<>(Tone.class);
    byTone.putAll(
        Sheet.read("phrases/" + language + "/" + theme + ".tsv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> Tone.named(row.get(0)),
                    Collectors.mapping(row -> new Phrase(row.get(1)), Collectors.toList()))));
    return byTone;
  }

  /** The ways to say something; empty if nobody says it. */
  List<Phrase> phrases(String theme, Tone tone) {
    return phrases.getOrDefault(theme, Map.of()).getOrDefault(tone, List.of());
  }

  String say(String theme, Tone tone, Dice dice) {
    return say(dice.one(phrases(theme, tone)), dice);
  }

  String say(Phrase phrase, Dice dice) {
    return phrase.say(dice, words);
  }

  List<String> words(String name) {
    return words.getOrDefault(name, List.of());
  }
}
