package koe.survey.distribution;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Secrets;

/**
 * Draws lots for a distribution: the same for one person every time, independent of the lots of
 * others, and other ones for another purpose.
 */
record Lot(UUID distribution, String occasion) {

  /** A number from 0 up to but not including 1. */
  double draw(UUID contact, String purpose) {
    String text = distribution + " " + occasion + " " + contact + " " + purpose;
    byte[] hash = Secrets.hash(text.getBytes(StandardCharsets.UTF_8));
    long bits = 0;
    for (int i = 0; i < 7; i++) {
      bits = bits << 8 | (hash[i] & 0xff);
    }
    return (bits >>> 3) * 0x1.0p-53;
  }

  /** The variant that a person is given, if there are some. */
  Optional<Variant> variant(UUID contact, List<Variant> variants) {
    double place = draw(contact, "variant") * variants.stream().mapToInt(Variant::weight).sum();
    for (Variant variant : variants) {
      place -= variant.weight();
      if (place < 0) {
        return Optional.of(variant);
      }
    }
    return Optional.empty();
  }
}
