package koe.response.compat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;
import koe.kernel.web.ProblemMapper;

/** Answers in the form in which Formbricks gives them, readable from every page. */
final class ForeignAnswer {

  private static final Map<Integer, String> CODES =
      Map.of(
          400, "bad_request",
          404, "not_found",
          410, "gone",
          413, "bad_request",
          429, "too_many_requests",
          503, "internal_server_error");

  /** A refusal. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Refusal(String code, String message, Map<String, String> details) {}

  private ForeignAnswer() {}

  static Response of(JsonNode data) {
    return open(200).entity(Json.object().set("data", data)).build();
  }

  /** What is not allowed there is 400, whether it could be read or not. */
  static Response refused(RuntimeException failure) {
    Problem problem = ProblemMapper.tell(failure).problem();
    int status = problem.status() == 409 || problem.status() == 422 ? 400 : problem.status();
    Map<String, String> details = new LinkedHashMap<>();
    problem.errors().forEach(one -> details.put(field(one.pointer()), one.detail()));
    Response.ResponseBuilder answer =
        open(status)
            .entity(
                new Refusal(
                    CODES.getOrDefault(status, "internal_server_error"),
                    problem.detail(),
                    details));
    problem.headers().forEach(answer::header);
    return answer.build();
  }

  /** {@code /answers/nps} is called {@code nps} there. */
  private static String field(String pointer) {
    return pointer.startsWith("/answers/")
        ? pointer.substring("/answers/".length())
        : pointer.replaceFirst("^/", "");
  }

  private static Response.ResponseBuilder open(int status) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE, OPTIONS")
        .header(
            "Access-Control-Allow-Headers",
            "Content-Type, Authorization, Cache-Control, Idempotency-Key")
        .header("Cache-Control", "private, no-store");
  }

  static Response preflight() {
    return of(Json.object());
  }
}
