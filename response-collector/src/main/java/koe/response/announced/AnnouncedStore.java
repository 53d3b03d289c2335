package koe.response.announced;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The gate's functions about messages that something was done. */
interface AnnouncedStore {

  @SqlQuery("select * from response.raised(:hash)")
  @RegisterConstructorMapper(Raised.class)
  List<Raised> raised(byte[] hash);

  @SqlQuery("select response.ask(:hash, :wish, :response, :question, :kind, :text, :now)")
  boolean ask(
      byte[] hash,
      UUID wish,
      UUID response,
      String question,
      String kind,
      String text,
      Instant now);

  @SqlQuery("select survey.ask_erasure(:hash, :erasure, :now)")
  boolean askErasure(byte[] hash, UUID erasure, Instant now);
}
