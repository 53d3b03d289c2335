package koe.understanding.sentiment;

import java.util.regex.Pattern;

/**
 * What the question asks for. "Parking" is a complaint in answer to "What could we improve?" and
 * praise in answer to "What did you like?"; "nothing" is the reverse.
 */
public enum Question {
  OPEN(0),
  ASKS_FOR_PRAISE(1),
  ASKS_FOR_COMPLAINTS(-1);

  private static final Pattern COMPLAINTS =
      Pattern.compile(
          "改善|不満|不便|不快|困っ|困り|悪かった|悪い点|気になった|残念|要望|足りな|やめた理由|解約|退会|嫌だ|問題点|直し"
              + "|improv|better|dislike|did(?: not|n't) like|not like|wrong|problem|issue|complain"
              + "|disappoint|frustrat|worst|bad |negative|least|difficult|leaving|cancel|fix|change",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PRAISE =
      Pattern.compile(
          "良かった|よかった|良い点|よい点|いい点|満足した|満足いただ|気に入|おすすめしたい|お勧めしたい|うれし|嬉し|感動|好きな|魅力"
              + "|like (?:most|best|about)|liked|did well|do(?:es)? well|went well|good about|enjoy"
              + "|love|best|positive|worked well|highlight",
          Pattern.CASE_INSENSITIVE);

  private final int lean;

  Question(int lean) {
    this.lean = lean;
  }

  /** What a question of this wording asks for. */
  public static Question of(String wording) {
    boolean complaints = COMPLAINTS.matcher(wording).find();
    boolean praise = PRAISE.matcher(wording).find();
    if (complaints == praise) {
      return OPEN;
    }
    return complaints ? ASKS_FOR_COMPLAINTS : ASKS_FOR_PRAISE;
  }

  /** What an answer without any opinion of its own says. */
  Weight silence() {
    return Weight.of(lean);
  }

  /** What "nothing" says. */
  Weight nothing() {
    return Weight.of(-0.8 * lean);
  }
}
