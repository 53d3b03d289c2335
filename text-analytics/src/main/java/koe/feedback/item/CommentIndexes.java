package koe.feedback.item;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import koe.feedback.search.CommentIndex;
import koe.feedback.search.CommentQuery;
import koe.feedback.search.IndexMark;
import koe.feedback.search.IndexedComment;
import koe.feedback.search.SearchResult;
import koe.kernel.app.Environment;
import koe.kernel.db.Database;
import koe.kernel.db.FeedPosition;

/**
 * One index for each workspace, which follows the changes in the database. An index that is lost or
 * damaged, or that knows of changes which the database does not, begins anew and has everything
 * again after a while.
 */
@Singleton
public class CommentIndexes implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(CommentIndexes.class.getName());
  private static final int BATCH = 1_000;

  private final Database database;
  private final Path folder;
  private final Map<UUID, CommentIndex> open = new ConcurrentHashMap<>();

  @Inject
  public CommentIndexes(Database database, Environment environment) {
    this(database, environment.home().resolve("index"));
  }

  /**
   * @param folder in which each workspace has an index of its own
   */
  public CommentIndexes(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  public SearchResult search(UUID workspace, CommentQuery query) {
    return index(workspace).search(query);
  }

  private CommentIndex index(UUID workspace) {
    return open.computeIfAbsent(workspace, this::openAnew);
  }

  private CommentIndex openAnew(UUID workspace) {
    CommentIndex index =
        CommentIndex.open(
            folder.resolve(workspace.toString()),
            database.inWorkspace(workspace, handle -> handle.attach(ItemStore.class).feedSource()));
    if (index.mark().filter(mark -> !isKnown(workspace, mark)).isPresent()) {
      LOG.warning("the index of " + workspace + " is ahead of the database and is built anew");
      index.beginAnew();
    }
    return index;
  }

  /** After a restored backup, the change that an index took in last may never have happened. */
  private boolean isKnown(UUID workspace, IndexMark mark) {
    FeedPosition at = position(mark);
    return database.inWorkspace(
        workspace,
        handle -> handle.attach(ItemStore.class).reached(at.epoch(), at.transaction(), at.id()));
  }

  /** Applies what changed in all workspaces; how many comments. */
  public int follow() {
    int followed = 0;
    for (UUID workspace : database.workspaces()) {
      followed += follow(workspace);
    }
    return followed;
  }

  private int follow(UUID workspace) {
    try {
      CommentIndex index = index(workspace);
      FeedPosition mark = index.mark().map(CommentIndexes::position).orElse(FeedPosition.START);
      List<Item> changed =
          database.inWorkspace(
              workspace,
              handle ->
                  handle
                      .attach(ItemStore.class)
                      .changedSince(mark.epoch(), mark.transaction(), mark.id(), BATCH));
      if (changed.isEmpty()) {
        index.commit();
        return 0;
      }
      Item last = changed.get(changed.size() - 1);
      index.apply(
          changed.stream().filter(item -> !isGone(item)).map(CommentIndexes::indexed).toList(),
          changed.stream().filter(CommentIndexes::isGone).map(Item::id).toList(),
          new IndexMark(last.epoch(), Long.parseLong(last.transaction()), last.id()));
      return changed.size();
    } catch (UncheckedIOException damaged) {
      LOG.log(Level.WARNING, "the index of " + workspace + " is opened anew", damaged);
      Optional.ofNullable(open.remove(workspace)).ifPresent(CommentIndexes::closeQuietly);
      throw damaged;
    }
  }

  private static void closeQuietly(CommentIndex index) {
    try {
      index.close();
    } catch (UncheckedIOException alreadyBroken) {
      LOG.log(Level.FINE, "closing a broken index", alreadyBroken);
    }
  }

  private static FeedPosition position(IndexMark mark) {
    return new FeedPosition((int) mark.epoch(), Long.toString(mark.transaction()), mark.id());
  }

  /** Whose words were erased, or taken back, is not found any more. */
  private static boolean isGone(Item item) {
    return item.text().isEmpty();
  }

  private static IndexedComment indexed(Item item) {
    Map<String, String> attributes = new HashMap<>();
    for (Map.Entry<String, JsonNode> attribute : item.attributes().properties()) {
      attributes.put(attribute.getKey(), attribute.getValue().asText());
    }
    return new IndexedComment(
        item.id(),
        item.response(),
        item.survey(),
        item.question(),
        item.masked(),
        item.language(),
        item.sentiment().orElse("none"),
        item.themeKeys(),
        item.score().map(OptionalInt::of).orElseGet(OptionalInt::empty),
        item.metric(),
        item.contact(),
        attributes,
        item.receivedAt());
  }

  @Override
  public void close() {
    open.values().forEach(CommentIndexes::closeQuietly);
    open.clear();
  }
}
