package koe.response.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The gate's functions about links, and the definitions that are published. */
interface LinkStore {

  /** What stands behind one of many links, with what it was found by. */
  record Found(boolean personal, String text, @Nested Link link) {}

  @SqlQuery("select * from survey.links(cast(:hashes as text[]), cast(:keys as text[]))")
  @RegisterConstructorMapper(Found.class)
  List<Found> all(List<String> hashes, List<String> keys);

  @SqlQuery("select survey.unsubscribe(:hash, :event, :now)")
  boolean unsubscribe(byte[] hash, UUID event, Instant now);

  @SqlQuery("select definition from survey.version where survey = :survey and number = :number")
  Optional<JsonNode> definition(UUID survey, int number);

  @SqlUpdate(
      """
      insert into survey.invitation_event (workspace, id, distribution, invitation, kind, at)
      values (access.current_workspace(), :id, :distribution, :invitation, :kind, :now)""")
  void event(UUID id, UUID distribution, Optional<UUID> invitation, String kind, Instant now);

  /** Somebody looked at a page. */
  record Seen(UUID id, UUID distribution, Optional<UUID> invitation, String kind, Instant at) {}

  @SqlBatch(
      """
      insert into survey.invitation_event (workspace, id, distribution, invitation, kind, at)
      values (access.current_workspace(), :id, :distribution, :invitation, :kind, :at)""")
  void opened(@BindMethods List<Seen> seen);

  /** Somebody followed a link of a message. */
  record Click(
      UUID id,
      UUID distribution,
      UUID invitation,
      String link,
      Optional<String> question,
      Optional<String> metric,
      Optional<Integer> value,
      Optional<Integer> best,
      boolean browser,
      Instant at) {}

  @SqlBatch(
      """
      insert into survey.click (workspace, id, distribution, invitation, link, question, metric,
        value, best, browser, at)
      values (access.current_workspace(), :id, :distribution, :invitation, :link, :question,
        :metric, :value, :best, :browser, :at)""")
  void clicked(@BindMethods List<Click> clicks);
}
