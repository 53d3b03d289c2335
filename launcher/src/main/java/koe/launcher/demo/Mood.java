package koe.launcher.demo;

import java.util.List;

/** How a customer feels about the shop; score and words follow from it. */
enum Mood {
  PLEASED(0.80, 0.00, 0.08, 0.12),
  LUKEWARM(0.26, 0.16, 0.23, 0.35),
  ANNOYED(0.00, 0.82, 0.05, 0.13);

  private static final List<Tone> TONES =
      List.of(Tone.POSITIVE, Tone.NEGATIVE, Tone.NEUTRAL, Tone.MIXED);

  private final double[] odds;

  /** The odds of each tone, in the order of {@link #TONES}. */
  Mood(double... odds) {
    this.odds = odds;
  }

  /** How such a customer words the reason for a score. */
  Tone tone(Dice dice) {
    return TONES.get(dice.index(odds));
  }

  /** Where the mood stands from 0, annoyed, to 1, pleased. */
  double level() {
    return 1 - ordinal() / 2.0;
  }
}
