package koe.it.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import koe.it.system.Http;
import koe.it.system.KoeSystem;
import koe.it.system.RawHttp;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong is told in one form, and never how Koe is made. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsIT {

  private static final String INSIDES =
      "(?s).*(Exception|\\bat [a-z]+\\.[a-z.]+\\(|org\\.glassfish|jakarta\\.|Payara|GlassFish|Grizzly"
          + "|Jersey|Jackson|com\\.fasterxml|koe\\.[a-z]+\\.[a-z]+\\.|PSQL).*";

  private final KoeSystem koe;
  private final Http api;

  ProblemsIT(KoeSystem koe) {
    this.koe = koe;
    api = koe.workspace("Problems").api();
  }

  /**
   * One of the four applications.
   *
   * @param object a path that takes GET and does not exist
   * @param post a path that takes JSON by POST or PUT
   */
  record Application(String root, String object, String method, String post) {

    @Override
    public String toString() {
      return root;
    }
  }

  static List<Application> applications() {
    return List.of(
        new Application(
            "/surveys",
            "/surveys/api/v1/surveys/01890000-0000-7000-8000-000000000000",
            "POST",
            "/surveys/api/v1/surveys"),
        new Application(
            "/r",
            "/r/api/v1/responses/01890000-0000-7000-8000-000000000000",
            "POST",
            "/r/api/v1/responses"),
        new Application(
            "/feedback",
            "/feedback/api/v1/items/01890000-0000-7000-8000-000000000000",
            "POST",
            "/feedback/api/v1/analyze"),
        new Application(
            "", "/api/v1/tasks/01890000-0000-7000-8000-000000000000", "PUT", "/api/v1/rules/key"));
  }

  @Test
  void a_wrong_parameter_of_the_query_is_named() {
    for (String call :
        List.of(
            "/surveys/api/v1/surveys?limit=x",
            "/surveys/api/v1/templates?cursor=nothing",
            "/feedback/api/v1/themes?limit=0",
            "/feedback/api/v1/items?sentiment=sad",
            "/api/v1/metrics/nps?interval=century",
            "/api/v1/tasks?status=x",
            "/r/api/v1/responses?from=yesterday")) {
      Reply reply = api.get(call);
      assertProblem(400, reply);
      String parameter = call.replaceFirst(".*[?](.*)=.*", "$1");
      JsonNode error = reply.json().path("errors").path(0);
      assertThat(error.path("parameter").asText()).as(call).isEqualTo(parameter);
      assertThat(error.path("pointer").asText()).as(call).isEqualTo("/" + parameter);
      assertThat(error.path("detail").asText()).as(call).isNotBlank();
    }
  }

  @Test
  void short_lists_are_given_in_pages_as_long_ones_are() {
    for (String list : List.of("/surveys/api/v1/templates", "/feedback/api/v1/themes")) {
      JsonNode all = api.get(list).expect(200).json();
      JsonNode first = api.get(list + "?limit=3").expect(200).json();
      assertThat(first.path("items")).as(list).hasSize(3);
      JsonNode second =
          api.get(list + "?limit=3&cursor=" + first.path("next").asText()).expect(200).json();
      assertThat(second.path("items").get(0)).as(list).isEqualTo(all.path("items").get(3));
    }
  }

  @Test
  void a_list_where_an_object_is_expected_is_well_formed_but_invalid() {
    for (String call : List.of("/surveys/api/v1/surveys", "/r/api/v1/responses")) {
      Reply reply = api.post(call, "application/json", BodyPublishers.ofString("[]"));
      assertProblem(422, reply);
      assertThat(reply.json().path("errors").path(0).path("pointer").isTextual()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("applications")
  void what_is_not_there(Application application) {
    assertProblem(404, api.get(application.object()));
    assertProblem(404, api.get(application.root() + "/api/v1/nothing/at/all"));
    assertProblem(404, api.get(application.root() + "/api/v1/"));
    assertProblem(404, api.get(application.root() + "/nothing/at/all"));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void a_method_that_is_not_spoken(Application application) {
    Reply refused =
        api.send("DELETE", application.post(), Optional.empty(), BodyPublishers.noBody());
    // A rule can be deleted: there it is the rule that is missing.
    assertProblem(application.method().equals("PUT") ? 404 : 405, refused);
    assertProblem(
        405, api.send("BREW", application.post(), Optional.empty(), BodyPublishers.noBody()));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void a_body_of_another_type(Application application) {
    assertProblem(415, send(application, "application/xml", "<a/>"));
    assertProblem(415, send(application, "text/plain", "{}"));
    assertProblem(400, send(application, "nonsense", "{}"));
    assertProblem(400, send(application, "application/", "{}"));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void a_body_that_is_too_large(Application application) {
    assertProblem(413, send(application, "application/json", "\"" + "あ".repeat(1_000_000) + "\""));
  }

  @ParameterizedTest
  @MethodSource("applications")
  void a_body_that_is_no_json(Application application) {
    for (String body :
        List.of("{", "nonsense", "", "{\"a\":1}{", "\u0000", "[[[[", "{\"a\":1,\"a\":2}")) {
      assertProblem(400, send(application, "application/json", body));
    }
  }

  @ParameterizedTest
  @MethodSource("applications")
  void a_body_that_stops_half_way(Application application) {
    String answer =
        new RawHttp(koe.url())
            .send(
                """
                %s %s HTTP/1.1\r
                Host: localhost\r
                Authorization: %s\r
                Content-Type: application/json\r
                Content-Length: 100\r
                Connection: close\r
                \r
                {"survey": \""""
                    .formatted(application.method(), application.post(), authorization()));
    assertThat(answer).doesNotMatch(INSIDES);
    if (!answer.isEmpty()) {
      assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
  }

  @Test
  void an_address_with_plain_japanese_is_read_as_it_was_typed() {
    Workspace workspace = koe.workspace("Plain");
    workspace.api().put("/surveys/api/v1/contacts/%E7%94%B0%E4%B8%AD", "{\"name\": \"田中\"}");
    String plain =
        """
        GET %s HTTP/1.1\r
        Host: localhost\r
        Authorization: %s\r
        Connection: close\r
        \r
        """;
    RawHttp raw = new RawHttp(koe.url());
    String authorization = "Bearer " + workspace.token();
    assertThat(raw.send(plain.formatted("/surveys/api/v1/contacts/田中", authorization)))
        .startsWith("HTTP/1.1 200")
        .contains("\"externalId\":\"田中\"");
    assertThat(raw.send(plain.formatted("/surveys/api/v1/contacts?q=田中", authorization)))
        .startsWith("HTTP/1.1 200")
        .contains("\"externalId\":\"田中\"");
  }

  private String authorization() {
    return "Bearer " + koe.workspace("Half").token();
  }

  @ParameterizedTest
  @MethodSource("applications")
  void a_chunk_that_is_broken(Application application) {
    String answer =
        new RawHttp(koe.url())
            .send(
                """
                %s %s HTTP/1.1\r
                Host: localhost\r
                Authorization: %s\r
                Content-Type: application/json\r
                Transfer-Encoding: chunked\r
                Connection: close\r
                \r
                zz\r
                {"a": 1}\r
                0\r
                \r
                """
                    .formatted(application.method(), application.post(), authorization()));
    assertThat(answer).doesNotMatch(INSIDES);
    if (!answer.isEmpty()) {
      assertThat(answer).startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void a_request_that_is_no_http() {
    for (String request :
        List.of(
            "GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /surveys/api/v1/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /surveys/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /surveys/%2e%2e/%2e%2e/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /r/a;b=c HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "nonsense\r\n\r\n")) {
      String answer = new RawHttp(koe.url()).send(request);
      assertThat(answer).as(request).doesNotMatch(INSIDES);
      assertThat(answer).as(request).doesNotContain(" 500 ");
    }
  }

  Stream<String> pages() {
    return Stream.of("/sign-in", "/surveys/nothing", "/r/AAAAAAAAAAAA", "/feedback/nothing", "/x");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_page_carries_a_strict_policy(String path) {
    Reply page = koe.anyone().with("Accept", "text/html").get(path);
    assertThat(page.type()).startsWith("text/html");
    assertHeaders(page);
    String policy = page.header("Content-Security-Policy").orElse("");
    assertThat(policy)
        .contains("default-src 'none'")
        .contains("base-uri 'none'")
        .contains("form-action 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-")
        .doesNotContain("*");
    assertThat(page.text())
        .doesNotMatch(INSIDES)
        .doesNotContain(" style=\"")
        .doesNotContain("onclick");
  }

  @Test
  void pages_of_staff_send_strangers_to_the_sign_in() {
    for (String path :
        List.of(
            "/",
            "/tasks",
            "/backlog",
            "/settings",
            "/surveys/",
            "/surveys/contacts",
            "/feedback/")) {
      Reply page = koe.anyone().with("Accept", "text/html").get(path).expect(303);
      assertThat(page.header("Location").orElse("")).contains("/sign-in?back=");
    }
  }

  private Reply send(Application application, String type, String body) {
    return api.send(
        application.method(), application.post(), Optional.of(type), BodyPublishers.ofString(body));
  }

  private static void assertProblem(int status, Reply reply) {
    reply.expect(status);
    assertThat(reply.type()).as(reply.call()).startsWith("application/problem+json");
    assertThat(reply.json().path("status").asInt()).isEqualTo(status);
    assertThat(reply.json().path("title").asText()).isNotEmpty();
    assertThat(reply.text()).doesNotMatch(INSIDES);
    assertHeaders(reply);
  }

  private static void assertHeaders(Reply reply) {
    assertThat(reply.header("Server")).as(reply.call()).isEmpty();
    assertThat(reply.header("X-Powered-By")).as(reply.call()).isEmpty();
    assertThat(reply.header("X-Content-Type-Options")).as(reply.call()).contains("nosniff");
  }
}
