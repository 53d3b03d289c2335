package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.response.intake.ContentRows;
import koe.response.intake.ResponseContent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Writes many responses with few statements. */
final class ImportBatch {

  interface Store {

    /** An imported response as it is kept. */
    record ResponseRow(
        UUID id,
        UUID survey,
        int version,
        Optional<String> contact,
        String channel,
        String language,
        String status,
        JsonNode attributes,
        Optional<Instant> startedAt,
        Instant receivedAt) {}

    @SqlQuery("select id from response.response where id = any(:ids)")
    List<UUID> kept(List<UUID> ids);

    @SqlBatch(
        """
        insert into response.response (workspace, id, survey, version, contact, channel, language,
          status, source, attributes, started_at, received_at)
        values (access.current_workspace(), :id, :survey, :version, :contact, :channel, :language,
          :status, 'import', :attributes, :startedAt, :receivedAt)""")
    void add(@BindMethods List<ResponseRow> rows);
  }

  private ImportBatch() {}

  /** What is there already, as after an earlier run of the job, is left as it is. */
  static void write(Handle handle, ImportTarget target, List<ResponseImport.Ready> batch) {
    Store store = handle.attach(Store.class);
    Set<UUID> kept =
        new HashSet<>(store.kept(batch.stream().map(ResponseImport.Ready::id).toList()));
    List<ResponseImport.Ready> fresh = batch.stream().filter(one -> kept.add(one.id())).toList();
    store.add(fresh.stream().map(one -> row(one, target)).toList());
    ContentRows content = new ContentRows(handle);
    for (ResponseImport.Ready one : fresh) {
      if (one.response().isComplete()) {
        content.add(
            one.id(),
            target.survey(),
            ResponseContent.of(target.definition(), one.accepted()),
            one.response().receivedAt());
      } else {
        content.addUnfinished(one.id(), one.accepted());
      }
    }
    content.write();
  }

  private static Store.ResponseRow row(ResponseImport.Ready one, ImportTarget target) {
    EarlierResponse response = one.response();
    return new Store.ResponseRow(
        one.id(),
        target.survey(),
        target.version(),
        response.contact(),
        response.channel(),
        response.language(),
        response.status(),
        response.attributes(),
        response.startedAt(),
        response.receivedAt());
  }
}
