package koe.response.file;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Files that customers answer with. */
interface FileStore {

  /** What a file is called, and what it is. */
  record Titled(UUID id, String name, String type, long size) {}

  @SqlQuery(
      """
      select response.keep_file(:id, :survey, :invitation, :question, :name, :type, :size,
        :mostUnheld, :now)""")
  boolean keep(
      UUID id,
      UUID survey,
      Optional<UUID> invitation,
      String question,
      String name,
      String type,
      long size,
      long mostUnheld,
      Instant now);

  @SqlQuery("select response.keep_file_part(:file, :number, :bytes)")
  boolean keepPart(UUID file, int number, byte[] bytes);

  /** For staff: a file of a response. */
  @SqlQuery(
      """
      select id, name, type, size from response.file
      where id = :id and response = :response""")
  @RegisterConstructorMapper(Titled.class)
  Optional<Titled> of(UUID response, UUID id);

  @SqlQuery("select bytes from response.file_part where file = :file and number = :number")
  Optional<byte[]> part(UUID file, int number);

  /** Removes what no response has referred to for so long; how many there were. */
  @SqlUpdate(
      """
      delete from response.file f
      where (f.workspace, f.id) in (
        select o.workspace, o.id from response.file o
        where o.response is null and o.received_at < :before
        order by o.received_at limit :limit)""")
  int sweep(Instant before, int limit);
}
