package koe.survey.transfer;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import koe.kernel.web.Problem;

/** A form with a file in it, as a browser sends it. */
final class UploadForm {

  private static final int MOST_PARTS = 20;

  private final Map<String, byte[]> fields;

  private UploadForm(Map<String, byte[]> fields) {
    this.fields = fields;
  }

  /**
   * Reads the body of a request.
   *
   * @throws Problem 400 if it is no such form
   */
  static UploadForm of(byte[] body, String contentType) {
    try {
      MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(body, contentType));
      if (parts.getCount() > MOST_PARTS) throw Problem.malformed("The form has too many fields.");
      Map<String, byte[]> fields = new HashMap<>();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        fields.put(name(part), content(part));
      }
      return new UploadForm(fields);
    } catch (MessagingException | IOException damaged) {
      throw Problem.malformed("The form cannot be read.");
    }
  }

  private static String name(BodyPart part) throws MessagingException {
    String[] dispositions = part.getHeader("Content-Disposition");
    if (dispositions == null) return "";
    String name = new ContentDisposition(dispositions[0]).getParameter("name");
    return name == null ? "" : name;
  }

  private static byte[] content(BodyPart part) throws MessagingException, IOException {
    try (InputStream content = part.getInputStream()) {
      return content.readAllBytes();
    }
  }

  String text(String field) {
    return new String(file(field), StandardCharsets.UTF_8).strip();
  }

  byte[] file(String field) {
    return fields.getOrDefault(field, new byte[0]);
  }
}
