package koe.it.system;

import com.fasterxml.jackson.databind.JsonNode;

/** The mail that a customer got. */
public record Mailbox(Http api, String address) {

  /** All mails, the newest first. */
  public JsonNode mails() {
    return api.get("/surveys/api/v1/outbox?to=" + Http.encoded(address))
        .expect(200)
        .json()
        .path("items");
  }

  /** Waits for the newest mail. */
  public JsonNode awaitMail() {
    return Eventually.see("a mail to " + address, this::mails, mails -> !mails.isEmpty()).get(0);
  }
}
