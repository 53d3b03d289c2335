package koe.survey.template;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;

/** The surveys that Koe brings along, ready in Japanese and English. */
@Singleton
public class Templates {

  private static final List<String> IDS =
      List.of(
          "relationship-nps",
          "transactional-nps",
          "csat-support",
          "ces",
          "product-feedback",
          "onboarding",
          "store-visit",
          "online-order",
          "cancellation",
          "event");

  private final List<Template> all = IDS.stream().map(Templates::load).toList();
  private final Template blank = load("blank");
  private final Template announcement = load("announcement");

  public List<Template> all() {
    return all;
  }

  /** One open question, for those who begin with an empty page. */
  public Template blank() {
    return blank;
  }

  /** Asks those who were told of an improvement whether it helped. */
  public Template announcement() {
    return announcement;
  }

  public Template get(String id) {
    return all.stream()
        .filter(template -> template.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("template", id));
  }

  private static Template load(String id) {
    String path = "/koe/survey/template/" + id + ".json";
    try (InputStream json = Templates.class.getResourceAsStream(path)) {
      if (json == null) {
        throw new IllegalStateException("no template " + path);
      }
      return Json.read(new String(json.readAllBytes(), StandardCharsets.UTF_8), Template.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
