package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Which definition imported responses are held against. */
interface ImportStore {

  @SqlQuery("select published from survey.survey where id = :survey and published is not null")
  Optional<Integer> published(UUID survey);

  @SqlQuery("select definition from survey.version where survey = :survey and number = :version")
  JsonNode definition(UUID survey, int version);

  /** Lets the database count anew what its plans rest on; after many rows they would be bad. */
  @SqlQuery("select kernel.take_stock()")
  int takeStock();
}
