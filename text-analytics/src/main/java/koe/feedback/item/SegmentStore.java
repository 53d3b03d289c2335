package koe.feedback.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Segments, and the customers who have commented. */
interface SegmentStore {

  /** What a segment's filter sees of a customer. */
  record Portrait(String contact, JsonNode portrait) {}

  @SqlQuery("select filter from survey.segment where key = :key")
  Optional<String> filter(String key);

  /** Customers who have commented, in the order of their keys; times are of the zone. */
  @SqlQuery(
      """
      with said as (
        select distinct contact from feedback.item
        where contact > :after order by contact limit :limit)
      select s.contact, c.attributes || jsonb_strip_nulls(jsonb_build_object(
          'externalId', c.external_id, 'name', c.name, 'language', c.language,
          'timeZone', c.time_zone, 'hasEmail', c.email is not null,
          'hasPhone', c.phone is not null, 'hasLine', c.line_user_id is not null,
          'events', (select jsonb_object_agg(e.type, jsonb_build_object('count', e.count,
                'amount', e.amount, 'first', to_char(e.first, 'YYYY-MM-DD"T"HH24:MI:SS'),
                'last', to_char(e.last, 'YYYY-MM-DD"T"HH24:MI:SS'),
                'daysSince', cast(cast(:now as timestamptz) at time zone :zone as date)
                  - cast(e.last as date)))
            from (select type, count(*) as count, sum(amount) as amount,
                min(at) at time zone :zone as first, max(at) at time zone :zone as last
              from survey.event where contact = c.id group by type) e),
          'answers', (select jsonb_object_agg(one.key, one.value order by a.received_at, a.response)
            from survey.earlier_answer a, jsonb_each(a.answers) one where a.contact = s.contact),
          'lastAnswered', (select to_char(max(a.received_at) at time zone :zone,
              'YYYY-MM-DD"T"HH24:MI:SS')
            from survey.earlier_answer a where a.contact = s.contact)))
        || coalesce((select jsonb_object_agg('last' || upper(left(one.key, 1))
              || substr(one.key, 2), one.value order by a.received_at, a.response)
            from survey.earlier_answer a, jsonb_each(a.scores) one where a.contact = s.contact), '{}')
        as portrait
      from said s join survey.contact c on c.external_id = s.contact order by s.contact""")
  @RegisterConstructorMapper(Portrait.class)
  List<Portrait> commenting(String after, String zone, Instant now, int limit);

  @SqlQuery("select id from feedback.item where contact = any(:contacts)")
  Set<UUID> items(List<String> contacts);
}
