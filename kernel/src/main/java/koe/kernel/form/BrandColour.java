package koe.kernel.form;

/**
 * A company's colour, with what has to be derived from it so that everything can be read: the ink
 * on top of it, and a shade of it that stands out from the page (WCAG 2.2, 1.4.3 and 1.4.11).
 *
 * @param rgb red, green and blue in 24 bits
 */
public record BrandColour(int rgb) {

  /** What text needs against its background. */
  public static final double READABLE = 4.5;

  static final BrandColour BLACK = new BrandColour(0);
  static final BrandColour WHITE = new BrandColour(0xffffff);

  private static final int STEPS = 50;

  public BrandColour {
    if (rgb < 0 || rgb > 0xffffff) {
      throw new IllegalArgumentException("a colour has 24 bits");
    }
  }

  /** Whether this is a colour as CSS writes it with six digits. */
  public static boolean isColour(String text) {
    return text.matches("#[0-9A-Fa-f]{6}");
  }

  /** Reads {@code #rrggbb}. */
  public static BrandColour parse(String text) {
    if (!isColour(text)) {
      throw new IllegalArgumentException("a colour is #rrggbb but was " + text);
    }
    return new BrandColour(Integer.parseInt(text.substring(1), 16));
  }

  /** Black or white, whichever is easier to read on this colour; one of them always reaches 4.5. */
  public BrandColour ink() {
    return contrast(WHITE) >= READABLE || contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
  }

  /** The nearest shade of this colour that can be read on a background. */
  public BrandColour readableOn(BrandColour background) {
    BrandColour towards = background.contrast(BLACK) > background.contrast(WHITE) ? BLACK : WHITE;
    BrandColour shade = this;
    for (int step = 1; shade.contrast(background) < READABLE && step <= STEPS; step++) {
      shade = mix(towards, (double) step / STEPS);
    }
    return shade;
  }

  /** This colour with a share of another one in it. */
  public BrandColour mix(BrandColour other, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double own = (rgb >> shift & 0xff) * (1 - share) + (other.rgb >> shift & 0xff) * share;
      mixed |= (int) Math.round(own) << shift;
    }
    return new BrandColour(mixed);
  }

  /** The contrast ratio of WCAG, from 1 to 21. */
  public double contrast(BrandColour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  public String css() {
    return String.format("#%06x", rgb);
  }
}
