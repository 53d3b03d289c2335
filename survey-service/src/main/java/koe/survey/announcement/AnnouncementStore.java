package koe.survey.announcement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Announcements of the transaction's workspace. */
@RegisterConstructorMapper(Announcement.class)
interface AnnouncementStore {

  String COLUMNS =
      """
      select a.id, a.insight, a.name, a.done, a.survey, a.distribution, d.status,
        (select count(distinct r.contact) from survey.raised r
          where r.workspace = a.workspace and r.announcement = a.id) as people,
        (select count(*) from survey.raised r
          where r.workspace = a.workspace and r.announcement = a.id) as comments,
        a.created_by, a.created_at
      from survey.announcement a
      left join survey.distribution d on d.workspace = a.workspace and d.id = a.distribution
      """;

  @SqlQuery(COLUMNS + "where a.id = :id")
  Optional<Announcement> find(UUID id);

  /** The newest first. */
  @SqlQuery(
      COLUMNS
          + """
          where (cast(:before as uuid) is null or a.id < cast(:before as uuid))
          order by a.id desc limit :limit""")
  List<Announcement> list(Optional<UUID> before, int limit);

  /** Lets those who write the same message pass one after the other. */
  @SqlQuery("select id from survey.announcement where id = :id for update")
  Optional<UUID> lock(UUID id);

  /** The keys of those whom it is for. */
  @SqlQuery(
      """
      select distinct c.external_id from survey.raised r
      join survey.contact c on c.workspace = r.workspace and c.id = r.contact
      where r.announcement = :id order by c.external_id""")
  List<String> contacts(UUID id);

  /** The survey of an earlier announcement that is still answered. */
  @SqlQuery(
      """
      select a.survey from survey.announcement a
      join survey.survey s on s.workspace = a.workspace and s.id = a.survey
      where s.status = 'open' order by a.created_at desc, a.id desc limit 1""")
  Optional<UUID> usualSurvey();

  @SqlUpdate(
      """
      update survey.announcement
      set done = :done, survey = :survey, distribution = :distribution where id = :id""")
  void write(UUID id, JsonNode done, UUID survey, UUID distribution);
}
