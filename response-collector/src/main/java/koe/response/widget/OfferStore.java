package koe.response.widget;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Asks whether a widget may show itself, as the public door may. */
interface OfferStore {

  @SqlQuery("select survey.offer(:key, :visitor, :lot, :now)")
  boolean offer(String key, Optional<byte[]> visitor, double lot, Instant now);
}
