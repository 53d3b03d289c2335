package koe.survey.channel;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text travels as SMS: in GSM's own alphabet or in UCS-2, and in how many parts.
 *
 * @param characters how many of the text's characters count towards a limit
 * @param pieces what each part says; each part is paid for
 */
public record SmsText(boolean gsm, int characters, List<String> pieces) {

  public SmsText {
    pieces = List.copyOf(pieces);
  }

  public static SmsText of(String text) {
    boolean gsm = text.chars().allMatch(GsmAlphabet::holds);
    int length = text.codePoints().map(c -> places(c, gsm)).sum();
    boolean single = length <= (gsm ? 160 : 70);
    return new SmsText(gsm, length, single ? List.of(text) : pieces(text, gsm ? 153 : 67, gsm));
  }

  /** How many messages are paid for. */
  public int parts() {
    return pieces.size();
  }

  private static int places(int c, boolean gsm) {
    return gsm ? (GsmAlphabet.isExtended(c) ? 2 : 1) : Character.charCount(c);
  }

  /** A character that takes two places is never torn apart, so a part may end one place early. */
  private static List<String> pieces(String text, int each, boolean gsm) {
    List<String> pieces = new ArrayList<>();
    int begin = 0;
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (used + places(c, gsm) > each) {
        pieces.add(text.substring(begin, i));
        begin = i;
        used = 0;
      }
      used += places(c, gsm);
      i += Character.charCount(c);
    }
    pieces.add(text.substring(begin));
    return pieces;
  }
}
