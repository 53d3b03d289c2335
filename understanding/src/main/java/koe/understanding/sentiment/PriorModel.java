package koe.understanding.sentiment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import koe.understanding.language.Features;
import koe.understanding.language.Language;

/**
 * What earlier customers of others meant by such words: a linear model over {@link Features}, in
 * eighths of a byte's precision, positive above zero. Made by {@link PriorTraining}.
 */
final class PriorModel {

  private static final double FEW_FEATURES = 6;
  private static final double LARGEST_LOGIT = 4;

  private final double step;
  private final byte[] weights;

  private PriorModel(double step, byte[] weights) {
    this.step = step;
    this.weights = weights;
  }

  /** The same model in a byte a weight. */
  static PriorModel of(double[] weights) {
    double largest = 1e-9;
    for (double weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    double step = largest / Byte.MAX_VALUE;
    byte[] rounded = new byte[Features.SPACE];
    for (int i = 0; i < weights.length; i++) {
      rounded[i] = (byte) Math.round(weights[i] / step);
    }
    return new PriorModel(step, rounded);
  }

  /** The model that ships for a language; one that knows nothing where none does. */
  static PriorModel shipped(Language language) {
    try (InputStream resource =
        PriorModel.class.getResourceAsStream("prior_" + language.tag() + ".bin.gz")) {
      return resource == null ? of(new double[Features.SPACE]) : read(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PriorModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in));
    double step = data.readDouble();
    byte[] weights = new byte[Features.SPACE];
    data.readFully(weights);
    return new PriorModel(step, weights);
  }

  void write(OutputStream out) throws IOException {
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
      data.writeDouble(step);
      data.write(weights);
    }
  }

  /** Beyond this a model is certain, and no more of it makes it more so. */
  static double limited(double logit) {
    return Math.max(-LARGEST_LOGIT, Math.min(LARGEST_LOGIT, logit));
  }

  /** The logarithm of the odds that a text with these features is praise. */
  double logit(Features features) {
    int sum = 0;
    for (int i = 0; i < features.size(); i++) {
      sum += weights[features.number(i)];
    }
    double size = features.size();
    // A few words, mostly "I" and "the", tell less than their weights say.
    double told = size / (size + FEW_FEATURES);
    return size == 0 ? 0 : told * sum * step / Math.sqrt(size);
  }
}
