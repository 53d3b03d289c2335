package koe.launcher.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import koe.kernel.json.Json;

/** Customers whom nobody knows, each with a name, a plan and a consent. */
final class InventedContacts {

  private static final String[] PLANS = {"pro", "standard", "free"};

  private InventedContacts() {}

  /** A file with so many of them, one JSON a line. */
  static Path write(Path file, int many) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int i = 0; i < many; i++) {
        lines.write(Json.write(contact(i)));
        lines.newLine();
      }
    }
    return file;
  }

  private static ObjectNode contact(int i) {
    ObjectNode contact =
        Json.object()
            .put("externalId", "c%07d".formatted(i))
            .put("email", "c%07d@example.jp".formatted(i))
            .put("name", (i % 2 == 0 ? "佐藤" : "鈴木") + " " + i)
            .put("language", i % 3 == 0 ? "en" : "ja")
            .put("timeZone", "Asia/Tokyo");
    contact.putObject("attributes").put("plan", PLANS[i % PLANS.length]).put("shop", i % 50);
    contact
        .putObject("consents")
        .putObject("email")
        .put("granted", i % 20 != 0)
        .put("source", "bench")
        .put("at", "2026-01-01T00:00:00Z");
    return contact;
  }
}
