package koe.dashboard.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import koe.dashboard.backlog.Backlog;
import koe.dashboard.backlog.BacklogQuery;
import koe.dashboard.outbound.Outbound;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Role;
import koe.kernel.access.Sealer;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackersTest {

  /** A call as a tracker got it. */
  private record Heard(String path, Map<String, List<String>> headers, JsonNode body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final Sealer sealer = new Sealer("A".repeat(43) + "=", "test");
  private final Backlog backlog = new Backlog(customers.database(), clock);
  private final Caller admin =
      new Caller(customers.workspace(), Optional.empty(), "管理者", Set.of(Role.ADMIN), "");
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private int status = 201;
  private String answer = "{}";
  private HttpServer server;
  private Outbound outbound;
  private String at;
  private UUID insight;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    at = "127.0.0.1:" + server.getAddress().getPort();
    outbound = new Outbound(Set.of(at));
    server.createContext(
        "/",
        exchange -> {
          byte[] sent = exchange.getRequestBody().readAllBytes();
          heard.add(
              new Heard(
                  exchange.getRequestURI().getRawPath(),
                  exchange.getRequestHeaders(),
                  Json.parse(sent)));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    UUID survey = customers.survey("関係性NPS", "relationship");
    customers
        .answers(survey)
        .of("tanaka-1")
        .npsWithComment(2, "配送が遅い @everyone 090-1234-5678", "negative", "delivery");
    customers.theme("delivery", "配送", "Delivery");
    insight = backlog.list(customers.workspace(), everything(), 10).get(0).id();
  }

  private static BacklogQuery everything() {
    return new BacklogQuery(Optional.empty(), Optional.empty(), Optional.empty());
  }

  @AfterEach
  void stop() {
    server.stop(0);
    outbound.close();
  }

  @Test
  void an_insight_becomes_an_issue_on_github_once_with_its_evidence() {
    put(
        "gh",
        "{'kind':'github','url':'http://%s/','project':'acme/shop','token':'t-1','secret':'s'}");
    answer = "{\"number\":7,\"html_url\":\"https://github.example/acme/shop/issues/7\"}";
    ask("gh");
    ask("gh");
    send(Duration.ZERO);
    ask("gh");
    send(Duration.ofDays(1));
    assertThat(heard).hasSize(1);
    Heard call = heard.get(0);
    assertThat(call.path()).isEqualTo("/repos/acme/shop/issues");
    assertThat(call.header("Authorization")).isEqualTo("Bearer t-1");
    assertThat(call.body().path("title").asText()).isEqualTo("配送");
    assertThat(call.body().path("body").asText())
        .contains("配送が遅い")
        .contains("koe:" + insight)
        .doesNotContain("090-1234")
        .doesNotContain("@everyone")
        .doesNotContain("tanaka");
    assertThat(link()).hasValue("https://github.example/acme/shop/issues/7");
  }

  @Test
  void each_maker_is_spoken_to_by_its_own_rules() {
    put(
        "gl",
        "{'kind':'gitlab','url':'http://%s','project':'acme/web/shop','token':'t-2','secret':'s'}");
    make("gl", "{\"iid\":8,\"web_url\":\"https://gitlab.example/8\"}");
    assertThat(last().path()).isEqualTo("/api/v4/projects/acme%2Fweb%2Fshop/issues");
    assertThat(last().header("Private-token")).isEqualTo("t-2");
    assertThat(link()).hasValue("https://gitlab.example/8");
    put(
        "jc",
        "{'kind':'jiraCloud','url':'http://%s','project':'SHOP','account':'a@b.example','token':'t-3','secret':'s'}");
    make("jc", "{\"id\":\"10\",\"key\":\"SHOP-9\"}");
    assertThat(last().path()).isEqualTo("/rest/api/3/issue");
    assertThat(last().header("Authorization")).isEqualTo("Basic YUBiLmV4YW1wbGU6dC0z");
    assertThat(last().body().at("/fields/description/type").asText()).isEqualTo("doc");
    assertThat(link()).hasValue("http://" + at + "/browse/SHOP-9");
    put(
        "js",
        "{'kind':'jiraServer','url':'http://%s','project':'SHOP','token':'t-4','secret':'s'}");
    make("js", "{\"key\":\"SHOP-10\"}");
    assertThat(last().path()).isEqualTo("/rest/api/2/issue");
    assertThat(last().header("Authorization")).isEqualTo("Bearer t-4");
    assertThat(last().body().at("/fields/description").isTextual()).isTrue();
    put("li", "{'kind':'linear','url':'http://%s','project':'team-1','token':'t-5','secret':'s'}");
    make(
        "li",
        "{\"data\":{\"issueCreate\":{\"success\":true,\"issue\":{\"id\":\"u-1\",\"url\":\"https://linear.example/u-1\"}}}}");
    assertThat(last().path()).isEqualTo("/graphql");
    assertThat(last().header("Authorization")).isEqualTo("t-5");
    assertThat(last().body().at("/variables/input/id").asText()).isEqualTo(insight.toString());
    put("own", "{'kind':'webhook','url':'http://%s/in','project':'x','token':'t-6','secret':'s'}");
    make("own", "{\"name\":\"T-1\",\"url\":\"https://own.example/T-1\"}");
    assertThat(last().header("Idempotency-key")).isEqualTo(insight.toString());
    assertThat(link()).hasValue("https://own.example/T-1");
  }

  @Test
  void a_busy_tracker_is_tried_again_and_a_refusal_or_a_lost_answer_is_told() {
    put("gh", "{'kind':'github','url':'http://%s','project':'acme/shop','token':'t','secret':'s'}");
    status = 503;
    ask("gh");
    send(Duration.ZERO);
    assertThat(issue().status()).isEqualTo("waiting");
    send(Duration.ofSeconds(30));
    assertThat(heard).hasSize(1);
    status = 422;
    send(Duration.ofMinutes(10));
    assertThat(issue().status()).isEqualTo("failed");
    assertThat(issue().detail().orElseThrow()).startsWith("422");
    status = 201;
    answer = "not json";
    ask("gh");
    send(Duration.ofMinutes(20));
    assertThat(issue().detail().orElseThrow()).startsWith("in doubt");
  }

  @Test
  void a_sender_that_was_stopped_makes_no_second_issue() {
    put("gh", "{'kind':'github','url':'http://%s','project':'acme/shop','token':'t','secret':'s'}");
    ask("gh");
    Instant now = clock.instant();
    customers
        .database()
        .useWorkspace(
            customers.workspace(),
            handle -> handle.attach(TrackerStore.class).lease(now, now.plusSeconds(300)));
    send(Duration.ofMinutes(6));
    assertThat(heard).isEmpty();
    assertThat(issue().detail().orElseThrow()).startsWith("in doubt");
  }

  @Test
  void what_becomes_of_an_issue_comes_back_if_it_is_signed() {
    put(
        "gh",
        "{'kind':'github','url':'http://%s','project':'acme/shop','token':'t','secret':'s-1'}");
    make("gh", "{\"number\":7,\"html_url\":\"https://github.example/7\"}");
    String closed =
        "{\"action\":\"closed\",\"issue\":{\"number\":7,\"state_reason\":\"completed\"},\"repository\":{\"full_name\":\"acme/shop\"}}";
    assertThatThrownBy(() -> hear("gh", closed, Map.of())).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> hear("gh", closed, signed(closed, "s-2"))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> hear("gh", closed + " ", signed(closed, "s-1")))
        .isInstanceOf(Problem.class);
    assertThat(stands()).isEqualTo("open");
    hear("gh", closed, signed(closed, "s-1"));
    assertThat(stands()).isEqualTo("shipped");
    String dropped = closed.replace("completed", "not_planned");
    hear("gh", dropped, signed(dropped, "s-1"));
    assertThat(stands()).isEqualTo("declined");
    String other = closed.replace("acme/shop", "acme/other");
    hear("gh", other, signed(other, "s-1"));
    assertThat(stands()).isEqualTo("declined");
  }

  @Test
  void each_maker_tells_in_its_own_words_what_became_of_an_issue() {
    assertThat(
            news(
                "gitlab",
                "{'object_kind':'issue','object_attributes':{'iid':8,'action':'close'},'project':{'path_with_namespace':'a/b'}}"))
        .hasValue(new News("a/b#8", "shipped"));
    assertThat(
            news(
                "jiraCloud",
                "{'webhookEvent':'jira:issue_updated','issue':{'key':'S-1','fields':{'status':{'statusCategory':{'key':'done'}},'resolution':{'name':'Won\\u0027t"
                    + " Do'}}}}"))
        .hasValue(new News("S-1", "declined"));
    assertThat(
            news(
                "jiraServer",
                "{'webhookEvent':'jira:issue_updated','issue':{'key':'S-1','fields':{'status':{'statusCategory':{'key':'indeterminate'}}}}}"))
        .hasValue(new News("S-1", "planned"));
    assertThat(news("linear", "{'type':'Issue','data':{'id':'u-1','state':{'type':'canceled'}}}"))
        .hasValue(new News("u-1", "declined"));
    assertThat(news("webhook", "{'name':'T-1','status':'exploded'}")).isEmpty();
    for (String kind : Vendor.BY_KIND.keySet()) {
      assertThat(news(kind, "{}")).as(kind).isEmpty();
      assertThat(
              Vendor.BY_KIND
                  .get(kind)
                  .isSigned(name -> Optional.empty(), new byte[] {'{', '}'}, "s", clock.instant()))
          .as(kind)
          .isFalse();
    }
  }

  @Test
  void an_old_call_of_linear_is_not_taken_again() {
    byte[] body =
        "{\"type\":\"Issue\",\"webhookTimestamp\":1779235200000}".getBytes(StandardCharsets.UTF_8);
    Vendor linear = new Linear();
    Vendor.Headers headers = name -> Optional.of(Signature.hex(body, "s"));
    Instant sent = Instant.ofEpochMilli(1779235200000L);
    assertThat(linear.isSigned(headers, body, "s", sent.plusSeconds(60))).isTrue();
    assertThat(linear.isSigned(headers, body, "s", sent.plusSeconds(3_600))).isFalse();
  }

  @Test
  void addresses_inside_the_network_are_refused_and_a_token_goes_nowhere_else() {
    for (String url :
        List.of(
            "http://127.0.0.1:1",
            "https://169.254.169.254",
            "https://localhost",
            "https://[::1]/")) {
      assertThatThrownBy(
              () ->
                  put(
                      "x",
                      "{'kind':'github','url':'"
                          + url
                          + "','project':'a/b','token':'t','secret':'s'}"))
          .as(url)
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.errors().get(0).pointer()).isEqualTo("/url"));
    }
    put("gh", "{'kind':'github','url':'http://%s','project':'acme/shop','token':'t','secret':'s'}");
    put("gh", "{'kind':'github','url':'http://%s','project':'acme/other'}");
    assertThatThrownBy(
            () -> put("gh", "{'kind':'github','url':'http://%s/elsewhere','project':'a/b'}"))
        .isInstanceOf(Problem.class);
    assertThat(Json.write(trackers().list(customers.workspace()))).doesNotContain("token");
  }

  private Trackers trackers() {
    return new Trackers(customers.database(), backlog, outbound, sealer, clock);
  }

  private void put(String key, String json) {
    String body = json.replace("%s", at).replace('\'', '"');
    trackers().put(admin, key, JsonBody.of(Json.read(body)));
  }

  private void ask(String key) {
    trackers().ask(admin, insight, key);
  }

  private void make(String key, String body) {
    answer = body;
    ask(key);
    send(Duration.ZERO);
  }

  private void send(Duration later) {
    Clock then = Clock.offset(clock, later);
    new IssueSender(
            customers.database(),
            backlog,
            new Workspaces(customers.database(), then),
            outbound,
            sealer,
            "https://koe.example",
            then)
        .run(customers.workspace());
  }

  private Heard last() {
    return heard.get(heard.size() - 1);
  }

  private TrackerStore.Issue issue() {
    return trackers().issues(customers.workspace(), insight).get(0);
  }

  private Optional<String> link() {
    return backlog.get(customers.workspace(), insight).link();
  }

  private String stands() {
    return backlog.get(customers.workspace(), insight).status();
  }

  private void hear(String key, String body, Map<String, String> headers) {
    trackers()
        .hear(
            customers.workspace(),
            key,
            name -> Optional.ofNullable(headers.get(name)),
            body.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> signed(String body, String secret) {
    String signature = Signature.hex(body.getBytes(StandardCharsets.UTF_8), secret);
    return Map.of("X-Hub-Signature-256", "sha256=" + signature);
  }

  private static Optional<News> news(String kind, String json) {
    return java.util.Objects.requireNonNull(Vendor.BY_KIND.get(kind))
        .news(Json.read(json.replace('\'', '"')));
  }
}
