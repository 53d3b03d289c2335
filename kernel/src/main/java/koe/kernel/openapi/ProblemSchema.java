package koe.kernel.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A refusal, as RFC 9457 tells it. */
final class ProblemSchema {

  static final String NAME = "Problem";

  private ProblemSchema() {}

  static Schema create() {
    Schema error =
        OASFactory.createSchema()
            .type(Schema.SchemaType.OBJECT)
            .addProperty("pointer", text("JSON pointer into the body, or into the query."))
            .addProperty("parameter", text("The parameter of the query that is meant."))
            .addProperty("detail", text("What is wrong there."));
    return OASFactory.createSchema()
        .type(Schema.SchemaType.OBJECT)
        .description("Why a call was refused (RFC 9457).")
        .required(List.of("type", "title", "status", "detail"))
        .addProperty("type", text("A name for the kind of problem."))
        .addProperty("title", text("The kind of problem in words."))
        .addProperty("status", OASFactory.createSchema().type(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("What is wrong with this call."))
        .addProperty("instance", text("Under which the log knows it, if it was unexpected."))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .type(Schema.SchemaType.ARRAY)
                .items(error)
                .description("Every complaint about what was sent."));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().type(Schema.SchemaType.STRING).description(description);
  }

  static APIResponse response(String description) {
    Content content =
        OASFactory.createContent()
            .addMediaType(
                "application/problem+json",
                OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("#/components/schemas/" + NAME)));
    return OASFactory.createAPIResponse().description(description).content(content);
  }
}
