package koe.response.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is from its first bytes, and whether its name is honest about it. Programs and
 * whatever a browser would act on are no answers.
 */
final class FileKinds {

  private static final Set<String> RUNNING =
      Set.of(
          "apk",
          "app",
          "appimage",
          "bat",
          "chm",
          "class",
          "cmd",
          "com",
          "cpl",
          "deb",
          "desktop",
          "dll",
          "dmg",
          "docm",
          "dotm",
          "elf",
          "exe",
          "gadget",
          "hta",
          "htm",
          "html",
          "iso",
          "jar",
          "jnlp",
          "js",
          "jse",
          "lnk",
          "mht",
          "mhtml",
          "mjs",
          "msc",
          "msi",
          "msp",
          "phar",
          "php",
          "pif",
          "pkg",
          "potm",
          "pptm",
          "ps1",
          "psm1",
          "py",
          "reg",
          "rpm",
          "scr",
          "sct",
          "sh",
          "shtml",
          "so",
          "svg",
          "svgz",
          "swf",
          "url",
          "vb",
          "vbe",
          "vbs",
          "wasm",
          "ws",
          "wsf",
          "wsh",
          "xhtml",
          "xlsm",
          "xltm",
          "xml",
          "xsl",
          "xslt");

  private static final Set<String> RUNNING_TYPES =
      Set.of(
          "application/java-archive",
          "application/java-vm",
          "application/javascript",
          "application/vnd.android.package-archive",
          "application/vnd.microsoft.portable-executable",
          "application/vnd.ms-htmlhelp",
          "application/wasm",
          "application/x-bat",
          "application/x-dosexec",
          "application/x-elf",
          "application/x-executable",
          "application/x-mach-o",
          "application/x-mach-o-executable",
          "application/x-ms-installer",
          "application/x-msdownload",
          "application/x-msi",
          "application/x-object",
          "application/x-sh",
          "application/x-sharedlib",
          "application/x-shockwave-flash",
          "application/xhtml+xml",
          "application/xml",
          "image/svg+xml",
          "message/rfc822",
          "multipart/related",
          "text/html",
          "text/javascript",
          "text/x-php",
          "text/x-python");

  private static final Set<String> KNOWN_BY_THEIR_BYTES = Set.of("image", "audio", "video");

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

  /** What a file was found to be, or why it is not taken. */
  record Finding(Optional<String> type, Optional<FileFault> fault) {

    private static Finding of(MediaType type) {
      return new Finding(Optional.of(type.getBaseType().toString()), Optional.empty());
    }

    private static Finding refused(FileFault fault) {
      return new Finding(Optional.empty(), Optional.of(fault));
    }
  }

  /** Looks at a file; the stream can go back to where it is. */
  Finding look(FileName name, InputStream content) throws IOException {
    MediaType bare = types.detect(content, new Metadata());
    MediaType named = types.detect(content, titled(name));
    MediaType promised = types.detect(null, titled(name));
    if (RUNNING.contains(name.extension()) || runs(bare) || runs(named)) {
      return Finding.refused(FileFault.RUNS);
    }
    boolean honest = promised.equals(MediaType.OCTET_STREAM) || promised.equals(named);
    boolean hollow = bare.equals(MediaType.OCTET_STREAM) && isKnownByItsBytes(promised);
    return honest && !hollow ? Finding.of(named) : Finding.refused(FileFault.OTHER_THAN_NAMED);
  }

  private static Metadata titled(FileName name) {
    Metadata title = new Metadata();
    title.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.text());
    return title;
  }

  private boolean runs(MediaType type) {
    MediaType kind = type;
    while (kind != null) {
      if (RUNNING_TYPES.contains(kind.getBaseType().toString())) {
        return true;
      }
      kind = types.getMediaTypeRegistry().getSupertype(kind);
    }
    return false;
  }

  private static boolean isKnownByItsBytes(MediaType type) {
    return KNOWN_BY_THEIR_BYTES.contains(type.getType())
        || type.getBaseType().toString().equals("application/pdf");
  }
}
