package koe.dashboard.announcement;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Who raised an insight, what happened to it, and who was told. */
interface ChainStore {

  /** A comment that raised it, by the customer's own key. */
  record Raised(String contact, UUID response, String question) {}

  /**
   * Comments about the theme whose sentiment is one of those, from people who are known.
   *
   * @param since the earliest that counts
   */
  @SqlQuery(
      """
      select distinct i.contact, i.response, i.question
      from feedback.item_theme t
      join feedback.item i on i.workspace = t.workspace and i.id = t.item
      where t.theme = :theme and t.sentiment = any(:sentiments) and i.contact is not null
        and i.received_at >= :since
      order by i.contact, i.response, i.question""")
  @RegisterConstructorMapper(Raised.class)
  List<Raised> raised(String theme, List<String> sentiments, Instant since);

  @SqlQuery(
      """
      select survey.announce(:id, :insight, cast(:name as json), :actor, :now,
        cast(:contacts as text[]), cast(:responses as uuid[]), cast(:questions as text[]))""")
  int announce(
      UUID id,
      UUID insight,
      JsonNode name,
      String actor,
      Instant now,
      List<String> contacts,
      List<UUID> responses,
      List<String> questions);

  @SqlQuery(
      """
      select at, actor, action from access.audit
      where object = cast(:insight as text) and action like 'insight.%'
      order by at, id""")
  @RegisterConstructorMapper(Chain.Step.class)
  List<Chain.Step> steps(UUID insight);

  @SqlQuery(
      """
      select tracker, status, name, url from dashboard.issue
      where insight = :insight order by created_at, tracker""")
  @RegisterConstructorMapper(Chain.Issue.class)
  List<Chain.Issue> issues(UUID insight);

  /** The newest first. */
  @SqlQuery(
      """
      select a.id, a.created_at, a.created_by, a.distribution, d.status,
        (select count(distinct r.contact) from survey.raised r
          where r.workspace = a.workspace and r.announcement = a.id) as people,
        (select count(*) from survey.invitation i
          where i.workspace = a.workspace and i.distribution = a.distribution
            and i.status = 'sent') as told,
        (select count(*) from response.response p
          where p.workspace = a.workspace and p.distribution = a.distribution
            and p.status = 'complete') as answered,
        (select count(*) from response.response p
          join response.answer w on w.workspace = p.workspace and w.response = p.id
            and w.question = 'helped' and w.value #>> '{}' in ('yes', 'partly')
          where p.workspace = a.workspace and p.distribution = a.distribution
            and p.status = 'complete') as helped
      from survey.announcement a
      left join survey.distribution d on d.workspace = a.workspace and d.id = a.distribution
      where a.insight = :insight order by a.id desc""")
  @RegisterConstructorMapper(Chain.Message.class)
  List<Chain.Message> messages(UUID insight);
}
