package koe.survey.distribution;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import koe.kernel.web.JsonBody;

/** Hours of a day, such as from 09:00 to 20:00; they may go past midnight. */
public record Window(
    @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm") LocalTime from,
    @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm") LocalTime to) {

  /** Reads hours that were sent; what is wrong is kept as complaints. */
  static Optional<Window> read(JsonBody body) {
    body.only("from", "to");
    Optional<LocalTime> from = time(body, "from");
    Optional<LocalTime> to = time(body, "to");
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (from.equals(to)) {
      body.complain("to", "another time than from is expected");
      return Optional.empty();
    }
    return Optional.of(new Window(from.get(), to.get()));
  }

  static Optional<Window> of(JsonNode stored) {
    return stored.isObject() ? read(JsonBody.of(stored)) : Optional.empty();
  }

  private static Optional<LocalTime> time(JsonBody body, String key) {
    String text = body.text(key, 5);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
    } catch (DateTimeException wrong) {
      body.complain(key, "a time such as 09:00 is expected");
      return Optional.empty();
    }
  }

  boolean holds(LocalTime time) {
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !time.isBefore(from) || time.isBefore(to);
  }
}
