package koe.survey.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** A text that is to become a mail header: free text must never begin a header of its own. */
public final class HeaderValue {

  private static final int LONGEST = 900;
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private HeaderValue() {}

  /**
   * The value as it is.
   *
   * @throws IllegalArgumentException if it holds a line break or another control, or is too long
   */
  static String checked(String value) {
    if (!isSafe(value)) {
      throw new IllegalArgumentException("a header value holds a control character or is too long");
    }
    return value;
  }

  public static boolean isSafe(String value) {
    return value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
  }

  /**
   * Free text as it travels in a header, in words of RFC 2047 that tear no character apart. Plain
   * text that looks like such a word is encoded, too, or its reader would decode it.
   *
   * @param charset one that can say all of the text
   */
  static String encoded(String text, int before, String charset)
      throws UnsupportedEncodingException {
    checked(text);
    return text.contains("=?") && text.chars().allMatch(c -> c < 128)
        ? Arrays.stream(text.split("(?<=\\G.{45})"))
            .map(part -> "=?UTF-8?B?" + BASE64.encodeToString(part.getBytes(UTF_8)) + "?=")
            .collect(Collectors.joining("\r\n "))
        : MimeUtility.fold(before, MimeUtility.encodeText(text, charset, "B"));
  }

  /** Free text made fit for a header: controls become spaces, and it is cut. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .limit(LONGEST / 3)
        .forEach(c -> safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return safe.toString().trim();
  }
}
