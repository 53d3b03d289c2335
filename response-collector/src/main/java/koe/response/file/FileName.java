package koe.response.file;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a file as it may be shown and saved: no folders, no characters that are invisible,
 * turn the direction of writing or mean something to a file system.
 */
public record FileName(String text) {

  private static final int LONGEST = 120;
  private static final int LONGEST_EXTENSION = 10;
  private static final String NAMELESS = "file";

  /** Makes a name of what a stranger's browser or program says. */
  static FileName of(String sent) {
    String plain =
        Normalizer.normalize(sent, Normalizer.Form.NFC)
            .replace('\\', '/')
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "");
    String last = plain.substring(plain.lastIndexOf('/') + 1);
    String safe = last.replaceAll("[<>:\"|?*]", "_").replaceAll("\\p{Zs}+", " ");
    String trimmed = safe.replaceAll("^[. ]+|[. ]+$", "");
    return new FileName(trimmed.isEmpty() ? NAMELESS : shortened(trimmed));
  }

  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    boolean ends = dot > 0 && name.length() - dot <= LONGEST_EXTENSION;
    String end = ends ? name.substring(dot) : "";
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
  }

  /** What stands behind the last dot, in small letters. */
  String extension() {
    int dot = text.lastIndexOf('.');
    return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
