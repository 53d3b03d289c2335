package koe.survey.branding;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import koe.kernel.access.Secrets;

/**
 * A logo as it is kept. What was sent is read as a picture and written anew, so that nothing else
 * comes along: no place where a photo was taken, no script, no second file behind the first.
 */
record Logo(String hash, String type, byte[] bytes) {

  static final int MOST_BYTES = 512 << 10;
  static final int MOST_PIXELS = 2_000;

  private static final Pattern DATA =
      Pattern.compile("data:image/(?:png|jpeg);base64,([A-Za-z0-9+/=]+)");

  /**
   * A picture that is sent as a {@code data:} URL; nothing if it is no PNG or JPEG of fair size.
   */
  static Optional<Logo> ofData(String url) {
    Matcher data = DATA.matcher(url);
    if (url.length() > MOST_BYTES * 4L / 3 + 100 || !data.matches()) {
      return Optional.empty();
    }
    try {
      return of(Base64.getDecoder().decode(data.group(1)));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** A picture, whatever its name says. */
  static Optional<Logo> of(byte[] sent) {
    if (sent.length == 0 || sent.length > MOST_BYTES) {
      return Optional.empty();
    }
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      return readers.hasNext() ? read(readers.next(), input) : Optional.empty();
    } catch (IOException | RuntimeException damaged) {
      // The readers of the JDK throw all kinds of exceptions at broken pictures.
      return Optional.empty();
    }
  }

  /** The picture as a {@code data:} URL. */
  String data() {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static Optional<Logo> read(ImageReader reader, ImageInputStream input)
      throws IOException {
    try {
      reader.setInput(input, true, true);
      String format = reader.getFormatName().toLowerCase(Locale.ROOT);
      boolean known = format.equals("png") || format.equals("jpeg");
      if (!known || reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
        return Optional.empty();
      }
      return Optional.of(written(reader.read(0), format));
    } finally {
      reader.dispose();
    }
  }

  private static Logo written(BufferedImage picture, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, bytes)) {
        throw new IllegalArgumentException("this picture cannot be written as " + format);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    byte[] clean = bytes.toByteArray();
    return new Logo(Secrets.hex(Secrets.hash(clean)), "image/" + format, clean);
  }
}
