package koe.understanding.theme;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import koe.understanding.language.Features;

/**
 * What tells that a comment speaks of one theme.
 *
 * @param rules how much it tells that the rules of a theme match, this one's or another's
 * @param words how much each feature of the words tells, in steps of a size
 */
record ThemeWeights(
    String theme, double bias, Map<String, Double> rules, double step, byte[] words) {

  /** The same weights with a byte for each feature of the words. */
  static ThemeWeights of(String theme, double bias, Map<String, Double> rules, double[] words) {
    double largest = 1e-9;
    for (double weight : words) {
      largest = Math.max(largest, Math.abs(weight));
    }
    double step = largest / Byte.MAX_VALUE;
    byte[] rounded = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      rounded[i] = (byte) Math.round(words[i] / step);
    }
    return new ThemeWeights(theme, bias, Map.copyOf(rules), step, rounded);
  }

  static ThemeWeights read(DataInputStream data) throws IOException {
    String theme = data.readUTF();
    double bias = data.readDouble();
    Map<String, Double> rules = new TreeMap<>();
    int count = data.readInt();
    for (int i = 0; i < count; i++) {
      rules.put(data.readUTF(), data.readDouble());
    }
    double step = data.readDouble();
    byte[] words = new byte[Features.SPACE];
    data.readFully(words);
    return new ThemeWeights(theme, bias, rules, step, words);
  }

  void write(DataOutputStream data) throws IOException {
    data.writeUTF(theme);
    data.writeDouble(bias);
    data.writeInt(rules.size());
    for (Map.Entry<String, Double> rule : new TreeMap<>(rules).entrySet()) {
      data.writeUTF(rule.getKey());
      data.writeDouble(rule.getValue());
    }
    data.writeDouble(step);
    data.write(words);
  }

  /** The logarithm of the odds that a comment speaks of this theme. */
  double logit(Features comment, Set<String> ruled) {
    double logit = bias;
    for (String rule : ruled) {
      logit += rules.getOrDefault(rule, 0.0);
    }
    int sum = 0;
    for (int i = 0; i < comment.size(); i++) {
      sum += words[comment.number(i)];
    }
    return logit + sum * step / Math.sqrt(Math.max(1, comment.size()));
  }
}
