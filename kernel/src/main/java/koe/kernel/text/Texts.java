package koe.kernel.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts of the interface, from one or more bundles that exist in every language. */
public final class Texts {

  private static final String KERNEL = "koe.kernel.texts";

  private final List<String> bundles;

  private Texts(List<String> bundles) {
    this.bundles = bundles;
  }

  /** The texts that every module shares. */
  public static Texts kernel() {
    return new Texts(List.of(KERNEL));
  }

  /** The shared texts and those of a module. */
  public static Texts of(String moduleBundle) {
    return new Texts(List.of(moduleBundle, KERNEL));
  }

  public In in(Language language) {
    return new In(language, bundles.stream().map(name -> bundle(name, language.locale())).toList());
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return ResourceBundle.getBundle(
        name,
        locale,
        loader == null ? Texts.class.getClassLoader() : loader,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The texts in one language. */
  public static final class In {

    private final Language language;
    private final List<ResourceBundle> bundles;

    private In(Language language, List<ResourceBundle> bundles) {
      this.language = language;
      this.bundles = bundles;
    }

    public Language language() {
      return language;
    }

    /** The tag for {@code lang} attributes. */
    public String tag() {
      return language.tag();
    }

    /**
     * The text of a key with its places filled.
     *
     * @throws MissingResourceException if no bundle has the key
     */
    public String get(String key, Object... values) {
      String pattern = pattern(key);
      return values.length == 0
          ? pattern
          : new MessageFormat(pattern, language.locale()).format(values);
    }

    /** True if a bundle has the key. */
    public boolean has(String key) {
      return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /** The texts whose keys begin so, by key, for those who put them together themselves. */
    public SortedMap<String, String> under(String prefix) {
      SortedMap<String, String> texts = new TreeMap<>();
      for (ResourceBundle bundle : bundles) {
        bundle.keySet().stream()
            .filter(key -> key.startsWith(prefix))
            .forEach(key -> texts.putIfAbsent(key, bundle.getString(key)));
      }
      return texts;
    }

    private String pattern(String key) {
      for (ResourceBundle bundle : bundles) {
        if (bundle.containsKey(key)) {
          return bundle.getString(key);
        }
      }
      throw new MissingResourceException("no text " + key, Texts.class.getName(), key);
    }
  }
}
