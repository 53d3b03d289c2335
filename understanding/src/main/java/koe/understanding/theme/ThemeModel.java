package koe.understanding.theme;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import koe.understanding.language.Features;
import koe.understanding.language.Language;

/**
 * What the people of one business call a theme, in one language: for each theme a linear model over
 * the words of a comment and over the rules that match it. Of themes that it does not know, the
 * rules alone decide.
 */
public final class ThemeModel {

  private final String name;
  private final Language language;
  private final double threshold;
  private final List<ThemeWeights> themes;

  ThemeModel(String name, Language language, double threshold, List<ThemeWeights> themes) {
    this.name = name;
    this.language = language;
    this.threshold = threshold;
    this.themes = List.copyOf(themes);
  }

  /** The model that was kept as these bytes. */
  public static ThemeModel of(String name, Language language, byte[] bytes) {
    try (DataInputStream data =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      double threshold = data.readDouble();
      int count = data.readInt();
      List<ThemeWeights> themes = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        themes.add(ThemeWeights.read(data));
      }
      return new ThemeModel(name, language, threshold, themes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model as bytes, to be kept. */
  public byte[] bytes() {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(kept))) {
      data.writeDouble(threshold);
      data.writeInt(themes.size());
      for (ThemeWeights theme : themes) {
        theme.write(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kept.toByteArray();
  }

  /** Stored with everything that it decides. */
  public String name() {
    return name;
  }

  public Language language() {
    return language;
  }

  /** The keys of the themes that it decides. */
  public List<String> themes() {
    return themes.stream().map(ThemeWeights::theme).toList();
  }

  /** How surely a comment speaks of each theme that is known; above zero it does. */
  Map<String, Double> say(Features comment, Set<String> ruled) {
    Map<String, Double> said = new LinkedHashMap<>();
    for (ThemeWeights theme : themes) {
      said.put(theme.theme(), theme.logit(comment, ruled) - threshold);
    }
    return said;
  }
}
