package koe.dashboard.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Follow-ups as people see them on a page, with the customer and what was said. */
public interface InboxStore {

  /** A follow-up in a list. */
  record Entry(
      UUID id,
      String title,
      String status,
      Optional<String> contact,
      Optional<String> contactName,
      Optional<String> assigneeName,
      Optional<String> team,
      String priority,
      Optional<Instant> dueAt,
      Optional<Instant> waitingSince,
      int responses,
      Optional<Integer> nps,
      Optional<String> text,
      Optional<String> sentiment,
      Optional<String> language,
      Instant createdAt) {

    private static final int EXCERPT = 120;

    public Status state() {
      return Status.of(status).orElseThrow();
    }

    public boolean isOverdue(Instant now) {
      Instant running = waitingSince.orElse(now);
      return state().isOpen() && dueAt.map(due -> due.isBefore(running)).orElse(false);
    }

    /** The beginning of what was said, cut between characters and never within one. */
    public String excerpt() {
      String said = text.orElse("");
      if (said.codePointCount(0, said.length()) <= EXCERPT) {
        return said;
      }
      return said.substring(0, said.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    /** How the customer is called: by name if it is known. */
    public String customer() {
      return contactName.or(() -> contact).orElse("");
    }
  }

  /** How many follow-ups wait, in all, for one person, for their team and for nobody. */
  record Counts(long open, long mine, long team, long overdue, long unassigned) {}

  /** A customer as the address book knows them. */
  record Customer(
      String externalId, Optional<String> name, Optional<String> email, Optional<String> phone) {}

  /** A score that the customer gave. */
  record Scored(String metric, int value, int best) {}

  String ENTRY =
      """
      select t.id, t.title, t.status, t.contact, c.name as contact_name, a.name as assignee_name,
        t.team, t.priority, t.due_at, t.waiting_since, t.responses, s.value as nps, i.text,
        i.sentiment, i.language, t.created_at
      from picked t
      left join survey.contact c on c.workspace = t.workspace and c.external_id = t.contact
      left join access.account a on a.workspace = t.workspace and a.id = t.assignee
      left join lateral (
        select value from response.score
        where workspace = t.workspace and response = t.response and metric = 'nps'
        order by question limit 1) s on true
      left join lateral (
        select text, sentiment, language from feedback.item
        where workspace = t.workspace and response = t.response
        order by question limit 1) i on true
      """;

  /** As the partial indexes of open follow-ups say it. */
  String OPEN =
      " status not in ('closed', 'verified', 'resolved', 'noReply', 'optedOut', 'duplicate') ";

  /**
   * What is open, the most pressing first.
   *
   * @param mine only those of this account
   * @param team only those of this team
   * @param overdue only those whose time is over
   * @param unassigned only those that nobody has
   */
  @SqlQuery(
      "with picked as (select * from dashboard.task where"
          + OPEN
          + """
      and (cast(:mine as uuid) is null or assignee = cast(:mine as uuid))
        and (cast(:team as text) is null or team = cast(:team as text))
        and (not :overdue or due_at < coalesce(waiting_since, :now))
        and (not :unassigned or assignee is null)
      order by due_at nulls last, id limit :limit)
      """
          + ENTRY
          + "order by t.due_at nulls last, t.id")
  @RegisterConstructorMapper(Entry.class)
  List<Entry> open(
      Optional<UUID> mine,
      Optional<String> team,
      boolean overdue,
      boolean unassigned,
      Instant now,
      int limit);

  /** All there are, the newest first. */
  @SqlQuery(
      "with picked as (select * from dashboard.task order by id desc limit :limit)"
          + ENTRY
          + "order by t.id desc")
  @RegisterConstructorMapper(Entry.class)
  List<Entry> newest(int limit);

  @SqlQuery(
      """
      select count(*) as open,
        count(*) filter (where assignee = cast(:account as uuid)) as mine,
        count(*) filter (where team = cast(:team as text)) as team,
        count(*) filter (where due_at < coalesce(waiting_since, :now)) as overdue,
        count(*) filter (where assignee is null) as unassigned
      from dashboard.task where"""
          + OPEN)
  @RegisterConstructorMapper(Counts.class)
  Counts counts(Optional<UUID> account, Optional<String> team, Instant now);

  @SqlQuery("select team from access.account where id = :account and team is not null")
  Optional<String> teamOf(UUID account);

  /** Something that happened with a customer before: an answer, or another follow-up. */
  record Earlier(
      Instant at,
      Optional<UUID> task,
      Optional<String> status,
      Optional<String> metric,
      Optional<Integer> value,
      Optional<Integer> best,
      Optional<String> text,
      Optional<String> language) {}

  @SqlQuery(
      """
      select * from (
        (select r.received_at as at, null::uuid as task, null as status, s.metric, s.value, s.best,
          i.text, i.language
        from response.response r
        left join lateral (select metric, value, best from response.score
          where workspace = r.workspace and response = r.id order by metric desc limit 1) s on true
        left join lateral (select text, language from feedback.item
          where workspace = r.workspace and response = r.id order by question limit 1) i on true
        where r.contact = :contact and r.status = 'complete'
          and r.id is distinct from cast(:response as uuid)
        order by r.received_at desc limit 10)
        union all
        (select t.created_at, t.id, t.status, null, null, null, t.title, null
        from dashboard.task t
        where t.contact = :contact and t.id <> :task order by t.id desc limit 10)) as earlier
      order by at desc limit 12""")
  @RegisterConstructorMapper(Earlier.class)
  List<Earlier> earlier(String contact, UUID task, Optional<UUID> response);

  @SqlQuery(
      "select external_id, name, email, phone from survey.contact where external_id = :contact")
  @RegisterConstructorMapper(Customer.class)
  Optional<Customer> customer(String contact);

  @SqlQuery(
      "select metric, value, best from response.score where response = :response order by question")
  @RegisterConstructorMapper(Scored.class)
  List<Scored> scores(UUID response);

  @SqlQuery("select name from survey.survey where id = :survey")
  Optional<String> surveyName(UUID survey);
}
