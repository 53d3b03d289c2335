package koe.understanding.sentiment;

/**
 * How much praise and how much complaint a stretch of text holds, both zero or more.
 *
 * @param lean what such words meant elsewhere, positive for praise; not said in so many words
 */
record Weight(double praise, double complaint, double lean) {

  static final Weight NONE = new Weight(0, 0);

  Weight(double praise, double complaint) {
    this(praise, complaint, 0);
  }

  // Below this much of either side, it is an aside and not a second opinion.
  private static final double CLEARLY_SAID = 1.4;
  private static final double SHARE_OF_OTHER = 0.35;

  private static final double NEUTRAL_BAND = 0.15;

  // Where no opinion is said, the words around must be telling.
  private static final double SILENT_BAND = 0.4;
  private static final double SATURATION = 3;

  static Weight of(double value) {
    return value >= 0 ? new Weight(value, 0) : new Weight(0, -value);
  }

  Weight plus(Weight other) {
    return new Weight(praise + other.praise, complaint + other.complaint, lean + other.lean);
  }

  Weight times(double factor) {
    return new Weight(praise * factor, complaint * factor, lean * factor);
  }

  Weight atMost(double most) {
    return new Weight(Math.min(praise, most), Math.min(complaint, most), lean);
  }

  Weight leaning(double towards) {
    return new Weight(praise, complaint, towards);
  }

  double balance() {
    return praise - complaint + lean;
  }

  boolean isSilent() {
    return praise + complaint < 0.05;
  }

  boolean isMixed() {
    double less = Math.min(praise, complaint);
    double more = Math.max(praise, complaint);
    return less >= CLEARLY_SAID && less >= SHARE_OF_OTHER * more;
  }

  /** From -1 to 1. Where both sides are said, neither's strength counts, only their shares. */
  double score() {
    double score =
        isMixed() ? (praise - complaint) / (praise + complaint) : Math.tanh(balance() / SATURATION);
    return Math.round(score * 100) / 100.0;
  }

  Sentiment sentiment() {
    return new Sentiment(label(), score());
  }

  SentimentLabel label() {
    if (isMixed()) {
      return SentimentLabel.MIXED;
    }
    if (Math.abs(score()) < (isSilent() ? SILENT_BAND : NEUTRAL_BAND)) {
      return SentimentLabel.NEUTRAL;
    }
    return score() > 0 ? SentimentLabel.POSITIVE : SentimentLabel.NEGATIVE;
  }
}
