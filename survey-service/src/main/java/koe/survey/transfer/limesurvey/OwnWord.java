package koe.survey.transfer.limesurvey;

import java.util.List;

/** Words of answers that stand in no survey file, because LimeSurvey brings them along. */
@SuppressWarnings("ImmutableEnumChecker") // the lists of words are never changed
enum OwnWord {
  YES("Yes", "はい", "Ja", "Oui", "Sí"),
  NO("No", "いいえ", "Nein", "Non", "No"),
  UNCERTAIN("Uncertain", "どちらとも言えない", "Unsicher", "Indécis", "Dudoso"),
  INCREASE("Increase", "増えた", "Zunahme", "Augmenter", "Aumentar"),
  SAME("Same", "変わらない", "Gleich", "Identique", "Igual"),
  DECREASE("Decrease", "減った", "Abnahme", "Diminuer", "Disminuir"),
  FEMALE("Female", "女性", "Weiblich", "Féminin", "Femenino"),
  MALE("Male", "男性", "Männlich", "Masculin", "Masculino");

  private static final List<String> LANGUAGES = List.of("en", "ja", "de", "fr", "es");

  private final List<String> words;

  OwnWord(String... words) {
    this.words = List.of(words);
  }

  /** The word in a language, in English if there is no other. */
  String in(String language) {
    int place = LANGUAGES.indexOf(language.split("[-_]")[0]);
    return words.get(Math.max(0, place));
  }
}
