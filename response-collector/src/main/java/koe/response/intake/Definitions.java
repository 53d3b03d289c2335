package koe.response.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import koe.kernel.db.Database;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;

/** Published definitions. They never change, so each is read once. */
@Singleton
public class Definitions {

  private static final int KEPT = 500;

  private record Key(UUID survey, int version) {}

  private final Database door;
  private final ConcurrentHashMap<Key, SurveyDefinition> known = new ConcurrentHashMap<>();

  @Inject
  public Definitions(@PublicDoor Database door) {
    this.door = door;
  }

  public SurveyDefinition get(UUID workspace, UUID survey, int version) {
    Key key = new Key(survey, version);
    SurveyDefinition found = known.get(key);
    if (found != null) {
      return found;
    }
    SurveyDefinition read =
        door.inWorkspace(
                workspace, handle -> handle.attach(LinkStore.class).definition(survey, version))
            .map(SurveyDefinition::parse)
            .orElseThrow(() -> Problem.notFound("survey", survey));
    if (known.size() >= KEPT) {
      known.clear();
    }
    known.put(key, read);
    return read;
  }
}
