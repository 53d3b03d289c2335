package koe.it.circle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import koe.it.system.AtOnce;
import koe.it.system.Eventually;
import koe.it.system.Http;
import koe.it.system.KoeSystem;
import koe.it.system.Reply;
import koe.it.system.RunningKoe;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people at one distribution, who press everything twice and edit it while it goes out. */
@ExtendWith(RunningKoe.class)
class OperatorsIT {

  private static final String BASE = "/surveys/api/v1/distributions";
  private static final int PEOPLE = 30;

  private final KoeSystem koe;
  private final Workspace workspace;
  private final Http one;
  private final Http other;
  private final List<String> people =
      IntStream.range(0, PEOPLE).mapToObj(i -> "operator-" + i).toList();
  private UUID survey;

  OperatorsIT(KoeSystem koe) {
    this.koe = koe;
    workspace = koe.workspace("Operators");
    one = workspace.as("manager").api();
    other = workspace.as("manager").api();
  }

  @BeforeEach
  void people_are_known() {
    people.forEach(name -> workspace.surveys().contact(name, name + "@example.jp", "ja"));
    survey =
        workspace
            .surveys()
            .open(
                "operators",
                Json.read(
                    """
                    {"pages": [{"elements": [{"type": "rating", "name": "nps",
                      "rateMin": 0, "rateMax": 10, "title": "すすめますか"}]}]}"""));
  }

  /** Hours that are not now, by the clock of the company. */
  private static ObjectNode anotherTime() {
    boolean night = Instant.now().atOffset(ZoneOffset.ofHours(9)).getHour() < 6;
    return Json.object()
        .put("from", night ? "14:00" : "03:00")
        .put("to", night ? "15:00" : "04:00");
  }

  private String drafted() {
    ObjectNode wanted = Json.object().put("survey", survey.toString()).put("channel", "email");
    wanted.putObject("audience").set("contacts", Json.mapper().valueToTree(people));
    wanted.putObject("schedule").set("window", anotherTime());
    wanted.putObject("message").putObject("ja").put("subject", "古い件名").put("body", "{link}");
    return BASE + "/" + one.post(BASE, wanted).expect(201).id();
  }

  private static ObjectNode words(String subject) {
    ObjectNode change = Json.object();
    change.putObject("message").putObject("ja").put("subject", subject);
    return change;
  }

  private static ObjectNode hours(String to) {
    ObjectNode change = Json.object();
    change.putObject("schedule").putObject("window").put("from", "00:00").put("to", to);
    return change;
  }

  private JsonNode funnel(String distribution) {
    return one.get(distribution).expect(200).json().path("funnel");
  }

  private void launchTwiceEach(String distribution) {
    List<Reply> clicks =
        AtOnce.all(
            Stream.of(one, one, other, other).map(who -> () -> who.post(distribution + "/launch")));
    assertThat(clicks).extracting(Reply::status).containsExactlyInAnyOrder(202, 409, 409, 409);
    Eventually.see(
        "all are planned", () -> funnel(distribution).path("invited").asInt(), n -> n == PEOPLE);
  }

  @Test
  void whatever_they_press_and_edit_everybody_gets_one_mail_with_the_words_that_were_kept() {
    String distribution = drafted();
    launchTwiceEach(distribution);
    assertThat(funnel(distribution).path("sent").asInt()).isZero();
    String tag = one.get(distribution).expect(200).header("ETag").orElseThrow();
    List<Reply> changes =
        AtOnce.all(
            Stream.of(
                () -> one.with("If-Match", tag).patch(distribution, words("新しい件名")),
                () -> other.with("If-Match", tag).patch(distribution, words("新しい件名"))));
    assertThat(changes).extracting(Reply::status).containsExactlyInAnyOrder(200, 412);
    List<Supplier<Reply>> buttons =
        List.of(
            () -> one.post(distribution + "/pause"),
            () -> other.patch(distribution, hours("23:58")),
            () -> other.post(distribution + "/resume"),
            () -> one.patch(distribution, hours("23:59")),
            () -> one.post(distribution + "/pause"),
            () -> other.post(distribution + "/resume"));
    for (int round = 0; round < 3; round++) {
      AtOnce.all(buttons.stream()).forEach(reply -> assertThat(reply.status()).isIn(200, 409));
    }
    one.patch(distribution, hours("23:59")).expect(200);
    one.post(distribution + "/resume");
    Eventually.see(
        "all are sent", () -> funnel(distribution).path("sent").asInt(), n -> n == PEOPLE);
    for (String name : people) {
      assertThat(workspace.mailbox(name + "@example.jp").mails().findValuesAsText("subject"))
          .as(name)
          .containsExactly("新しい件名");
    }
    assertThat(koe.rows().count("select count(*) from survey.invitation where survey = ?", survey))
        .isEqualTo(PEOPLE);
  }

  @Test
  void what_a_launch_settles_and_words_that_cannot_be_sent_are_refused_by_their_place() {
    String distribution = drafted();
    launchTwiceEach(distribution);
    JsonNode settled =
        other
            .patch(distribution, Json.object().put("channel", "sms").put("sample", 0.5))
            .expect(422)
            .json();
    assertThat(settled.path("errors").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/channel", "/sample");
    JsonNode broken = other.patch(distribution, words("{name")).expect(422).json();
    assertThat(broken.path("errors").findValuesAsText("pointer"))
        .containsExactly("/message/ja/subject");
    one.post(distribution + "/cancel").expect(200);
    other.patch(distribution, words("遅すぎた件名")).expect(409);
    assertThat(funnel(distribution).path("sent").asInt()).isZero();
  }
}
