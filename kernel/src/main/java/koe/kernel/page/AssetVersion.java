package koe.kernel.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import koe.kernel.access.Secrets;
import org.jspecify.annotations.Nullable;

/** Finds assets that come inside library jars, and names a build by its own assets. */
final class AssetVersion {

  /** Files of library jars, by the name under which pages ask for them. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "htmx.min.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
          "echarts.min.js", "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js");

  private AssetVersion() {}

  static @Nullable InputStream ofLibrary(String name) {
    String path = LIBRARIES.get(name);
    return path == null ? null : AssetVersion.class.getResourceAsStream(path);
  }

  static String ofBuild() {
    StringBuilder hashes = new StringBuilder();
    for (String name :
        new String[] {"koe.css", "charts.js", "pages.js", "form.js", "branding.js"}) {
      try (InputStream asset =
          AssetVersion.class.getResourceAsStream("/koe/kernel/assets/" + name)) {
        hashes.append(asset == null ? name : Secrets.hex(Secrets.hash(asset.readAllBytes())));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return Secrets.hex(Secrets.hash(hashes.toString())).substring(0, 12);
  }
}
