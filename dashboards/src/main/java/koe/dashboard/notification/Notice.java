package koe.dashboard.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
import koe.kernel.json.Json;
import koe.kernel.text.Formats;
import koe.kernel.text.Texts;

/**
 * What somebody is told of a new follow-up: that there is one, and where. What the customer said is
 * not in it; it is seen after signing in.
 */
record Notice(String subject, String text, String link, String linkText) {

  static Notice of(NotificationStore.Due due, Texts.In t, Formats formats, String url) {
    String priority = t.get("task.priority." + due.priority());
    String until =
        due.dueAt().map(at -> "\n" + t.get("notice.due", formats.dateTime(at))).orElse("");
    return new Notice(
        t.get("notice.subject", oneLine(due.title())),
        t.get("notice.text", oneLine(due.title()), priority) + until,
        url + "/tasks/" + due.task(),
        t.get("notice.open"));
  }

  private static String oneLine(String title) {
    return title.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  String plain() {
    return text + "\n\n" + linkText + "\n" + link + "\n";
  }

  /** In the form of the chat that the address belongs to. */
  String chat(String address) {
    String host = Optional.ofNullable(URI.create(address).getHost()).orElse("");
    boolean teams =
        host.endsWith(".office.com")
            || host.endsWith(".logic.azure.com")
            || host.endsWith(".powerplatform.com");
    return teams ? teams() : slack();
  }

  /** Slack reads three characters as markup. */
  private String slack() {
    String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return Json.write(Json.object().put("text", safe + "\n<" + link + "|" + linkText + ">"));
  }

  private String teams() {
    ObjectNode card =
        Json.object()
            .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
            .put("type", "AdaptiveCard")
            .put("version", "1.4");
    card.putArray("body").addObject().put("type", "TextBlock").put("text", text).put("wrap", true);
    card.putArray("actions")
        .addObject()
        .put("type", "Action.OpenUrl")
        .put("title", linkText)
        .put("url", link);
    ObjectNode message = Json.object().put("type", "message");
    message
        .putArray("attachments")
        .addObject()
        .put("contentType", "application/vnd.microsoft.card.adaptive")
        .set("content", card);
    return Json.write(message);
  }
}
