package koe.kernel.web;

import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import koe.kernel.json.Json;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;

/** A problem as problem+json for programs and as a page for people. */
@Singleton
public class ProblemPage {

  private static final MediaType PROBLEM = new MediaType("application", "problem+json");

  private final Templates templates;

  @Inject
  public ProblemPage(Templates templates) {
    this.templates = templates;
  }

  /**
   * @param accepted the Accept-Language header
   */
  Response response(Problem problem, Optional<String> instance, boolean asPage, String accepted) {
    Response.ResponseBuilder response = Response.status(problem.status());
    problem.headers().forEach(response::header);
    if (!asPage) {
      return response.type(PROBLEM).entity(Json.write(problem.body(instance))).build();
    }
    return response
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(page(problem, instance, accepted))
        .build();
  }

  String page(Problem problem, Optional<String> instance, String accepted) {
    Language language = Language.negotiate(Optional.empty(), accepted);
    StringOutput output = new StringOutput();
    templates
        .kernel()
        .render(
            "problem.jte",
            Map.of(
                "t", Texts.kernel().in(language),
                "problem", problem,
                "instance", instance.orElse("")),
            output);
    return output.toString();
  }
}
