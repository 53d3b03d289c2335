package koe.feedback.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import koe.feedback.model.Models;
import koe.feedback.taxonomy.Taxonomies;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.json.MalformedJson;
import koe.kernel.web.AtMost;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.understanding.analysis.Analysis;
import koe.understanding.analysis.Comment;
import koe.understanding.analysis.TextAnalyzer;
import koe.understanding.sentiment.LearnedModels;
import koe.understanding.theme.ThemeFinder;

/** Understands any text; nothing is kept. */
@Path("api/v1/analyze")
@Singleton
public class AnalyzeResource {

  private static final int LONGEST = 100_000;

  private final TextAnalyzer analyzer;
  private final Taxonomies taxonomies;
  private final Models models;
  private final CurrentCaller current;

  @Inject
  public AnalyzeResource(
      TextAnalyzer analyzer, Taxonomies taxonomies, Models models, CurrentCaller current) {
    this.analyzer = analyzer;
    this.taxonomies = taxonomies;
    this.models = models;
    this.current = current;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Analysis analyze(byte[] body) {
    return analyze(JsonBody.of(body), knowledge());
  }

  /**
   * One object a line in, one a line out, in the same order; a bad line answers with its problem.
   */
  @POST
  @Consumes("application/x-ndjson")
  @Produces("application/x-ndjson")
  @AtMost(1L << 32)
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response analyzeAll(InputStream body) {
    Knowledge knowledge = knowledge();
    StreamingOutput output = stream -> answerLines(body, stream, knowledge);
    return Response.ok(output).build();
  }

  /** What the caller's workspace looks for, and what it has learned. */
  private record Knowledge(ThemeFinder themes, LearnedModels learned) {}

  private Knowledge knowledge() {
    UUID workspace = current.workspace();
    return new Knowledge(
        models.themes(workspace, taxonomies.current(workspace)), models.current(workspace));
  }

  private void answerLines(InputStream body, OutputStream output, Knowledge knowledge)
      throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        output.write(answer(line, knowledge).getBytes(StandardCharsets.UTF_8));
        output.write('\n');
      }
    }
    output.flush();
  }

  private String answer(String line, Knowledge knowledge) {
    try {
      JsonNode json = Json.parse(line.getBytes(StandardCharsets.UTF_8));
      return Json.write(analyze(JsonBody.of(json), knowledge));
    } catch (MalformedJson malformed) {
      return problem(Problem.malformed(malformed.pointer(), malformed.detail()));
    } catch (Problem refused) {
      return problem(refused);
    }
  }

  private static String problem(Problem problem) {
    ObjectNode json = Json.object();
    json.set("error", Json.mapper().valueToTree(problem.body(java.util.Optional.empty())));
    return Json.write(json);
  }

  private Analysis analyze(JsonBody body, Knowledge knowledge) {
    body.only("text", "language", "question");
    if (!body.has("text")) {
      body.complain("text", "this field is needed");
    }
    Comment comment =
        new Comment(
            body.optionalText("text", LONGEST).orElse(""),
            body.optionalText("language", 35),
            body.optionalText("question", 2_000));
    body.orRefuse();
    return analyzer.analyze(comment, knowledge.themes(), knowledge.learned());
  }
}
