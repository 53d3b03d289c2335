package koe.survey.branding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Keeps branding, logos and every version of the privacy notice. */
interface BrandingStore {

  /** A branding and how often it was changed. */
  record Kept(JsonNode branding, int revision) {}

  @SqlQuery("select branding, revision from survey.branding")
  @RegisterConstructorMapper(Kept.class)
  Optional<Kept> get();

  /** Makes sure that there is a row that can be locked. */
  @SqlUpdate(
      """
      insert into survey.branding (workspace, branding, revision, updated_at)
      values (access.current_workspace(), '{}', 1, :now)
      on conflict do nothing""")
  void begin(Instant now);

  @SqlQuery("select branding, revision from survey.branding for update")
  @RegisterConstructorMapper(Kept.class)
  Kept lock();

  @SqlUpdate(
      "update survey.branding set branding = :branding, revision = revision + 1, updated_at = :now")
  void put(JsonNode branding, Instant now);

  @SqlUpdate(
      """
      insert into survey.logo (workspace, hash, type, bytes, created_at)
      values (access.current_workspace(), :hash, :type, :bytes, :now)
      on conflict do nothing""")
  void addLogo(String hash, String type, byte[] bytes, Instant now);

  @SqlQuery("select exists (select from survey.logo where hash = :hash)")
  boolean hasLogo(String hash);

  @SqlUpdate("delete from survey.logo where hash is distinct from :hash")
  void keepOnlyLogo(Optional<String> hash);

  @SqlQuery("select coalesce(max(version), 0) from survey.privacy_notice")
  int latestNotice();

  @SqlUpdate(
      """
      insert into survey.privacy_notice (workspace, version, notice, created_by, created_at)
      values (access.current_workspace(), :version, :notice, :actor, :now)""")
  void addNotice(int version, JsonNode notice, String actor, Instant now);
}
