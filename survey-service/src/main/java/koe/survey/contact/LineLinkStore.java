package koe.survey.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Links of LINE users that are being made in the transaction's workspace. */
interface LineLinkStore {

  @SqlUpdate(
      """
      insert into survey.line_link (workspace, nonce_hash, contact, expires_at)
      values (access.current_workspace(), :nonceHash, :contact, :expiresAt)""")
  void begin(byte[] nonceHash, UUID contact, Instant expiresAt);

  /** Uses a link up; whose it was, if it was still good. */
  @SqlQuery(
      """
      with used as (
        delete from survey.line_link where nonce_hash = :nonceHash or expires_at <= :now
        returning nonce_hash, contact, expires_at)
      select contact from used where nonce_hash = :nonceHash and expires_at > :now""")
  Optional<UUID> use(byte[] nonceHash, Instant now);

  /** A LINE user is one customer; who had it before has it no more. */
  @SqlUpdate(
      """
      update survey.contact
      set line_user_id = case when id = :contact then :user end,
        revision = revision + 1, updated_at = :now
      where id = :contact or line_user_id = :user""")
  void link(UUID contact, String user, Instant now);
}
