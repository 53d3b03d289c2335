package koe.response.compat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Which surveys stand in for surveys of Formbricks. */
interface StandInStore {

  /** A survey here that stands in for one there. */
  record StandIn(
      UUID survey,
      String environment,
      String foreignSurvey,
      String linkKey,
      JsonNode elements,
      int revision,
      Instant updatedAt) {}

  /** What the public door is told of it. */
  record Found(String linkKey, JsonNode elements) {}

  /** The published survey, and the open link that takes its answers. */
  record Asked(String name, JsonNode definition, Optional<String> linkKey) {}

  @SqlQuery("select * from response.stand_in_for(:environment, :survey)")
  @RegisterConstructorMapper(Found.class)
  Optional<Found> standingFor(String environment, String survey);

  @SqlQuery("select * from response.stand_in_at(:environment, :link)")
  @RegisterConstructorMapper(Found.class)
  Optional<Found> at(String environment, String link);

  @SqlQuery("select * from response.stand_in where survey = :survey")
  @RegisterConstructorMapper(StandIn.class)
  Optional<StandIn> find(UUID survey);

  @SqlQuery(
      """
      select s.name, v.definition, (
        select d.link_key from survey.distribution d
        where d.workspace = s.workspace and d.survey = s.id and d.link_key is not null
          and d.status <> 'cancelled'
        order by d.channel <> 'link', d.created_at desc limit 1) as link_key
      from survey.survey s
      join survey.version v on (v.workspace, v.survey, v.number) = (s.workspace, s.id, s.published)
      where s.id = :survey""")
  @RegisterConstructorMapper(Asked.class)
  Optional<Asked> asked(UUID survey);

  @SqlUpdate(
      """
      insert into response.stand_in (workspace, survey, environment, foreign_survey, link_key,
        elements, updated_at)
      values (access.current_workspace(), :survey, :environment, :foreignSurvey, :linkKey,
        :elements, :updatedAt)
      on conflict (workspace, survey) do update
      set environment = excluded.environment, foreign_survey = excluded.foreign_survey,
        link_key = excluded.link_key, elements = excluded.elements,
        revision = stand_in.revision + 1, updated_at = excluded.updated_at""")
  void put(@BindMethods StandIn standIn);

  @SqlUpdate("delete from response.stand_in where survey = :survey")
  int delete(UUID survey);
}
