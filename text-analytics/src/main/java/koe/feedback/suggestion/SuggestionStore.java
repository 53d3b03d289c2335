package koe.feedback.suggestion;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Understood comments of the transaction's workspace. */
interface SuggestionStore {

  /** A comment with what was understood of it. */
  record Row(
      UUID id,
      String text,
      String language,
      Instant receivedAt,
      JsonNode analysis,
      Optional<Boolean> unhappy) {}

  @SqlQuery(
      """
      select id, text, language, received_at, analysis,
        case
          when metric = 'nps' and score is not null
            then case when score <= 6 then true when score >= 9 then false end
          when metric = 'csat' and score is not null
            then case when score <= 2 then true when score >= 4 then false end
          when metric = 'ces' and score is not null
            then case when score <= 3 then true when score >= 6 then false end
          else case sentiment when 'negative' then true when 'positive' then false end
        end as unhappy
      from feedback.item
      where analysis is not null and received_at >= :from
        and (cast(:survey as uuid) is null or survey = :survey)
      order by received_at desc, id limit :limit""")
  @RegisterConstructorMapper(Row.class)
  List<Row> newest(Optional<UUID> survey, Instant from, int limit);
}
