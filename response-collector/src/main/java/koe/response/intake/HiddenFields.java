package koe.response.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/**
 * What a page or program says of an answer besides the answers, such as the branch of a QR code.
 * What the company knows of a contact itself is not overwritten from outside.
 */
public final class HiddenFields {

  private static final int MOST = 50;
  private static final int LONGEST = 500;

  private HiddenFields() {}

  static void check(JsonBody body, ObjectNode attributes) {
    if (attributes.size() > MOST) {
      body.complain("attributes", "at most " + MOST + " attributes are kept");
    }
    for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
      if (!attribute.getValue().isValueNode() || attribute.getValue().asText().length() > LONGEST) {
        body.complain("attributes", attribute.getKey() + " must be a short value");
      }
    }
  }

  static Link with(Link link, JsonBody body) {
    ObjectNode all = body.object("attributes").map(ObjectNode::deepCopy).orElse(null);
    if (all == null) {
      return link;
    }
    return with(link, all);
  }

  /** The link with fields that the company itself signed. */
  public static Link with(Link link, Map<String, String> signed) {
    ObjectNode all = Json.object();
    signed.forEach(all::put);
    return with(link, all);
  }

  private static Link with(Link link, ObjectNode all) {
    if (link.attributes() instanceof ObjectNode known) {
      all.setAll(known);
    }
    return new Link(
        link.workspace(),
        link.survey(),
        link.version(),
        link.surveyStatus(),
        link.distribution(),
        link.distributionStatus(),
        link.channel(),
        link.invitation(),
        link.contactKey(),
        link.language(),
        all,
        link.tokenHash());
  }
}
