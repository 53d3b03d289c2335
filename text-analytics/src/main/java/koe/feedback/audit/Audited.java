package koe.feedback.audit;

import java.util.Set;

/**
 * A comment that somebody judged, beside what the machine says of it now.
 *
 * @param asked the themes that there were to choose from; of the others nothing is known
 * @param said the themes that it speaks of, as a person said
 * @param found the themes that the machine finds in it
 */
record Audited(
    String language,
    Set<String> asked,
    Set<String> said,
    Set<String> found,
    String saidSentiment,
    String foundSentiment) {}
