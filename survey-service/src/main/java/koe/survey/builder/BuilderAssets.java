package koe.survey.builder;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koe.kernel.access.Open;
import koe.kernel.access.Secrets;
import koe.kernel.web.Problem;

/** The builder's scripts and style; they import each other, so one version names them all. */
@Path("builder/{version}/{name}")
@Singleton
public class BuilderAssets {

  private static final List<String> NAMES =
      List.of(
          "builder.css",
          "announce.js",
          "answers.js",
          "arrange.js",
          "autosave.js",
          "builder.js",
          "cards.js",
          "changes.js",
          "choices.js",
          "condition.js",
          "conflict.js",
          "definition.js",
          "dom.js",
          "draft.js",
          "drag.js",
          "editor.js",
          "expression.js",
          "fields.js",
          "items.js",
          "json-view.js",
          "json.js",
          "languages.js",
          "merge.js",
          "metric.js",
          "palette.js",
          "preview.js",
          "problems.js",
          "settings.js",
          "subjects.js",
          "tester.js",
          "validators.js",
          "words.js");
  private static final Map<String, byte[]> FILES = load();

  /** Changes whenever one of the files does, so that browsers may keep what they have. */
  static final String VERSION = version();

  /** Where the page finds a file. */
  public static String url(String name) {
    return "/surveys/builder/" + VERSION + "/" + name;
  }

  @GET
  @Open
  public Response get(@PathParam("name") String name) {
    byte[] file = FILES.get(name);
    if (file == null) {
      throw Problem.notFound("asset", name);
    }
    return Response.ok(file)
        .type((name.endsWith(".css") ? "text/css" : "text/javascript") + ";charset=UTF-8")
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .build();
  }

  private static Map<String, byte[]> load() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : NAMES) {
      try (InputStream file = BuilderAssets.class.getResourceAsStream(name)) {
        if (file == null) {
          throw new IllegalStateException(name + " is missing");
        }
        files.put(name, file.readAllBytes());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return files;
  }

  private static String version() {
    StringBuilder hashes = new StringBuilder();
    FILES.values().forEach(file -> hashes.append(Secrets.hex(Secrets.hash(file))));
    return Secrets.hex(Secrets.hash(hashes.toString())).substring(0, 12);
  }
}
