package koe.understanding.sentiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import koe.understanding.language.Features;
import koe.understanding.language.Language;

/**
 * What one business's own customers meant by their words, beside what everybody means.
 *
 * @param name stored with every judgement
 * @param trust how much it counts, found on comments that it was not trained on
 */
public record LearnedModel(String name, Language language, double trust, PriorModel weights) {

  /** The model as bytes, to be kept. */
  public byte[] bytes() {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(kept)) {
      data.writeDouble(trust);
      weights.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kept.toByteArray();
  }

  /** The model that was kept as these bytes. */
  public static LearnedModel of(String name, Language language, byte[] bytes) {
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes))) {
      double trust = data.readDouble();
      return new LearnedModel(name, language, trust, PriorModel.read(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double say(Features features) {
    return trust * PriorModel.limited(weights.logit(features));
  }
}
