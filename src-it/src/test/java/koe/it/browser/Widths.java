package koe.it.browser;

/** How wide the screens are on which a page must fit. */
final class Widths {

  static final int DESK = 1280;
  static final int PHONE = 375;
  static final int HEIGHT = 800;

  private Widths() {}
}
