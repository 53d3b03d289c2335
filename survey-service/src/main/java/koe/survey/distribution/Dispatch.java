package koe.survey.distribution;

import koe.survey.contact.Contact;

/** A message that was claimed and may go out: to whom, and in which distribution. */
record Dispatch(Invitation invitation, Distribution distribution, Contact contact) {

  boolean isReminder() {
    return invitation.reminder() > 0;
  }
}
