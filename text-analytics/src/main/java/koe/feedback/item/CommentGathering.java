package koe.feedback.item;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.FeedPosition;
import koe.kernel.db.Ids;
import org.jdbi.v3.core.Handle;

/** Takes over the comments of finished responses, so that they wait to be understood. */
@Singleton
public class CommentGathering {

  private static final int BATCH = 1_000;

  private final Database database;
  private final Clock clock;

  @Inject
  public CommentGathering(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Takes over what is new in all workspaces; how many responses were looked at. */
  public int gather() {
    int gathered = 0;
    for (UUID workspace : database.workspaces()) {
      gathered += database.inWorkspace(workspace, this::gather);
    }
    return gathered;
  }

  private int gather(Handle handle) {
    GatheringStore store = handle.attach(GatheringStore.class);
    FeedPosition mark = store.mark().orElse(FeedPosition.START);
    List<FeedPosition> responses = store.responsesAfter(mark, BATCH);
    List<UUID> gone = store.gone(responses.stream().map(FeedPosition::id).toList());
    if (!gone.isEmpty()) {
      store.forget(gone);
    }
    if (responses.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    store.add(
        store.comments(responses.stream().map(FeedPosition::id).toList()).stream()
            .map(comment -> item(comment, now))
            .toList());
    store.moveMark(responses.get(responses.size() - 1));
    return responses.size();
  }

  private static GatheringStore.NewItem item(GatheringStore.Comment comment, Instant now) {
    return new GatheringStore.NewItem(
        Ids.next(),
        comment.response(),
        comment.survey(),
        comment.question(),
        comment.text(),
        asked(comment.title(), comment.language()),
        comment.language(),
        comment.metric(),
        comment.score(),
        comment.contact(),
        comment.channel(),
        comment.attributes(),
        comment.receivedAt(),
        now);
  }

  private static Optional<String> asked(JsonNode title, String language) {
    for (String key : new String[] {language, "default", "ja", "en"}) {
      if (!title.path(key).asText().isEmpty()) {
        return Optional.of(title.path(key).asText());
      }
    }
    return Optional.empty();
  }
}
