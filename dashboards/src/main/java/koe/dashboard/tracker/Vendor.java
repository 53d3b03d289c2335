package koe.dashboard.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How the tracker of one maker is spoken to, by its published API. */
interface Vendor {

  Map<String, Vendor> BY_KIND =
      Map.of(
          "github", new GitHub(),
          "gitlab", new GitLab(),
          "jiraCloud", new Jira(true),
          "jiraServer", new Jira(false),
          "linear", new Linear(),
          "webhook", new PlainHook());

  static Vendor of(Tracker tracker) {
    return java.util.Objects.requireNonNull(BY_KIND.get(tracker.kind()));
  }

  Call create(Tracker tracker, String token, Draft draft);

  /** The issue in the answer to {@link #create}; empty if there is none in it. */
  Optional<Made> made(Tracker tracker, JsonNode answer);

  /** True if a call back comes from who knows the secret. */
  boolean isSigned(Headers headers, byte[] body, String secret, Instant now);

  /** What a call back tells of an issue; empty if it is about something else. */
  Optional<News> news(JsonNode body);

  /** The headers of a call, whatever their case. */
  interface Headers {
    Optional<String> first(String name);
  }
}
