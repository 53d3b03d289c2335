package koe.kernel.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import koe.kernel.web.Paging;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What parameters mean that many calls have. */
final class ParameterWords {

  private static final String ID = "Its id.";
  private static final String KEY = "The key under which it is kept.";

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("limit", "How many to give at most."),
          Map.entry("cursor", "From where the list goes on: the next of the answer before."),
          Map.entry("If-Match", "The ETag of what is changed; 412 if somebody was quicker."),
          Map.entry(
              "Idempotency-Key", "The same key and body get the first answer again, once done."),
          Map.entry("from", "From this day or time on."),
          Map.entry("to", "Until this day or time."),
          Map.entry("survey", "The id of a survey."),
          Map.entry("language", "ja or en."),
          Map.entry("id", ID),
          Map.entry("response", "The id of the response."),
          Map.entry("item", "The id of the comment."),
          Map.entry("file", "The content of the file's answer."),
          Map.entry("invitation", "The id of the invitation."),
          Map.entry("revision", "The number of the revision."),
          Map.entry("number", "The number of the version."),
          Map.entry("key", KEY),
          Map.entry("externalId", "The key by which your own systems know the customer."),
          Map.entry("metric", "nps, csat or ces."),
          Map.entry("sector", "The sector's name, from the list of taxonomies."),
          Map.entry("channel", "email, sms, line, link or embed."),
          Map.entry("address", "An address of mail, a number or a LINE user."),
          Map.entry("token", "The token of a personal link, or the key of a public one."),
          Map.entry("environmentId", "The environment of Formbricks that a survey stands in for."),
          Map.entry("responseId", "The id of the response."),
          Map.entry("api", "v1 or v2."),
          Map.entry("workspace", "The id of the workspace."),
          Map.entry("MCP-Protocol-Version", "The version of the protocol that is spoken."),
          Map.entry("X-Twilio-Signature", "The provider's signature."),
          Map.entry("X-Line-Signature", "The provider's signature."));

  private ParameterWords() {}

  static Parameter query(String name) {
    return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).schema(text());
  }

  static Parameter path(String name) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.PATH)
        .required(true)
        .schema(text());
  }

  static Parameter header(String name) {
    return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).schema(text());
  }

  private static Schema text() {
    return OASFactory.createSchema().type(Schema.SchemaType.STRING);
  }

  /**
   * @param own what is said of the call's own parameters
   */
  static Parameter describe(Parameter parameter, JsonNode own) {
    String name = parameter.getName();
    String said = own.path(name).asText(KNOWN.getOrDefault(name, ""));
    if (!said.isEmpty()) parameter.setDescription(said);
    if (name.equals("limit")) {
      parameter.setSchema(
          OASFactory.createSchema()
              .type(Schema.SchemaType.INTEGER)
              .minimum(BigDecimal.ONE)
              .maximum(BigDecimal.valueOf(Paging.MOST))
              .defaultValue(Paging.DEFAULT));
    }
    return parameter;
  }
}
