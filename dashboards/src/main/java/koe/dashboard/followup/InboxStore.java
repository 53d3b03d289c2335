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
      return state().isOpen() && dueAt.map(due -> due.isBefore(now)).orElse(false);
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

  /** How many follow-ups wait, in all and for one person. */
  record Counts(long open, long mine, long overdue) {}

  /** A customer as the address book knows them. */
  record Customer(
      String externalId, Optional<String> name, Optional<String> email, Optional<String> phone) {}

  /** A score that the customer gave. */
  record Scored(String metric, int value, int best) {}

  /**
   * @param mine only those of this account
   * @param overdue only those whose time is over
   */
  @SqlQuery(
      """
      select t.id, t.title, t.status, t.contact, c.name as contact_name, a.name as assignee_name,
        t.team, t.priority, t.due_at, s.value as nps, i.text, i.sentiment, i.language, t.created_at
      from dashboard.task t
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
      where (not :open or t.status = any(:openStates))
        and (cast(:mine as uuid) is null or t.assignee = cast(:mine as uuid))
        and (not :overdue or t.due_at < :now)
      order by case when t.status = any(:openStates) then 0 else 1 end,
        t.due_at nulls last, t.id desc
      limit :limit""")
  @RegisterConstructorMapper(Entry.class)
  List<Entry> list(
      boolean open,
      Optional<UUID> mine,
      boolean overdue,
      List<String> openStates,
      Instant now,
      int limit);

  @SqlQuery(
      """
      select count(*) as open,
        count(*) filter (where assignee = cast(:account as uuid)) as mine,
        count(*) filter (where due_at < :now) as overdue
      from dashboard.task where status = any(:openStates)""")
  @RegisterConstructorMapper(Counts.class)
  Counts counts(Optional<UUID> account, List<String> openStates, Instant now);

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
