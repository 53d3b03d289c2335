package koe.response.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What customers may know of a company. */
interface CompanyStore {

  /** A logo and its type. */
  record Logo(String type, byte[] bytes) {}

  @SqlQuery("select name from access.workspace")
  String name();

  @SqlQuery("select branding from survey.branding")
  Optional<JsonNode> branding();

  @SqlQuery("select * from survey.logo_by_hash(:hash)")
  @RegisterConstructorMapper(Logo.class)
  Optional<Logo> logo(String hash);
}
