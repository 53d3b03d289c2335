package koe.launcher.demo;

import java.util.Locale;

/** What a sentence does: praise, blame, state, weigh, or ask for something. */
enum Tone {
  POSITIVE,
  NEGATIVE,
  NEUTRAL,
  MIXED,
  WISH,
  OPENING;

  /** The word that stands for it in the phrase files. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Tone named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
