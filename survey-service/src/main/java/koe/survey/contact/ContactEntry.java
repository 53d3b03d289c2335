package koe.survey.contact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A contact as somebody enters it: normalised, but not yet kept. */
public record ContactEntry(
    String externalId,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> lineUserId,
    Optional<String> name,
    Optional<String> language,
    Optional<String> timeZone,
    ObjectNode attributes,
    List<ConsentEntry> consents) {

  /**
   * A consent as it is entered with a contact.
   *
   * @param wording the version of the words that the person agreed to
   */
  public record ConsentEntry(
      String channel,
      boolean granted,
      Optional<Instant> at,
      String source,
      Optional<String> wording) {}
}
