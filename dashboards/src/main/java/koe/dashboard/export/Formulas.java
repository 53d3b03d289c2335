package koe.dashboard.export;

/**
 * Spreadsheets run what begins like a formula, whoever wrote it. An apostrophe before it makes it a
 * text. So that this can be undone, a text that begins with an apostrophe gets another one: taking
 * one away from whatever begins with one gives back what was there.
 */
final class Formulas {

  private static final String DANGEROUS = "=+-@\t\r\n'＝＋－＠";

  private Formulas() {}

  static String disarm(String text) {
    boolean dangerous = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    return dangerous ? "'" + text : text;
  }
}
