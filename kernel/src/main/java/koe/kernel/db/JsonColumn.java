package koe.kernel.db;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import koe.kernel.json.Json;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A json or jsonb column as a tree. */
final class JsonColumn implements ColumnMapper<JsonNode> {

  @Override
  public JsonNode map(ResultSet row, int column, StatementContext context) throws SQLException {
    String json = row.getString(column);
    return json == null ? MissingNode.getInstance() : Json.read(json);
  }
}
