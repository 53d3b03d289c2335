package koe.it.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import koe.kernel.json.Json;

/** survey-service: surveys, contacts, distributions. */
public record SurveysSystem(Http api) {

  private static final String BASE = "/surveys/api/v1/";

  /** A survey with this definition, still a draft. */
  public UUID draft(String name, JsonNode definition) {
    return api.post(BASE + "surveys", Json.object().put("name", name).set("definition", definition))
        .expect(201)
        .id();
  }

  /** A survey with this definition that takes answers. */
  public UUID open(String name, JsonNode definition) {
    return publish(draft(name, definition));
  }

  /** A survey from one of the ready ones, still a draft. */
  public UUID fromTemplate(String template, String name) {
    return api.post(BASE + "surveys?template=" + template, Json.object().put("name", name))
        .expect(201)
        .id();
  }

  public UUID publish(UUID survey) {
    api.post(BASE + "surveys/" + survey + "/publish").expect(200);
    return survey;
  }

  public void close(UUID survey) {
    api.post(BASE + "surveys/" + survey + "/close").expect(200);
  }

  public JsonNode survey(UUID survey) {
    return api.get(BASE + "surveys/" + survey).expect(200).json();
  }

  /** The question that the survey counts towards a metric. */
  public String question(UUID survey, String metric) {
    for (JsonNode measured : survey(survey).path("metrics")) {
      if (measured.path("metric").asText().equals(metric)) {
        return measured.path("question").asText();
      }
    }
    throw new AssertionError("the survey has no question for " + metric);
  }

  public void contact(String externalId, String email, String language) {
    ObjectNode contact =
        Json.object().put("email", email).put("name", externalId).put("language", language);
    contact.putObject("consents").putObject("email").put("granted", true).put("source", "test");
    Reply reply = api.put(BASE + "contacts/" + externalId, contact);
    if (reply.status() != 200) {
      reply.expect(201);
    }
  }

  /** Sends a survey by mail; the distribution, planned and on its way. */
  public UUID mail(UUID survey, List<String> contacts) {
    ObjectNode wanted = Json.object().put("survey", survey.toString()).put("channel", "email");
    ArrayNode named = wanted.putObject("audience").putArray("contacts");
    contacts.forEach(named::add);
    UUID distribution = api.post(BASE + "distributions", wanted).expect(201).id();
    Reply launched = api.post(BASE + "distributions/" + distribution + "/launch");
    Job.ended(api, launched);
    return distribution;
  }

  /** A link that anybody may answer through, as often as they like. */
  public Link link(UUID survey) {
    ObjectNode wanted = Json.object().put("survey", survey.toString()).put("channel", "link");
    UUID distribution = api.post(BASE + "distributions", wanted).expect(201).id();
    JsonNode link = api.get(BASE + "distributions/" + distribution + "/link").expect(200).json();
    return new Link(survey, link.path("key").asText());
  }

  /** Personal links for contacts of these names, each good for one answer. */
  public List<String> personalLinks(UUID survey, List<String> names) {
    names.forEach(name -> contact(name, name + "@example.jp", "ja"));
    UUID distribution = mail(survey, names);
    JsonNode invitations =
        api.get(BASE + "distributions/" + distribution + "/invitations").expect(200).json();
    return invitations.path("items").findValues("url").stream()
        .map(url -> url.asText().replaceFirst(".*/r/", ""))
        .toList();
  }

  public JsonNode funnel(UUID distribution) {
    return api.get(BASE + "distributions/" + distribution).expect(200).json().path("funnel");
  }

  /** A public link of a survey. */
  public record Link(UUID survey, String key) {}
}
