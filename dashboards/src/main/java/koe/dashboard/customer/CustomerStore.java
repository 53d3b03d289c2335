package koe.dashboard.customer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What the transaction's workspace knows of one customer. */
public interface CustomerStore {

  /** A customer as the address book knows them. */
  record Person(
      String externalId,
      Optional<String> name,
      Optional<String> email,
      Optional<String> phone,
      Optional<String> language,
      JsonNode attributes,
      Instant createdAt) {

    /** How the customer is called: by name if it is known. */
    public String title() {
      return name.filter(it -> !it.isBlank()).orElse(externalId);
    }
  }

  @SqlQuery(
      """
      select external_id, name, email, phone, language, attributes, created_at
      from survey.contact where external_id = :contact""")
  @RegisterConstructorMapper(Person.class)
  Optional<Person> person(String contact);

  /** The last word on being asked through a channel. */
  record Word(String channel, boolean granted, Instant at, String source) {}

  @SqlQuery(
      """
      select distinct on (o.channel) o.channel, o.granted, o.at, o.source
      from survey.contact c
      join survey.consent o on o.workspace = c.workspace and o.contact = c.id
      where c.external_id = :contact
      order by o.channel, o.at desc, o.id desc""")
  @RegisterConstructorMapper(Word.class)
  List<Word> consents(String contact);

  /** A channel through which nothing is sent to the customer any more. */
  record Stop(String channel, String reason, Instant at) {}

  @SqlQuery(
      """
      select s.channel, s.reason, s.at
      from survey.contact c
      join survey.suppression s on s.workspace = c.workspace
        and s.address in (c.email, c.phone, c.line_user_id)
      where c.external_id = :contact
      order by s.at desc""")
  @RegisterConstructorMapper(Stop.class)
  List<Stop> stops(String contact);

  /** What the customer did of one kind, and what they spent with it. */
  record Doing(
      String type,
      Optional<String> currency,
      long times,
      Optional<BigDecimal> amount,
      Instant last) {}

  @SqlQuery(
      """
      select e.type, e.currency, count(*) as times, sum(e.amount) as amount, max(e.at) as last
      from survey.contact c
      join survey.event e on e.workspace = c.workspace and e.contact = c.id
      where c.external_id = :contact
      group by e.type, e.currency
      order by amount desc nulls last, e.type limit 20""")
  @RegisterConstructorMapper(Doing.class)
  List<Doing> doings(String contact);

  /** An answer to the question of a metric. */
  record Scored(String metric, int value, int best, Instant at) {}

  @SqlQuery(
      """
      select s.metric, s.value, s.best, r.received_at as at
      from response.response r
      join response.score s on s.workspace = r.workspace and s.response = r.id
      where r.contact = :contact and r.status = 'complete'
      order by r.received_at desc, s.metric limit 30""")
  @RegisterConstructorMapper(Scored.class)
  List<Scored> scores(String contact);

  /**
   * Something that happened.
   *
   * @param kind invitation, skip, response, task or event
   * @param what the name of the distribution, the survey or the task, or the type of the event
   * @param state of an invitation or a task; the reason of a skip
   * @param link the id of a task
   */
  record Moment(
      Instant at,
      String kind,
      String what,
      Optional<String> state,
      Optional<UUID> link,
      Optional<String> metric,
      Optional<Integer> value,
      Optional<Integer> best,
      Optional<String> text,
      Optional<String> language,
      Optional<String> sentiment,
      Optional<BigDecimal> amount,
      Optional<String> currency) {}

  /** The newest first, and so many of each kind at most. */
  @SqlQuery(
      """
      with person as materialized (
        select workspace, id from survey.contact where external_id = :contact)
      select * from (
        (select coalesce(i.sent_at, i.created_at) as at, 'invitation' as kind, d.name as what,
          i.status as state, null::uuid as link, null as metric, null::int as value,
          null::int as best, null as text, null as language, null as sentiment,
          null::numeric as amount, null as currency
        from person p
        join survey.invitation i on i.workspace = p.workspace and i.contact = p.id
        join survey.distribution d on d.workspace = i.workspace and d.id = i.distribution
        order by 1 desc limit :limit)
        union all
        (select k.at, 'skip', d.name, k.reason, null, null, null, null, null, null, null, null, null
        from person p
        join survey.skip k on k.workspace = p.workspace and k.contact = p.id
        join survey.distribution d on d.workspace = k.workspace and d.id = k.distribution
        order by 1 desc limit :limit)
        union all
        (select r.received_at, 'response', s.name, r.status, null, v.metric, v.value, v.best, i.text,
          i.language, i.sentiment, null, null
        from response.response r
        join survey.survey s on s.workspace = r.workspace and s.id = r.survey
        left join lateral (select metric, value, best from response.score
          where workspace = r.workspace and response = r.id order by metric desc limit 1) v on true
        left join lateral (select text, language, sentiment from feedback.item
          where workspace = r.workspace and response = r.id order by question limit 1) i on true
        where r.contact = :contact
        order by 1 desc limit :limit)
        union all
        (select t.created_at, 'task', t.title, t.status, t.id, null, null, null, null, null, null,
          null, null
        from dashboard.task t
        where t.contact = :contact
        order by 1 desc limit :limit)
        union all
        (select e.at, 'event', e.type, null, null, null, null, null, null, null, null, e.amount,
          e.currency
        from person p
        join survey.event e on e.workspace = p.workspace and e.contact = p.id
        order by 1 desc limit :limit)) m
      order by at desc, kind limit :limit""")
  @RegisterConstructorMapper(Moment.class)
  List<Moment> moments(String contact, int limit);
}
