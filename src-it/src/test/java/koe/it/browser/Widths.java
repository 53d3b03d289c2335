package koe.it.browser;

/** How wide the screens are on which a page must fit. */
public final class Widths {

  public static final int DESK = 1280;
  public static final int PHONE = 375;
  public static final int HEIGHT = 800;

  private Widths() {}
}
