package koe.kernel.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.text.Texts;

/**
 * The page that a customer reaches from a message that something was done: what was done, what they
 * had said, and what can be done with those words.
 *
 * @param action the address of the page itself
 * @param done what was done; may be empty
 * @param notice what became of the last step
 */
public record FormRaised(
    Texts.In t,
    FormLook look,
    String action,
    String name,
    String done,
    List<Said> said,
    Optional<String> notice) {

  public FormRaised {
    said = List.copyOf(said);
  }

  /**
   * A comment of the customer.
   *
   * @param text as it stands now; nothing if it is gone
   * @param date when it was said, in words
   * @param state what is under way or went wrong with it, in words
   */
  public record Said(
      UUID response,
      String question,
      Optional<String> text,
      Optional<String> date,
      Optional<String> state) {}
}
