package koe.survey.transfer.limesurvey;

import java.util.Optional;
import koe.survey.transfer.draft.PlainText;
import koe.survey.transfer.draft.Untranslatable;
import koe.survey.transfer.draft.Warnings;

/** Relevance equations as conditions. */
final class Relevance {

  private Relevance() {}

  /** The condition of a row; `1` and nothing mean always, `0` means never. */
  static Optional<String> of(Row row, String column, Variables variables, Warnings warnings) {
    String source = row.get(column).strip();
    if (source.isEmpty() || source.equals("1")) return Optional.empty();
    try {
      Term term = ExpressionTranslator.translate(unescaped(source), variables);
      return Optional.of(term.isBox() ? term.ticked() : term.text());
    } catch (Untranslatable untranslatable) {
      warnings.add(
          row.place(column),
          "The condition is not carried over, this is always asked: "
              + source
              + " ("
              + untranslatable.reason()
              + ")");
      return Optional.empty();
    }
  }

  /** Some versions wrote equations with entities, `&amp;&amp;` and `&quot;`. */
  private static String unescaped(String source) {
    boolean entities = source.matches("(?s).*&(amp|quot|lt|gt|#0?39);.*");
    return entities ? PlainText.of(source.replace("<", "&lt;")).text() : source;
  }
}
