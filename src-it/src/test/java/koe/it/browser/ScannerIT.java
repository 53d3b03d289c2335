package koe.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import koe.it.system.KoeSystem;
import koe.it.system.RunningKoe;
import koe.it.system.SurveysSystem;
import koe.it.system.Workspace;
import koe.kernel.json.Json;
import koe.kernel.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program looks at everything in a mail with a browser of its own, and clicks nothing. */
@ExtendWith(RunningKoe.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannerIT {

  private static final Pattern LINK = Pattern.compile("href=\"(http[^\"]+/r/[^\"]+)\"");
  private static final int ROUNDS = 3;

  private final Workspace workspace;
  private final Chromium chromium;

  ScannerIT(KoeSystem koe) {
    workspace = koe.workspace("Scanner");
    chromium = Chromium.start(koe.url());
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  private static List<String> links(JsonNode mail) {
    return LINK.matcher(mail.path("html").asText())
        .results()
        .map((MatchResult link) -> link.group(1).replace("&amp;", "&"))
        .distinct()
        .toList();
  }

  private void open(List<String> links) {
    try (BrowserContext browser = chromium.reading(Language.JA)) {
      Page page = browser.newPage();
      for (int round = 0; round < ROUNDS; round++) {
        links.forEach(page::navigate);
      }
    }
  }

  @Test
  void opening_every_link_of_a_mail_answers_nothing_spends_nothing_and_unsubscribes_nobody() {
    SurveysSystem surveys = workspace.surveys();
    UUID survey = surveys.publish(surveys.fromTemplate("relationship-nps", "お客様調査"));
    surveys.contact("hanako", "hanako@scanned.example.jp", "ja");
    UUID distribution = surveys.mail(survey, List.of("hanako"));
    List<String> links = links(workspace.mailbox("hanako@scanned.example.jp").awaitMail());
    assertThat(links).hasSizeGreaterThan(11).anyMatch(link -> link.contains("/unsubscribe"));

    open(links);

    JsonNode funnel = surveys.funnel(distribution);
    assertThat(funnel.path("started").asLong()).isZero();
    assertThat(funnel.path("completed").asLong()).isZero();
    assertThat(funnel.path("unsubscribed").asLong()).isZero();
    assertThat(workspace.collector().responses(survey)).isEmpty();
    String token =
        links.stream()
            .filter(link -> link.contains("?nps=0"))
            .findFirst()
            .orElseThrow()
            .replaceFirst(".*/r/([^?]+).*", "$1");
    workspace.collector().answer(token, Json.object().put("nps", 9)).expect(201);
  }
}
