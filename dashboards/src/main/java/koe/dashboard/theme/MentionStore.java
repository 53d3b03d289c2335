package koe.dashboard.theme;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.overview.ThemeStore;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Mentions of one theme in the transaction's workspace. */
public interface MentionStore {

  /**
   * A theme.
   *
   * @param mergedInto the theme that speaks for it since it was merged
   */
  record Named(String key, JsonNode name, Optional<String> mergedInto) {

    /** Its name in a language, or its key if it has none. */
    public String nameIn(String language) {
      return name.path(language).asText(name.path("en").asText(key));
    }
  }

  @SqlQuery("select key, name, merged_into from feedback.theme where key = :key")
  @RegisterConstructorMapper(Named.class)
  Optional<Named> find(String key);

  /** Mentions in one week, by tone. */
  record Week(LocalDate start, long positive, long neutral, long mixed, long negative) {

    public long mentions() {
      return positive + neutral + mixed + negative;
    }
  }

  @SqlQuery(
      ThemeStore.COUNTED
          + """
      select s.start::date as start,
        coalesce(sum(c.n) filter (where c.sentiment = 'positive'), 0)::bigint as positive,
        coalesce(sum(c.n) filter (where c.sentiment = 'neutral'), 0)::bigint as neutral,
        coalesce(sum(c.n) filter (where c.sentiment = 'mixed'), 0)::bigint as mixed,
        coalesce(sum(c.n) filter (where c.sentiment = 'negative'), 0)::bigint as negative
      from generate_series(date_trunc('week', cast(:from as timestamp)),
        cast(:to as timestamp) - interval '1 day', interval '7 days') as s (start)
      left join counted c on c.theme = :theme
        and c.day >= s.start::date and c.day < s.start::date + 7
      group by s.start
      order by s.start""")
  @RegisterConstructorMapper(Week.class)
  List<Week> weeks(String theme, LocalDate from, LocalDate to, String zone);

  /** Where it is spoken of. */
  record Place(
      UUID survey, String name, Optional<String> touchpoint, long mentions, long negative) {}

  @SqlQuery(
      ThemeStore.COUNTED
          + """
      select s.id as survey, s.name, s.touchpoint, sum(c.n)::bigint as mentions,
        coalesce(sum(c.n) filter (where c.sentiment = 'negative'), 0)::bigint as negative
      from counted c
      join survey.survey s on s.id = c.survey
      where c.theme = :theme
      group by s.id, s.name, s.touchpoint
      order by mentions desc, s.name limit 20""")
  @RegisterConstructorMapper(Place.class)
  List<Place> places(String theme, LocalDate from, LocalDate to, String zone);

  /** Follow-ups that are open of those who spoke of it. */
  @SqlQuery(
      """
      select count(*) from dashboard.task t
      where t.status not in ('closed', 'verified', 'resolved', 'noReply', 'optedOut', 'duplicate')
        and exists (
          select from feedback.item i
          join feedback.item_theme m on m.workspace = i.workspace and m.item = i.id
          where i.workspace = t.workspace and i.response = t.response and m.theme = :theme)""")
  long tasks(String theme);
}
