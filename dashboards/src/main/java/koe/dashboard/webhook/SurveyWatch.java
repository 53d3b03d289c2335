package koe.dashboard.webhook;

import java.time.Clock;
import java.time.Instant;
import koe.kernel.json.Json;
import org.jdbi.v3.core.Handle;

/** Surveys belong to another module; what becomes of them is seen by looking. */
final class SurveyWatch {

  private final Clock clock;

  SurveyWatch(Clock clock) {
    this.clock = clock;
  }

  int look(Handle handle) {
    Instant now = clock.instant();
    var changed = handle.attach(OutboxStore.class).changedSurveys();
    for (OutboxStore.Changed survey : changed) {
      var about =
          Json.object()
              .put("survey", survey.survey().toString())
              .put("name", survey.name())
              .put("status", survey.status());
      survey.published().ifPresent(version -> about.put("version", version));
      Events.publish(handle, now, "survey." + what(survey), about);
    }
    return changed.size();
  }

  private static String what(OutboxStore.Changed survey) {
    if (survey.was().equals("none")) {
      return "created";
    }
    return switch (survey.status()) {
      case "closed" -> "closed";
      case "archived" -> "archived";
      case "open" -> survey.was().equals("closed") ? "reopened" : "published";
      default -> "created";
    };
  }
}
