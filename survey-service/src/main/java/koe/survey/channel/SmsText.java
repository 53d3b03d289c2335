package koe.survey.channel;

/**
 * How a text travels as SMS: in GSM's own alphabet or in UCS-2, and in how many parts.
 *
 * @param characters how many of the text's characters count towards a limit
 * @param parts how many messages are paid for
 */
public record SmsText(boolean gsm, int characters, int parts) {

  private static final String ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENSION = "\f^{}\\[~]|€";

  public static SmsText of(String text) {
    boolean gsm = text.chars().allMatch(c -> isBasic(c) || isExtension(c));
    int length = gsm ? text.chars().map(SmsText::gsmLength).sum() : text.length();
    return new SmsText(gsm, length, gsm ? parts(text, 160, 153, true) : parts(text, 70, 67, false));
  }

  private static boolean isBasic(int c) {
    return ALPHABET.indexOf(c) >= 0;
  }

  private static boolean isExtension(int c) {
    return EXTENSION.indexOf(c) >= 0;
  }

  private static int gsmLength(int c) {
    return isExtension(c) ? 2 : 1;
  }

  /** A character that takes two places is never torn apart, so a part may end one place early. */
  private static int parts(String text, int single, int each, boolean gsm) {
    int whole = gsm ? text.chars().map(SmsText::gsmLength).sum() : text.length();
    if (whole <= single) {
      return 1;
    }
    int parts = 1;
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int places = gsm ? gsmLength(c) : Character.charCount(c);
      if (used + places > each) {
        parts++;
        used = 0;
      }
      used += places;
      i += Character.charCount(c);
    }
    return parts;
  }
}
