package koe.launcher.demo;

import java.util.List;

/** How a customer feels about the shop; score and words follow from it. */
enum Mood {
  PLEASED(1.0),
  LUKEWARM(0.5),
  ANNOYED(0.0);

  private static final List<Mood> MOODS = List.of(PLEASED, LUKEWARM, ANNOYED);
  private static final List<Tone> TONES =
      List.of(Tone.POSITIVE, Tone.NEGATIVE, Tone.NEUTRAL, Tone.MIXED);

  private final double level;

  Mood(double level) {
    this.level = level;
  }

  /** A mood by the odds of the pleased, the lukewarm and the annoyed. */
  static Mood thrown(Dice dice, double pleased, double lukewarm, double annoyed) {
    return MOODS.get(dice.index(pleased, lukewarm, annoyed));
  }

  /** How such a customer words the reason for a score. */
  Tone tone(Dice dice) {
    return TONES.get(
        switch (this) {
          case PLEASED -> dice.index(0.84, 0.00, 0.05, 0.11);
          case LUKEWARM -> dice.index(0.26, 0.16, 0.23, 0.35);
          case ANNOYED -> dice.index(0.00, 0.82, 0.05, 0.13);
        });
  }

  /** Where the mood stands from 0, annoyed, to 1, pleased. */
  double level() {
    return level;
  }

  /** Its place in tables that have a column for each mood. */
  int column() {
    return MOODS.indexOf(this);
  }
}
