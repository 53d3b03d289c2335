package koe.it.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Writes Japanese into the field that has the focus, as people do: composed first, then chosen. */
record InputMethod(CDPSession session) {

  /** The code of every key that an input method takes for itself. */
  private static final int TAKEN = 229;

  static InputMethod of(Page page) {
    return new InputMethod(page.context().newCDPSession(page));
  }

  void composes(String reading) {
    JsonObject composition = new JsonObject();
    composition.addProperty("text", reading);
    composition.addProperty("selectionStart", reading.length());
    composition.addProperty("selectionEnd", reading.length());
    session.send("Input.imeSetComposition", composition);
  }

  void commits(String written) {
    JsonObject text = new JsonObject();
    text.addProperty("text", written);
    session.send("Input.insertText", text);
  }

  /** Presses the Enter that chooses what was composed. */
  void presses() {
    JsonObject key = new JsonObject();
    key.addProperty("key", "Enter");
    key.addProperty("code", "Enter");
    key.addProperty("windowsVirtualKeyCode", TAKEN);
    key.addProperty("text", "\r");
    key.addProperty("type", "keyDown");
    session.send("Input.dispatchKeyEvent", key);
    key.addProperty("type", "keyUp");
    session.send("Input.dispatchKeyEvent", key);
  }
}
