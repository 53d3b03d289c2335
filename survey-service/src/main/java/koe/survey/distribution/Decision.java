package koe.survey.distribution;

import java.time.Instant;
import java.util.Optional;
import koe.survey.contact.Contact;

/**
 * What was decided about one person.
 *
 * @param objection why the person is not asked, if so
 * @param due when the message may go out
 */
record Decision(
    Contact contact, Optional<SendGate.Reason> objection, Instant due, Optional<Variant> variant) {}
