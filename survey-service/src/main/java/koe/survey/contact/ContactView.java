package koe.survey.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A contact as the API and the pages show it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ContactView(
    String externalId,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> lineUserId,
    Optional<String> name,
    Optional<String> language,
    Optional<String> timeZone,
    JsonNode attributes,
    Map<String, ConsentView> consents,
    @JsonIgnore int revision) {

  /** A consent as it stands now. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ConsentView(boolean granted, Instant at, String source, Optional<String> wording) {}

  static ContactView of(Contact contact, List<ContactStore.Consent> newest) {
    Map<String, ConsentView> consents = new TreeMap<>();
    for (ContactStore.Consent consent : newest) {
      consents.put(
          consent.channel(),
          new ConsentView(consent.granted(), consent.at(), consent.source(), consent.wording()));
    }
    return new ContactView(
        contact.externalId(),
        contact.email(),
        contact.phone(),
        contact.lineUserId(),
        contact.name(),
        contact.language(),
        contact.timeZone(),
        contact.attributes(),
        consents,
        contact.revision());
  }
}
