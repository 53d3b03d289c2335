package koe.launcher.demo;

/** The surveys of the invented shop, each made from one of Koe's templates. */
enum SampleSurvey {
  RELATIONSHIP("relationship-nps", "サンプル商店（架空）：ご利用アンケート", "relationship", 2_500),
  SUPPORT("csat-support", "サンプル商店（架空）：お問い合わせ後アンケート", "support", 900),
  EFFORT("ces", "サンプル商店（架空）：お手続き後アンケート", "procedure", 500),
  VISIT("transactional-nps", "サンプル商店（架空）：ご来店後アンケート", "store", 0);

  private final String template;
  private final String title;
  private final String touchpoint;
  private final int answers;

  SampleSurvey(String template, String title, String touchpoint, int answers) {
    this.template = template;
    this.title = title;
    this.touchpoint = touchpoint;
    this.answers = answers;
  }

  String template() {
    return template;
  }

  String title() {
    return title;
  }

  String touchpoint() {
    return touchpoint;
  }

  /** How many answers its year has; none for the survey that starts only now. */
  int answers() {
    return answers;
  }
}
