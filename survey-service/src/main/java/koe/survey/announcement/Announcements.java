package koe.survey.announcement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.survey.definition.SurveyRequest;
import koe.survey.definition.Surveys;
import koe.survey.distribution.DistributionRequest;
import koe.survey.distribution.Distributions;
import koe.survey.template.Template;
import koe.survey.template.Templates;

/**
 * Turns an announcement into a distribution: an ordinary one, with its dry run, the send gate and
 * all. Its survey asks whether what was done helped, and is the same for all announcements.
 */
@Singleton
class Announcements {

  private static final String TOUCHPOINT = "announcement";

  private final Database database;
  private final Surveys surveys;
  private final Distributions distributions;
  private final Templates templates;

  @Inject
  Announcements(
      Database database, Surveys surveys, Distributions distributions, Templates templates) {
    this.database = database;
    this.surveys = surveys;
    this.distributions = distributions;
    this.templates = templates;
  }

  Announcement get(UUID workspace, UUID id) {
    return database.inWorkspace(
        workspace,
        handle ->
            handle
                .attach(AnnouncementStore.class)
                .find(id)
                .orElseThrow(() -> Problem.notFound("announcement", id)));
  }

  List<Announcement> list(UUID workspace, Optional<UUID> before, int limit) {
    return database.inWorkspace(
        workspace, handle -> handle.attach(AnnouncementStore.class).list(before, limit));
  }

  /**
   * Writes the message; one that was written before and is not on its way is replaced.
   *
   * @throws Problem 409 when the message is on its way or there is nobody to tell
   */
  Announcement write(UUID workspace, UUID id, AnnouncementWords words, String actor) {
    return database.inWorkspace(
        workspace,
        handle -> {
          AnnouncementStore store = handle.attach(AnnouncementStore.class);
          store.lock(id);
          Announcement before = get(workspace, id);
          if (!before.isOpen()) {
            throw Problem.conflict("on-its-way", "This message is on its way already.");
          }
          if (before.people() == 0) {
            throw Problem.conflict("nobody", "Nobody raised this who was not told already.");
          }
          UUID survey =
              before.survey().or(store::usualSurvey).orElseGet(() -> newSurvey(workspace, actor));
          before
              .distribution()
              .filter(old -> before.status().equals(Optional.of("draft")))
              .ifPresent(old -> distributions.cancel(workspace, old, actor));
          UUID distribution =
              distributions.create(
                  workspace, request(before, survey, words, store.contacts(id)), actor);
          store.write(id, words.done(), survey, distribution);
          return get(workspace, id);
        });
  }

  private static DistributionRequest request(
      Announcement announcement, UUID survey, AnnouncementWords words, List<String> contacts) {
    ObjectNode request =
        Json.object()
            .put("survey", survey.toString())
            .put("channel", words.channel())
            .put("name", name(announcement));
    request.putObject("audience").set("contacts", Json.mapper().valueToTree(contacts));
    request.set("message", words.filled());
    return DistributionRequest.read(JsonBody.of(request));
  }

  private static String name(Announcement announcement) {
    String japanese = announcement.name().path("ja").asText("");
    return japanese.isEmpty() ? announcement.name().path("en").asText("-") : japanese;
  }

  private UUID newSurvey(UUID workspace, String actor) {
    Template template = templates.announcement();
    UUID survey =
        surveys.create(
            workspace,
            new SurveyRequest(
                template.name().getOrDefault("ja", template.id()),
                Optional.of(TOUCHPOINT),
                template.definition()),
            actor);
    surveys.publish(workspace, survey, actor);
    return survey;
  }
}
