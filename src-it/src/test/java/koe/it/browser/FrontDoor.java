package koe.it.browser;

import koe.it.system.Workspace;

/** Signing in and out, and the choice of a language, which is there before both. */
record FrontDoor(Visitor staff) {

  Visitor open() {
    staff.page().navigate("/");
    staff.sees(staff.words().dashboard("sign.in.title"));
    return staff;
  }

  /** Comes to a page that speaks another language, and changes that. */
  Visitor chooseLanguage() {
    open();
    return switchLanguage();
  }

  void signIn(Workspace workspace) {
    Wording words = staff.words();
    staff.sees(words.dashboard("sign.in.title"));
    staff.field(words.dashboard("sign.in.email")).fill(workspace.email());
    staff.field(words.dashboard("sign.in.password")).fill(workspace.password());
    staff.button(words.dashboard("sign.in.do")).click();
    staff.sees(words.dashboard("overview.title"));
  }

  Visitor switchLanguage() {
    staff.button(staff.words().frame("frame.other.language")).click();
    return staff.readingIn(staff.words().other());
  }

  void signOut() {
    staff.button(staff.words().frame("frame.sign.out")).click();
    staff.sees(staff.words().dashboard("sign.in.title"));
  }
}
