package koe.survey.distribution;

import java.util.Optional;
import koe.survey.contact.Contact;

/** A message that was claimed and may go out: to whom, and in which distribution. */
record Dispatch(Invitation invitation, Terms terms, Contact contact) {

  Distribution distribution() {
    return terms.distribution();
  }

  /** The way of asking that the person was given by lot. */
  Optional<Variant> variant() {
    return invitation.variant().flatMap(terms::variant);
  }

  /** What is promised for answering; empty if nothing is. */
  String incentive() {
    return variant()
        .flatMap(Variant::incentive)
        .orElseGet(() -> distribution().request().path("incentive").asText());
  }

  boolean isReminder() {
    return invitation.reminder() > 0;
  }
}
