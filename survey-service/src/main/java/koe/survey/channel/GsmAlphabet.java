package koe.survey.channel;

import java.io.ByteArrayOutputStream;

/** The characters of GSM 03.38 and their places; those of the extension take two. */
final class GsmAlphabet {

  private static final int ESCAPE = 0x1b;
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENSION = "\f^{}\\[~]|€";
  private static final byte[] EXTENSION_CODES = {
    0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65
  };

  private GsmAlphabet() {}

  static boolean holds(int character) {
    return (character != ESCAPE && BASIC.indexOf(character) >= 0) || isExtended(character);
  }

  static boolean isExtended(int character) {
    return EXTENSION.indexOf(character) >= 0;
  }

  /** One byte for each place, as SMPP carries the alphabet. */
  static byte[] encode(String text) {
    ByteArrayOutputStream places = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isExtended(c)) {
        places.write(ESCAPE);
        places.write(EXTENSION_CODES[EXTENSION.indexOf(c)]);
      } else {
        places.write(BASIC.indexOf(c));
      }
    }
    return places.toByteArray();
  }

  static String decode(byte[] places) {
    StringBuilder text = new StringBuilder();
    boolean escaped = false;
    for (byte place : places) {
      if (!escaped && place == ESCAPE) {
        escaped = true;
        continue;
      }
      text.append(escaped ? extended(place) : BASIC.charAt(place & 0x7f));
      escaped = false;
    }
    return text.toString();
  }

  /** An escape that means nothing here is passed over, as GSM 03.38 asks. */
  private static char extended(byte code) {
    for (int i = 0; i < EXTENSION_CODES.length; i++) {
      if (EXTENSION_CODES[i] == code) {
        return EXTENSION.charAt(i);
      }
    }
    return BASIC.charAt(code & 0x7f);
  }
}
