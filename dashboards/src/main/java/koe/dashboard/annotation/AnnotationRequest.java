package koe.dashboard.annotation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import koe.kernel.web.JsonBody;

/** An annotation that somebody makes. */
public record AnnotationRequest(LocalDate day, String kind, String text) {

  static final int LONGEST = 200;

  static AnnotationRequest read(JsonBody body) {
    body.only("day", "kind", "text");
    AnnotationRequest request =
        new AnnotationRequest(
            day(body),
            body.oneOf("kind", Set.copyOf(Annotation.KINDS)).orElse("other"),
            body.text("text", LONGEST));
    body.orRefuse();
    return request;
  }

  private static LocalDate day(JsonBody body) {
    try {
      LocalDate day = LocalDate.parse(body.text("day", 10));
      if (day.getYear() >= 1900 && day.getYear() <= 2200) {
        return day;
      }
    } catch (DateTimeException wrong) {
      // told below, as for a day that is too far away
    }
    body.complain("day", "a day such as 2026-12-31 is expected");
    return LocalDate.EPOCH;
  }
}
