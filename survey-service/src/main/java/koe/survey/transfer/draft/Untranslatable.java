package koe.survey.transfer.draft;

/** A part of a condition or calculation that Koe's language of expressions cannot say. */
public final class Untranslatable extends Exception {

  private static final long serialVersionUID = 1L;

  public Untranslatable(String reason) {
    super(reason);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
