package koe.survey.transfer.limesurvey;

/** A part of an expression that Koe's language of expressions cannot say. */
final class Untranslatable extends Exception {

  private static final long serialVersionUID = 1L;

  Untranslatable(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
