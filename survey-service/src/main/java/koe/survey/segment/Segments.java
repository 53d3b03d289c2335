package koe.survey.segment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;
import koe.survey.contact.ContactView;
import koe.survey.contact.Contacts;
import org.jdbi.v3.core.Handle;

/** Keeps segments, and finds their members. */
@Singleton
public class Segments {

  private static final int BATCH = 500;
  private static final int SAMPLE = 5;
  private static final int MOST_COUNTED = 50_000;

  /**
   * How many customers a filter finds.
   *
   * @param lookedAt how many were looked at; fewer than there are where there are very many
   */
  public record Count(long members, long lookedAt, long all, List<ContactView> sample) {

    public boolean isWhole() {
      return lookedAt >= all;
    }
  }

  private final Database database;
  private final Clock clock;
  private final Workspaces workspaces;

  @Inject
  public Segments(Database database, Clock clock, Workspaces workspaces) {
    this.database = database;
    this.clock = clock;
    this.workspaces = workspaces;
  }

  public List<Segment> list(UUID workspace) {
    return database.inWorkspace(workspace, handle -> handle.attach(SegmentStore.class).list());
  }

  Segment get(UUID workspace, String key) {
    return find(workspace, key).orElseThrow(() -> Problem.notFound("segment", key));
  }

  Optional<Segment> find(UUID workspace, String key) {
    return database.inWorkspace(workspace, handle -> handle.attach(SegmentStore.class).find(key));
  }

  void put(UUID workspace, String key, String name, SegmentFilter filter, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          handle.attach(SegmentStore.class).put(key, name, filter.toString(), clock.instant());
          Audit.record(handle, clock.instant(), actor, "segment.put", key);
        });
  }

  void delete(UUID workspace, String key, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          SegmentStore store = handle.attach(SegmentStore.class);
          List<String> users = store.users(key);
          if (!users.isEmpty()) {
            throw Problem.conflict(
                "segment-in-use", "Distributions still need it: " + String.join(", ", users) + ".");
          }
          if (store.delete(key) == 0) {
            throw Problem.notFound("segment", key);
          }
          Audit.record(handle, clock.instant(), actor, "segment.delete", key);
        });
  }

  /** Who belongs to a filter, for work that goes through all of them. */
  public SegmentMembers members(UUID workspace, SegmentFilter filter) {
    return new SegmentMembers(filter, clock.withZone(workspaces.get(workspace).zone()));
  }

  /** One more member than asked for, if there are so many, in the order of their ids. */
  List<Contact> members(UUID workspace, Segment segment, UUID after, int oneMore) {
    SegmentMembers members = members(workspace, SegmentFilter.of(segment.filter()));
    List<Contact> found = new ArrayList<>();
    UUID from = after;
    SegmentMembers.Batch batch;
    do {
      UUID mark = from;
      batch = database.inWorkspace(workspace, handle -> members.after(handle, mark, BATCH));
      found.addAll(batch.members());
      from = batch.last(from);
    } while (found.size() < oneMore && !batch.isLast(BATCH));
    return found.subList(0, Math.min(found.size(), oneMore));
  }

  List<ContactView> views(UUID workspace, List<Contact> contacts) {
    return database.inWorkspace(workspace, handle -> Contacts.views(handle, contacts));
  }

  Count count(UUID workspace, SegmentFilter filter) {
    SegmentMembers members = members(workspace, filter);
    List<Contact> sample = new ArrayList<>();
    long found = 0;
    long lookedAt = 0;
    UUID from = new UUID(0, 0);
    SegmentMembers.Batch batch;
    do {
      UUID mark = from;
      batch = database.inWorkspace(workspace, handle -> members.after(handle, mark, BATCH));
      batch.members().stream().limit(SAMPLE - sample.size()).forEach(sample::add);
      found += batch.members().size();
      lookedAt += batch.lookedAt().size();
      from = batch.last(from);
    } while (lookedAt < MOST_COUNTED && !batch.isLast(BATCH));
    return new Count(
        found, lookedAt, database.inWorkspace(workspace, Segments::all), views(workspace, sample));
  }

  private static long all(Handle handle) {
    return handle.attach(ContactStore.class).count();
  }
}
