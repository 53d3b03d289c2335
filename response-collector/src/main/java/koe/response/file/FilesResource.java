package koe.response.file;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import koe.kernel.access.Open;
import koe.kernel.survey.FileQuestion;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import koe.kernel.web.AtMost;
import koe.kernel.web.Problem;
import koe.response.intake.Definitions;
import koe.response.intake.Link;
import koe.response.intake.Links;

/**
 * Takes a file from a program, before the answer that refers to it: a form with {@code token}, or
 * {@code survey} and {@code link}, with {@code question}, and with one {@code file}. What comes
 * back is one element of the answer.
 */
@Path("api/v1/files")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class FilesResource {

  private final Links links;
  private final Definitions definitions;
  private final AnswerFiles files;

  @Inject
  public FilesResource(Links links, Definitions definitions, AnswerFiles files) {
    this.links = links;
    this.definitions = definitions;
    this.files = files;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @AtMost(FileQuestion.LARGEST + (64 << 10))
  @Open
  public Response add(@HeaderParam("Content-Type") String type, InputStream body) {
    try (SentForm form = SentForm.read(type, body)) {
      Link link = Links.accepting(find(form.fields()));
      FileQuestion question = question(link, field(form.fields(), "question"));
      List<SentFile> sent = form.files("file");
      if (sent.size() != 1) {
        throw Problem.invalid("/file", "one file is needed");
      }
      AnswerFiles.Taken taken = files.take(link, question, sent.get(0));
      taken
          .fault()
          .ifPresent(
              fault -> {
                throw Problem.invalid("/file", explained(fault, question, sent.get(0)));
              });
      JsonNode kept = taken.file().orElseThrow().toJson();
      return Response.status(201).entity(kept).build();
    }
  }

  private Optional<Link> find(MultivaluedMap<String, String> fields) {
    if (fields.containsKey("token")) {
      return links.find(field(fields, "token"));
    }
    String survey = field(fields, "survey");
    return links
        .findOpen(field(fields, "link"))
        .filter(link -> link.survey().toString().equals(survey));
  }

  private static String field(MultivaluedMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name))
        .orElseThrow(() -> Problem.invalid("/" + name, "this field is needed"));
  }

  private FileQuestion question(Link link, String name) {
    return definitions
        .get(link.workspace(), link.survey(), link.version().orElseThrow())
        .question(name)
        .filter(FileQuestion.class::isInstance)
        .map(FileQuestion.class::cast)
        .orElseThrow(() -> Problem.invalid("/question", "the survey asks for no files here"));
  }

  private static String explained(FileFault fault, FileQuestion question, SentFile file) {
    return FileWords.of(Texts.kernel().in(Language.ENGLISH)).fault(fault, question, file);
  }
}
