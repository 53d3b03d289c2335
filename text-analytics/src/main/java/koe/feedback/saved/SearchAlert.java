package koe.feedback.saved;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Optional;

/**
 * A saved search and what came in since whoever asks has looked at it.
 *
 * @param since comments received from then on are new to whoever asks
 * @param newComments absent when what is searched for is not there any more, as a deleted segment
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SearchAlert(
    @JsonUnwrapped SavedSearch search, Instant since, Optional<Long> newComments) {}
