package koe.response.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The gate's functions about links, and the definitions that are published. */
interface LinkStore {

  @SqlQuery("select * from survey.personal_link(:hash)")
  @RegisterConstructorMapper(Link.class)
  Optional<Link> personal(byte[] hash);

  @SqlQuery("select * from survey.open_link(:key)")
  @RegisterConstructorMapper(Link.class)
  Optional<Link> open(String key);

  @SqlQuery("select survey.unsubscribe(:hash, :event, :now)")
  boolean unsubscribe(byte[] hash, UUID event, Instant now);

  @SqlQuery("select definition from survey.version where survey = :survey and number = :number")
  Optional<JsonNode> definition(UUID survey, int number);

  @SqlUpdate(
      """
      insert into survey.invitation_event (workspace, id, distribution, invitation, kind, at)
      values (access.current_workspace(), :id, :distribution, :invitation, :kind, :now)""")
  void event(UUID id, UUID distribution, Optional<UUID> invitation, String kind, Instant now);
}
