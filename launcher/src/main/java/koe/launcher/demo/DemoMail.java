package koe.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import koe.kernel.json.Json;

/** Sends the surveys out now, and has some of the invited and of the passers-by answer them. */
final class DemoMail {

  static final int INVITED = 120;
  static final int ANSWERING = 40;
  static final int PASSING_BY = 20;

  private static final String DISTRIBUTIONS = "/surveys/api/v1/distributions";
  private static final String RESPONSES = "/r/api/v1/responses";
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final int MOST_LOOKS = 60;
  private static final Set<Integer> ANSWERED_BEFORE = Set.of(200, 201, 409);

  private final DemoApi api;
  private final SampleYear year;
  private final Map<String, Person> people;

  DemoMail(DemoApi api, SampleYear year, List<Person> people) {
    this.api = api;
    this.year = year;
    this.people =
        people.stream()
            .limit(INVITED)
            .collect(
                Collectors.toMap(
                    Person::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  /** Mails the survey to the first contacts, a third of whom answer. */
  void byEmail(OpenSurvey survey) {
    String distribution = launched(survey, "email", List.copyOf(people.keySet()));
    List<JsonNode> invitations = sent(DISTRIBUTIONS + "/" + distribution + "/invitations");
    Map<String, String> tokens = new LinkedHashMap<>();
    for (JsonNode invitation : invitations) {
      String url = invitation.path("url").asText();
      tokens.put(invitation.path("contact").asText(), url.substring(url.lastIndexOf('/') + 1));
    }
    List<Person> answering =
        people.values().stream()
            .filter(person -> tokens.containsKey(person.id()))
            .limit(ANSWERING)
            .toList();
    for (SampleAnswer answer :
        year.answersNow(survey.sample(), survey.definition(), answering, "email")) {
      String token = tokens.getOrDefault(answer.person().id(), "");
      send(answer, Json.object().put("token", token), distribution);
    }
  }

  /** Puts up a link that anybody can follow, and has some follow it. */
  void byLink(OpenSurvey survey) {
    String distribution = launched(survey, "link", List.of());
    String link = api.get(DISTRIBUTIONS + "/" + distribution + "/link").path("key").asText();
    List<Person> passing = people.values().stream().limit(PASSING_BY).toList();
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
    if (distribution.path("status").asText().equals("draft")) {
      DemoJob.of(api, api.act(DISTRIBUTIONS + "/" + id + "/launch")).await(rows -> {});
    }
    return id;
  }

  private JsonNode create(OpenSurvey survey, String channel, List<String> contacts) {
    ObjectNode body = Json.object().put("survey", survey.id()).put("channel", channel);
    contacts.forEach(body.putObject("audience").putArray("contacts")::add);
    return api.create(DISTRIBUTIONS, body, "demo-" + channel + "-" + survey.id());
  }

  /** The invitations that are on their way; an answer should not come before its question. */
  private List<JsonNode> sent(String path) {
    List<JsonNode> sent = List.of();
    for (int look = 0; look < MOST_LOOKS && sent.size() < ANSWERING; look++) {
      if (look > 0) {
        api.pause().take(LOOK_EVERY);
      }
      sent = api.list(path).stream().filter(one -> one.hasNonNull("sentAt")).toList();
    }
    return sent;
  }

  private void send(SampleAnswer answer, ObjectNode body, String distribution) {
    body.set("answers", answer.answers());
    body.put("language", answer.person().language()).put("completed", true);
    String key = "demo-" + distribution + "-" + answer.person().id();
    api.post(RESPONSES, "application/json", body.toString(), key, ANSWERED_BEFORE);
  }
}
