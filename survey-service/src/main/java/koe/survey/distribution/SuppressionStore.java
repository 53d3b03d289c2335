package koe.survey.distribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Suppressed addresses of the transaction's workspace. */
interface SuppressionStore {

  /** An address that is never written to, and why. */
  record Suppression(String channel, String address, String reason, Instant at) {}

  @SqlQuery(
      """
      select channel, address, reason, at from survey.suppression
      where channel || ' ' || address > :after
      order by channel || ' ' || address limit :limit""")
  @RegisterConstructorMapper(Suppression.class)
  List<Suppression> list(String after, int limit);

  /** Mail programs take small and large letters of an address for the same. */
  @SqlUpdate(
      """
      insert into survey.suppression (workspace, channel, address, reason, at)
      values (access.current_workspace(), :channel,
        case :channel when 'email' then lower(:address) else :address end, :reason, :now)
      on conflict do nothing""")
  void add(String channel, String address, String reason, Instant now);

  @SqlUpdate(
      """
      insert into survey.inbound (workspace, id, channel, address, text, meaning, at)
      values (access.current_workspace(), :id, :channel, :address, :text, :meaning, :now)""")
  void heard(UUID id, String channel, String address, String text, String meaning, Instant now);

  @SqlUpdate(
      """
      delete from survey.suppression
      where channel = :channel and (address = :address
        or (channel = 'email' and address = lower(:address)))""")
  int remove(String channel, String address);
}
