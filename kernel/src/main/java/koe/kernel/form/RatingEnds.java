package koe.kernel.form;

import koe.kernel.survey.Choice;
import koe.kernel.survey.LocalizedText;
import koe.kernel.survey.RatingQuestion;
import koe.kernel.text.Texts;

/**
 * What the two ends of a scale mean. Where the value at an end says so itself, it is not said
 * again.
 *
 * @param figures whether the scale is one of bare numbers, which then stand before their meaning:
 *     on a small screen the scale takes two rows, and its ends are not where the meanings are
 */
public record RatingEnds(String low, String high, boolean figures) {

  public static RatingEnds of(RatingQuestion rating, String language) {
    int last = rating.scale().size() - 1;
    boolean figures =
        rating.style().equals("numbers")
            && rating.scale().stream().allMatch(choice -> choice.text().isEmpty());
    return new RatingEnds(
        beside(rating.scale().get(0), rating.lowText(), language),
        beside(rating.scale().get(last), rating.highText(), language),
        figures);
  }

  private static String beside(Choice choice, LocalizedText meaning, String language) {
    String said = meaning.in(language);
    return said.equals(choice.textIn(language)) ? "" : said;
  }

  public boolean isEmpty() {
    return low.isEmpty() && high.isEmpty();
  }

  /** A meaning as it stands below the scale. */
  public String said(Texts.In t, Choice choice, String meaning) {
    return figures && !meaning.isEmpty() ? t.get("form.end", choice.formValue(), meaning) : meaning;
  }
}
