package koe.survey.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What happened between the company and one person. */
public interface HistoryStore {

  /** A word for or against a channel. */
  record ConsentWord(
      String channel, boolean granted, Instant at, String source, Optional<String> wording) {}

  /** An address of the person that is not written to. */
  record Stop(String channel, String address, String reason, Instant at) {}

  /** An invitation and what came of it. */
  record Asked(
      UUID id,
      UUID distribution,
      String name,
      String survey,
      String channel,
      String address,
      String status,
      Optional<String> failure,
      Instant createdAt,
      Optional<Instant> sentAt,
      Optional<Instant> openedAt,
      Optional<Instant> completedAt) {}

  /** A time when the person was not asked, and why. */
  record Skipped(UUID distribution, String name, String reason, Instant at) {}

  /** What the person answered in one response. */
  record Answered(
      UUID response, String survey, JsonNode answers, JsonNode scores, Instant receivedAt) {}

  @SqlQuery(
      """
      select channel, granted, at, source, wording from survey.consent
      where contact = :contact order by at, id""")
  @RegisterConstructorMapper(ConsentWord.class)
  List<ConsentWord> consents(UUID contact);

  @SqlQuery(
      """
      select channel, address, reason, at from survey.suppression
      where address = any(:addresses) order by at""")
  @RegisterConstructorMapper(Stop.class)
  List<Stop> stops(List<String> addresses);

  @SqlQuery(
      """
      select i.id, i.distribution, d.name, s.name as survey, i.channel, i.address, i.status,
        i.failure, i.created_at, i.sent_at,
        min(e.at) filter (where e.kind = 'opened') as opened_at,
        min(e.at) filter (where e.kind = 'completed') as completed_at
      from survey.invitation i
      join survey.distribution d on d.workspace = i.workspace and d.id = i.distribution
      join survey.survey s on s.workspace = i.workspace and s.id = i.survey
      left join survey.invitation_event e on e.workspace = i.workspace and e.invitation = i.id
      where i.contact = :contact
      group by i.workspace, i.id, d.name, s.name order by i.id""")
  @RegisterConstructorMapper(Asked.class)
  List<Asked> invitations(UUID contact);

  @SqlQuery(
      """
      select k.distribution, d.name, k.reason, k.at
      from survey.skip k
      join survey.distribution d on d.workspace = k.workspace and d.id = k.distribution
      where k.contact = :contact order by k.at""")
  @RegisterConstructorMapper(Skipped.class)
  List<Skipped> skips(UUID contact);

  @SqlQuery(
      """
      select a.response, coalesce(s.name, '') as survey, a.answers, a.scores, a.received_at
      from survey.earlier_answer a
      left join survey.survey s on s.workspace = a.workspace and s.id = a.survey
      where a.contact = :externalId order by a.received_at""")
  @RegisterConstructorMapper(Answered.class)
  List<Answered> answers(String externalId);
}
