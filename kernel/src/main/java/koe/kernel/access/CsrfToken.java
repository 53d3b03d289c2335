package koe.kernel.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.kernel.web.Problem;

/**
 * What proves that a change was asked for on a page of Koe: the session's own token, in the header
 * {@code X-CSRF-Token} or in the form field {@code csrf}, which is the first of a form with files.
 */
final class CsrfToken {

  private static final int FIRST_PART = 1_024;
  private static final Pattern FIELD =
      Pattern.compile(
          "\\A--[^\r\n]{1,200}\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n([^\r\n]*)\r\n",
          Pattern.CASE_INSENSITIVE);

  private CsrfToken() {}

  static void check(ContainerRequestContext request, String expected) throws IOException {
    String site = request.getHeaderString("Sec-Fetch-Site");
    boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
    if (foreign || !Secrets.same(given(request), expected)) {
      throw Problem.forbidden("The page is out of date. Load it again and repeat the step.");
    }
  }

  private static String given(ContainerRequestContext request) throws IOException {
    String header = request.getHeaderString("X-CSRF-Token");
    if (header != null) {
      return header;
    }
    MediaType type = request.getMediaType();
    if (type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
      return firstPart(request);
    }
    if (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
      return "";
    }
    byte[] form = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(form));
    for (String field : new String(form, StandardCharsets.UTF_8).split("&")) {
      if (field.startsWith("csrf=")) {
        return URLDecoder.decode(field.substring("csrf=".length()), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  /** A file is not read into memory for its sake: the token comes before it. */
  private static String firstPart(ContainerRequestContext request) throws IOException {
    PushbackInputStream body = new PushbackInputStream(request.getEntityStream(), FIRST_PART);
    byte[] start = body.readNBytes(FIRST_PART);
    body.unread(start);
    request.setEntityStream(body);
    Matcher field = FIELD.matcher(new String(start, StandardCharsets.UTF_8));
    return field.find() ? field.group(1) : "";
  }
}
