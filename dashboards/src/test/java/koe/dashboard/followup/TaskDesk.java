package koe.dashboard.followup;

import java.util.UUID;
import koe.kernel.access.Caller;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/** Opens tasks, for tests of those who work on them. */
public final class TaskDesk {

  private TaskDesk() {}

  public static UUID opens(FollowUps followUps, Caller caller, UUID response) {
    return followUps.create(
        caller,
        JsonBody.of(Json.object().put("title", "折り返し").put("response", response.toString())),
        "お客様へのご連絡");
  }
}
