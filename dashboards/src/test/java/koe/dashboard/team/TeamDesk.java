package koe.dashboard.team;

import java.time.Clock;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/** Agrees on a team's hours, for tests of those who keep to them. */
public final class TeamDesk {

  private TeamDesk() {}

  /**
   * @param json the team, with single quotes
   */
  public static void agrees(Database database, Caller caller, String key, String json) {
    TeamRequest request = TeamRequest.read(JsonBody.of(Json.read(json.replace('\'', '"'))));
    new Teams(database, Clock.systemUTC()).put(caller, key, request, null);
  }
}
