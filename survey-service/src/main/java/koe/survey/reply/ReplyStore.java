package koe.survey.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Doubtful replies of the transaction's workspace. */
interface ReplyStore {

  /** Replies on which nobody has decided, oldest first. */
  @SqlQuery(
      """
      select i.id, i.channel, i.address, i.text, i.at,
        (select min(c.external_id) from survey.contact c
         where c.workspace = i.workspace and i.address in (c.phone, c.email, c.line_user_id))
          as contact
      from survey.inbound i
      where i.meaning = 'doubtful' and i.decision is null
        and (cast(:after as uuid) is null or i.id > cast(:after as uuid))
      order by i.id limit :limit""")
  @RegisterConstructorMapper(Reply.class)
  List<Reply> open(Optional<UUID> after, int limit);

  /** Decides, once; on whose reply. */
  @SqlQuery(
      """
      update survey.inbound i set decision = :decision, decided_by = :actor, decided_at = :now
      where i.id = :id and i.meaning = 'doubtful' and i.decision is null
      returning i.id, i.channel, i.address, i.text, i.at, cast(null as text) as contact""")
  @RegisterConstructorMapper(Reply.class)
  Optional<Reply> decide(UUID id, String decision, String actor, Instant now);

  @SqlUpdate(
      """
      insert into survey.suppression (workspace, channel, address, reason, at)
      values (access.current_workspace(), :channel, :address, 'asked to stop', :now)
      on conflict do nothing""")
  void suppress(String channel, String address, Instant now);
}
