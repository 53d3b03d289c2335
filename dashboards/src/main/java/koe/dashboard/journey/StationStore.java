package koe.dashboard.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The journey of the transaction's workspace. */
public interface StationStore {

  /** Touchpoints that have a place, in its order, and then all others that surveys stand at. */
  @SqlQuery(
      """
      select touchpoint, name from (
        select touchpoint, name, position from dashboard.station
        union all
        select s.touchpoint, '{}'::json, 2147483647 from (
          select distinct touchpoint from survey.survey
          where touchpoint <> '' and published is not null) s
        where not exists (
          select from dashboard.station t where t.touchpoint = s.touchpoint)) p
      order by position, touchpoint limit 100""")
  @RegisterConstructorMapper(Station.class)
  List<Station> list();

  @SqlUpdate("delete from dashboard.station")
  void forgetAll();

  @SqlBatch(
      """
      insert into dashboard.station (workspace, touchpoint, position, name)
      values (access.current_workspace(), :touchpoint, :position, cast(:name as json))""")
  void put(List<String> touchpoint, List<Integer> position, List<String> name);

  /** So many of something at a touchpoint. */
  record Many(String touchpoint, long n) {}

  @SqlQuery(
      """
      select touchpoint, count(*) as n from survey.survey
      where touchpoint <> '' and published is not null group by touchpoint""")
  @RegisterConstructorMapper(Many.class)
  List<Many> surveys();

  /** Follow-ups that are open. */
  @SqlQuery(
      """
      select s.touchpoint, count(*) as n
      from dashboard.task t
      join survey.survey s on s.workspace = t.workspace and s.id = t.survey
      where s.touchpoint <> '' and t.status not in ('closed', 'verified', 'resolved', 'noReply',
        'optedOut', 'duplicate')
      group by s.touchpoint""")
  @RegisterConstructorMapper(Many.class)
  List<Many> tasks();

  /** How often comments at a touchpoint are about a theme. */
  record Spoken(String touchpoint, String theme, JsonNode name, long mentions, long negative) {

    /** The theme's name in a language, or its key if it has none. */
    public String nameIn(String language) {
      return name.path(language).asText(name.path("en").asText(theme));
    }
  }

  /** The three themes of each touchpoint that are mentioned most. */
  @SqlQuery(
      """
      select touchpoint, theme, coalesce(name, '{}'::json) as name, mentions, negative
      from (
        select m.*, n.name,
          row_number() over (partition by m.touchpoint order by m.mentions desc, m.theme) as place
        from (
          select s.touchpoint, r.theme, sum(r.n)::bigint as mentions,
            coalesce(sum(r.n) filter (where r.sentiment = 'negative'), 0)::bigint as negative
          from dashboard.theme_rollup r
          join survey.survey s on s.workspace = r.workspace and s.id = r.survey
          where s.touchpoint <> '' and r.day >= (cast(:from as timestamptz) at time zone :zone)::date
          group by s.touchpoint, r.theme) m
        left join feedback.theme n on n.key = m.theme) ranked
      where place <= 3
      order by touchpoint, place""")
  @RegisterConstructorMapper(Spoken.class)
  List<Spoken> themes(Instant from, String zone);
}
