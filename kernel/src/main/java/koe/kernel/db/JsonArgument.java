package koe.kernel.db;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Types;
import koe.kernel.json.Json;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** A tree as a parameter for a json or jsonb column. */
final class JsonArgument extends AbstractArgumentFactory<JsonNode> {

  JsonArgument() {
    super(Types.OTHER);
  }

  @Override
  protected Argument build(JsonNode value, ConfigRegistry config) {
    String json = Json.write(value);
    return (position, statement, context) -> statement.setObject(position, json, Types.OTHER);
  }
}
