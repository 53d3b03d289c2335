package koe.response.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jspecify.annotations.Nullable;

/** The mappings of a workspace that are kept to be used again. */
@Singleton
public class Mappings {

  static final int MOST_LISTED = 500;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final Database database;
  private final Clock clock;

  @Inject
  public Mappings(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  List<MappingStore.Saved> list(UUID workspace, String after, int limit) {
    return database.inWorkspace(
        workspace, handle -> handle.attach(MappingStore.class).list(after, limit));
  }

  Optional<MappingStore.Saved> find(UUID workspace, String key) {
    return database.inWorkspace(workspace, handle -> handle.attach(MappingStore.class).find(key));
  }

  /** A mapping as a request names it: by its key, or written out as JSON. */
  ColumnMapping named(UUID workspace, String text) {
    if (text.stripLeading().startsWith("{")) {
      return ColumnMapping.parse(text);
    }
    return find(workspace, text)
        .map(saved -> ColumnMapping.read(saved.columns()))
        .orElseThrow(() -> Problem.notFound("mapping", text));
  }

  /** Keeps a mapping; the old one of this key is replaced. */
  MappingStore.Saved put(
      UUID workspace, String key, ColumnMapping mapping, @Nullable String ifMatch) {
    return database.inWorkspace(
        workspace,
        handle -> {
          MappingStore store = handle.attach(MappingStore.class);
          Revision.check(ifMatch, store.find(key).map(MappingStore.Saved::revision).orElse(0));
          store.put(key, mapping.columns(), clock.instant());
          return store.find(key).orElseThrow();
        });
  }

  boolean delete(UUID workspace, String key) {
    return database.inWorkspace(workspace, handle -> handle.attach(MappingStore.class).delete(key))
        == 1;
  }
}
