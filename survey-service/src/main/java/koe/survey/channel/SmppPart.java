package koe.survey.channel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One short message of a text as SMPP carries it.
 *
 * @param coding SMPP's data_coding: 0 for the GSM alphabet, 8 for UCS-2
 * @param joined whether a header says which part of a text it is
 */
record SmppPart(byte coding, boolean joined, byte[] bytes) {

  static final byte GSM = 0;
  static final byte UCS2 = 8;

  /**
   * The parts of a text.
   *
   * @param number the same in all parts; a telephone puts those together that have it
   */
  static List<SmppPart> of(SmsText text, int number) {
    List<SmppPart> parts = new ArrayList<>();
    int count = text.parts();
    for (String piece : text.pieces()) {
      byte[] said =
          text.gsm() ? GsmAlphabet.encode(piece) : piece.getBytes(StandardCharsets.UTF_16BE);
      byte[] bytes = count == 1 ? said : headed(said, number, count, parts.size() + 1);
      parts.add(new SmppPart(text.gsm() ? GSM : UCS2, count > 1, bytes));
    }
    return parts;
  }

  /** With the user data header that joins parts (3GPP TS 23.040). */
  private static byte[] headed(byte[] said, int number, int count, int place) {
    return ByteBuffer.allocate(said.length + 6)
        .put(new byte[] {5, 0, 3, (byte) number, (byte) count, (byte) place})
        .put(said)
        .array();
  }
}
