package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import koe.kernel.text.Texts;

/**
 * Which words a message has: those of the reminder, of the variant, of the distribution, or Koe's.
 */
final class Words {

  private Words() {}

  static MessageTemplate of(Dispatch dispatch, String language, Texts.In texts) {
    JsonNode request = dispatch.distribution().request();
    MessageTemplate first = first(dispatch, request, language, texts);
    if (!dispatch.isReminder()) {
      return first;
    }
    MessageTemplate usual =
        new MessageTemplate(
            texts.get("mail.again", first.subject()),
            dispatch.invitation().channel().equals("email")
                ? texts.get("mail.reminder")
                : first.body());
    List<ReminderPlan> plans = dispatch.terms().reminders();
    int place = dispatch.invitation().reminder() - 1;
    return place < plans.size()
        ? MessageTemplate.choose(plans.get(place).message(), language, usual)
        : usual;
  }

  private static MessageTemplate first(
      Dispatch dispatch, JsonNode request, String language, Texts.In texts) {
    boolean email = dispatch.invitation().channel().equals("email");
    MessageTemplate own =
        new MessageTemplate(
            texts.get("mail.subject"), texts.get(email ? "mail.body" : "short.body"));
    MessageTemplate usual = MessageTemplate.choose(request.path("message"), language, own);
    return dispatch
        .variant()
        .map(variant -> MessageTemplate.choose(variant.message(), language, usual))
        .orElse(usual);
  }
}
