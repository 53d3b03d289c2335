package koe.feedback.suggestion;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;

/** Proposes themes from what customers say and no theme covers. */
@Singleton
public class Suggestions {

  private static final Duration USUAL = Duration.ofDays(90);
  private static final int MOST = 10_000;
  private static final char MASK = '●';

  private final Database database;
  private final Clock clock;

  @Inject
  public Suggestions(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Proposals from the comments since a moment, of the last 90 days if none is given. */
  public List<Suggestion> since(UUID workspace, Optional<UUID> survey, Optional<Instant> from) {
    Instant start = from.orElseGet(() -> clock.instant().minus(USUAL));
    List<SuggestionStore.Row> rows =
        database.inWorkspace(
            workspace, handle -> handle.attach(SuggestionStore.class).newest(survey, start, MOST));
    if (rows.isEmpty()) {
      return List.of();
    }
    Instant oldest = rows.get(rows.size() - 1).receivedAt();
    Instant newest = rows.get(0).receivedAt();
    return PhraseScan.of(rows.stream().map(Suggestions::said).toList(), oldest, newest);
  }

  private static Said said(SuggestionStore.Row row) {
    List<String> phrases = new ArrayList<>();
    for (JsonNode phrase : row.analysis().path("keyphrases")) {
      if (!isCovered(phrase, row.analysis().path("themes"))) {
        phrases.add(phrase.path("text").asText());
      }
    }
    return new Said(
        row.id(), masked(row), row.language(), row.receivedAt(), row.unhappy(), phrases);
  }

  private static boolean isCovered(JsonNode phrase, JsonNode themes) {
    for (JsonNode theme : themes) {
      for (JsonNode mention : theme.path("mentions")) {
        if (mention.path("start").asInt() < phrase.path("end").asInt()
            && phrase.path("start").asInt() < mention.path("end").asInt()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String masked(SuggestionStore.Row row) {
    StringBuilder masked = new StringBuilder(row.text());
    for (JsonNode detail : row.analysis().path("pii")) {
      int end = Math.min(detail.path("end").asInt(), masked.length());
      for (int i = Math.max(0, detail.path("start").asInt()); i < end; i++) {
        masked.setCharAt(i, MASK);
      }
    }
    return masked.toString();
  }
}
