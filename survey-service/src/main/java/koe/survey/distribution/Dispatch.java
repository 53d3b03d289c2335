package koe.survey.distribution;

import java.util.Optional;
import koe.survey.contact.Contact;

/** A message that was claimed and may go out: to whom, and in which distribution. */
record Dispatch(Invitation invitation, Distribution distribution, Contact contact) {

  /** The way of asking that the person was given by lot. */
  Optional<Variant> variant() {
    return invitation
        .variant()
        .flatMap(
            key ->
                Variant.of(distribution.request()).stream()
                    .filter(variant -> variant.key().equals(key))
                    .findFirst());
  }

  /** What is promised for answering; empty if nothing is. */
  String incentive() {
    return variant()
        .flatMap(Variant::incentive)
        .orElseGet(() -> distribution.request().path("incentive").asText());
  }

  boolean isReminder() {
    return invitation.reminder() > 0;
  }
}
