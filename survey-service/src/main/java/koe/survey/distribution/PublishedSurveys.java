package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import koe.kernel.survey.SurveyDefinition;
import koe.survey.definition.Surveys;

/** What surveys ask, for the many messages that repeat it; what was read is believed a moment. */
@Singleton
class PublishedSurveys {

  private static final Duration BELIEVED = Duration.ofSeconds(10);
  private static final int MOST = 200;

  /** A survey of a workspace. */
  private record Place(UUID workspace, UUID survey) {}

  private record Found(SurveyDefinition definition, Instant at) {}

  private final Surveys surveys;
  private final Clock clock;
  private final Map<Place, Found> known = new ConcurrentHashMap<>();

  @Inject
  PublishedSurveys(Surveys surveys, Clock clock) {
    this.surveys = surveys;
    this.clock = clock;
  }

  SurveyDefinition get(UUID workspace, UUID survey) {
    Instant now = clock.instant();
    Place place = new Place(workspace, survey);
    Found found = known.get(place);
    if (found == null || found.at().plus(BELIEVED).isBefore(now)) {
      found = new Found(surveys.definition(workspace, survey), now);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(place, found);
    }
    return found.definition();
  }
}
