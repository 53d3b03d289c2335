package koe.response.correction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;

/** Does what customers ask to be done with their own comments, as staff would. */
@Singleton
public class Wishes {

  private static final int BATCH = 50;
  private static final String CUSTOMER = "customer";
  private static final String REASON = "asked for by the customer";

  private final Database database;
  private final Corrections corrections;
  private final Clock clock;

  @Inject
  public Wishes(Database database, Corrections corrections, Clock clock) {
    this.database = database;
    this.corrections = corrections;
    this.clock = clock;
  }

  /** Grants what is asked for in all workspaces; how many wishes there were. */
  public int grant() {
    return database.workspaces().stream().mapToInt(this::grant).sum();
  }

  private int grant(UUID workspace) {
    List<WishStore.Wish> open =
        database.inWorkspace(workspace, handle -> handle.attach(WishStore.class).open(BATCH));
    Caller customer = new Caller(workspace, Optional.empty(), CUSTOMER, Set.of(), "");
    for (WishStore.Wish wish : open) {
      Optional<String> failure = granted(customer, wish);
      database.useWorkspace(
          workspace,
          handle -> handle.attach(WishStore.class).done(wish.id(), failure, clock.instant()));
    }
    return open.size();
  }

  /** Doing it twice after a fall changes nothing: the words are those already, or are gone. */
  private Optional<String> granted(Caller customer, WishStore.Wish wish) {
    try {
      if (wish.kind().equals("withdraw")) {
        corrections.delete(customer, wish.response(), null, REASON);
      } else {
        ObjectNode wanted = Json.object().put(wish.question(), wish.text());
        corrections.edit(customer, wish.response(), null, wanted, REASON);
      }
      return Optional.empty();
    } catch (Problem refused) {
      return refused.status() == 404
          ? Optional.empty()
          : Optional.of(String.valueOf(refused.getMessage()));
    }
  }
}
