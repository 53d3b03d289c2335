package koe.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koe.kernel.json.Json;

/** Sends the surveys out now, and has some of the invited and of the passers-by answer them. */
final class DemoMail {

  static final int INVITED = 120;
  static final int ANSWERING = 40;
  static final int PASSING_BY = 20;

  private static final String DISTRIBUTIONS = "/surveys/api/v1/distributions";
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final int MOST_LOOKS = 90;

  private final DemoApi api;
  private final SampleYear year;
  private final List<Person> people;

  DemoMail(DemoApi api, SampleYear year, List<Person> people) {
    this.api = api;
    this.year = year;
    this.people = List.copyOf(people.subList(0, INVITED));
  }

  /** Mails the survey to the first contacts, a third of whom answer. */
  void byEmail(OpenSurvey survey) {
    List<String> invited = people.stream().map(Person::id).toList();
    String distribution = launched(survey, "email", invited);
    List<Person> answering =
        people.stream().filter(Person::consentsToEmail).limit(ANSWERING).toList();
    Map<String, String> tokens = tokens(distribution, answering.stream().map(Person::id).toList());
    year.answersNow(survey.sample(), survey.definition(), answering, "email").stream()
        .filter(answer -> tokens.containsKey(answer.person().id()))
        .forEach(
            answer -> {
              String token = tokens.getOrDefault(answer.person().id(), "");
              send(answer, Json.object().put("token", token), distribution);
            });
  }

  /** Puts up a link that anybody can follow, and has some follow it, unless some have already. */
  void byLink(OpenSurvey survey) {
    String distribution = launched(survey, "link", List.of());
    if (!survey.hasNoResponses(api)) {
      return;
    }
    String link = api.get(DISTRIBUTIONS + "/" + distribution + "/link").path("key").asText();
    List<Person> passing = people.subList(0, PASSING_BY);
    for (SampleAnswer answer :
        year.answersNow(survey.sample(), survey.definition(), passing, "link")) {
      send(answer, Json.object().put("survey", survey.id()).put("link", link), distribution);
    }
  }

  private String launched(OpenSurvey survey, String channel, List<String> contacts) {
    JsonNode distribution =
        api.list(DISTRIBUTIONS).stream()
            .filter(one -> one.path("survey").asText().equals(survey.id()))
            .filter(one -> one.path("channel").asText().equals(channel))
            .reduce((newer, older) -> older)
            .orElseGet(() -> create(survey, channel, contacts));
    String id = distribution.path("id").asText();
    if (distribution.path("status").asText("draft").equals("draft")) {
      api.launch(DISTRIBUTIONS + "/" + id + "/launch").await(rows -> {});
    }
    return id;
  }

  private JsonNode create(OpenSurvey survey, String channel, List<String> contacts) {
    ObjectNode body = Json.object().put("survey", survey.id()).put("channel", channel);
    body.putObject("audience").set("contacts", Json.mapper().valueToTree(contacts));
    return api.create(DISTRIBUTIONS, body, "demo-" + channel + "-" + survey.id());
  }

  /**
   * The tokens of those who got their mail and have not answered: no answer before the question.
   */
  private Map<String, String> tokens(String distribution, List<String> contacts) {
    List<JsonNode> sent = List.of();
    for (int look = 0; look < MOST_LOOKS && sent.size() < contacts.size(); look++) {
      if (look > 0) {
        api.pause().take(LOOK_EVERY);
      }
      sent =
          api.list(DISTRIBUTIONS + "/" + distribution + "/invitations").stream()
              .filter(one -> contacts.contains(one.path("contact").asText()))
              .filter(one -> one.hasNonNull("sentAt"))
              .toList();
    }
    Map<String, String> tokens = new LinkedHashMap<>();
    sent.stream()
        .filter(one -> !one.hasNonNull("completedAt"))
        .forEach(one -> tokens.put(one.path("contact").asText(), token(one.path("url").asText())));
    return tokens;
  }

  private static String token(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private void send(SampleAnswer answer, ObjectNode body, String distribution) {
    body.set("answers", answer.answers());
    body.put("language", answer.person().language()).put("completed", true);
    api.answer(body, "demo-" + distribution + "-" + answer.person().id());
  }
}
