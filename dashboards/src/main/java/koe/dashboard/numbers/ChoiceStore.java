package koe.dashboard.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What figures of the transaction's workspace can be cut by. */
public interface ChoiceStore {

  /** Something that has an id or a key, and a name. */
  record Named(String key, String name) {}

  /** A theme with its name in several languages. */
  record Theme(String key, JsonNode name) {

    /** Its name in a language, or its key if it has none. */
    public String nameIn(String language) {
      return name.path(language).asText(name.path("en").asText(key));
    }
  }

  @SqlQuery(
      """
      select id::text as key, name from survey.survey where published is not null
      order by created_at desc, id limit 200""")
  @RegisterConstructorMapper(Named.class)
  List<Named> surveys();

  @SqlQuery(
      """
      select id::text as key, name from survey.distribution
      order by created_at desc, id limit 500""")
  @RegisterConstructorMapper(Named.class)
  List<Named> distributions();

  @SqlQuery(
      """
      select distinct touchpoint from survey.survey
      where touchpoint is not null and touchpoint <> '' order by touchpoint limit 200""")
  List<String> touchpoints();

  @SqlQuery("select key, name from feedback.theme order by key limit 500")
  @RegisterConstructorMapper(Theme.class)
  List<Theme> themes();

  /** Names of the attributes that answers were seen with. */
  @SqlQuery(
      """
      select distinct substr(dimension, 9) as key from (
        select dimension from dashboard.rollup where dimension like 'contact.%'
        union
        select dimension from dashboard.rollup_unheld) d
      where dimension like 'contact.%' order by key limit 100""")
  List<String> attributes();
}
