package koe.kernel.survey;

import java.util.Currency;
import java.util.Optional;

/** Reads what is shown and not answered. */
final class PassageReader {

  private static final int DIGITS = 10;

  private PassageReader() {}

  static Question image(QuestionHead head, Properties question) {
    LocalizedText link = Images.read(question, "imageLink");
    if (link.isEmpty()) question.refuse("imageLink", "The address of the picture is missing");
    question.word("contentMode", "auto", "auto", "image");
    return new ImagePassage(head, link, question.localized("altText", "text"));
  }

  static Question expression(QuestionHead head, Properties question) {
    String currency = question.text("currency").orElse("USD");
    boolean known =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(one -> one.getCurrencyCode().equals(currency));
    if (!known) question.refuse("currency", "'" + currency + "' is no currency");
    Display display =
        new Display(
            question.word("displayStyle", "none", "none", "decimal", "currency", "percent", "date"),
            question.localized("format"),
            known ? currency : "USD",
            digits(question, "minimumFractionDigits"),
            digits(question, "maximumFractionDigits"),
            digits(question, "precision"),
            question.flag("useGrouping", true));
    return new ExpressionQuestion(head, question.expression("expression"), display);
  }

  private static Optional<Integer> digits(Properties question, String property) {
    Optional<Integer> digits = question.whole(property).filter(count -> count >= 0);
    if (digits.filter(count -> count > DIGITS).isPresent()) {
      question.refuse(property, "There are at most " + DIGITS + " digits");
    }
    return digits.filter(count -> count <= DIGITS);
  }
}
