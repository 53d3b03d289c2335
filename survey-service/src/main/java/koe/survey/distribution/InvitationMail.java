package koe.survey.distribution;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import koe.kernel.survey.Choice;
import koe.kernel.survey.RatingQuestion;
import koe.kernel.text.Texts;

/**
 * What stands in an invitation by mail.
 *
 * @param body the words of the sender, with all places filled
 * @param rating the question whose answers are links in the mail
 * @param unsubscribe where the person says that they want no more mail
 */
public record InvitationMail(
    Texts.In t,
    String sender,
    String body,
    String link,
    Optional<RatingQuestion> rating,
    String language,
    String unsubscribe) {

  /** A value of the scale and the page on which it is chosen already. */
  public record Score(String label, String link) {}

  public List<String> paragraphs() {
    return Arrays.stream(body.split("\\R{2,}")).filter(text -> !text.isBlank()).toList();
  }

  public List<Score> scores() {
    return rating.stream()
        .flatMap(one -> one.scale().stream().map(choice -> score(one, choice)))
        .toList();
  }

  private Score score(RatingQuestion question, Choice choice) {
    String query =
        URLEncoder.encode(question.name(), StandardCharsets.UTF_8)
            + "="
            + URLEncoder.encode(choice.formValue(), StandardCharsets.UTF_8);
    return new Score(choice.textIn(language), link + "?" + query);
  }

  public String question() {
    return rating.map(one -> one.title().in(language)).orElse("");
  }

  public String low() {
    return rating.map(one -> one.lowText().in(language)).orElse("");
  }

  public String high() {
    return rating.map(one -> one.highText().in(language)).orElse("");
  }

  /** A link that no reader sees, so that whoever follows it is a program. */
  public String unseen() {
    return link + "/details";
  }

  /** The same as plain text. */
  public String text() {
    StringBuilder text = new StringBuilder(body.strip()).append("\n\n");
    if (rating.isPresent()) {
      text.append(question()).append('\n');
      scores()
          .forEach(
              score -> text.append(score.label()).append(": ").append(score.link()).append('\n'));
      text.append('\n');
    }
    if (!body.contains(link)) {
      text.append(t.get("mail.answer")).append('\n').append(link).append("\n\n");
    }
    return text.append("-- \n")
        .append(t.get("mail.why", sender))
        .append('\n')
        .append(t.get("mail.unsubscribe"))
        .append(": ")
        .append(unsubscribe)
        .append('\n')
        .toString();
  }
}
